import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import type { ActionResult, ErrorCode } from "@/lib/core/result";
import { makeKey } from "@/lib/rounds/queue/make-key";
import { useWorkspace } from "../workspace-context";

type Act = (
  systemSlug: string,
  input: unknown,
) => Promise<ActionResult<unknown>>;

/** Sends an act on a row of a panel, once however often it is tried, and reads the page again. */
export function usePanelAct(action: Act) {
  const errors = useTranslations("errors");
  const { systemSlug } = useWorkspace();
  const router = useRouter();
  const [code, setCode] = useState<ErrorCode | null>(null);
  const [isSending, start] = useTransition();
  const keys = useRef<Record<string, string>>({});
  const act = (input: object) => {
    if (isSending) return;
    const key = (keys.current[JSON.stringify(input)] ??= makeKey());
    start(async () => {
      const answer = await action(systemSlug, { ...input, key }).catch(
        () => null,
      );
      const isDone = answer?.status === "ok";
      const refusal = answer?.status === "error" ? answer.code : "unexpected";
      setCode(isDone ? null : refusal);
      if (isDone || refusal === "stale") router.refresh();
    });
  };
  return { act, isSending, problem: code && errors(code) };
}
