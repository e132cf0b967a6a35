import { useRouter } from "next/navigation";
import { useTransition, useRef, useState } from "react";
import type { ErrorCode } from "@/lib/core/result";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { RatingView } from "@/lib/rounds/schema";
import { makeKey } from "@/lib/rounds/queue/make-key";
import { answerNotApplicableAction } from "@/lib/rounds/second-actions";
import { useWorkspace } from "../workspace-context";

type Said = { voice: ScoreRow["side"]; rating: RatingView };

/** Sends a second person's word, and reads the page again when it is in. */
export function useSecond(row: ScoreRow, { voice, rating }: Said) {
  const { systemSlug } = useWorkspace();
  const router = useRouter();
  const [code, setCode] = useState<ErrorCode | null>(null);
  const [isSending, start] = useTransition();
  // The same for a second try, so that one whose answer was lost counts once.
  const keys = useRef<Record<string, string>>({});
  const send = (agrees: boolean, reason: string | null) => {
    if (isSending) return;
    const asked = `${agrees} ${rating.version} ${reason}`;
    const key = (keys.current[asked] ??= makeKey());
    start(async () => {
      const { roundId, indicatorId, siteId } = row;
      const answer = await answerNotApplicableAction(systemSlug, {
        ...{ roundId, indicatorId, siteId },
        ...{ voice, version: rating.version, agrees, reason, key },
      }).catch(() => null);
      if (answer?.status === "ok") return router.refresh();
      setCode(answer?.status === "error" ? answer.code : "unexpected");
      if (answer?.status === "error" && answer.code === "stale")
        router.refresh();
    });
  };
  return { send, isSending, code };
}
