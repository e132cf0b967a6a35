import { useEffect, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import type { ErrorCode } from "@/lib/core/result";
import {
  askForEvidenceAction,
  listPeopleToAskAction,
} from "@/lib/rounds/asked-actions";
import { makeKey } from "@/lib/rounds/queue/make-key";

export type AskedRow = {
  roundId: string;
  indicatorId: string;
  siteId: string | null;
  code: string;
};

type Answer = Awaited<ReturnType<typeof listPeopleToAskAction>>;
type People = Extract<Answer, { status: "ok" }>["value"];

/** Who can be asked about a row, read when the form is shown, and the asking. */
export function useAsk(systemSlug: string, row: AskedRow) {
  const errors = useTranslations("errors");
  const [people, setPeople] = useState<People | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [code, setCode] = useState<ErrorCode | null>(null);
  const [isSending, start] = useTransition();
  const keys = useRef<Record<string, string>>({});
  const { roundId, indicatorId, siteId } = row;
  useEffect(() => {
    let isWanted = true;
    const subject = { roundId, indicatorId, siteId };
    void listPeopleToAskAction(systemSlug, subject)
      .catch(() => null)
      .then((answer) => {
        if (!isWanted) return;
        setFailed(answer?.status !== "ok");
        if (answer?.status === "ok") setPeople(answer.value);
      });
    return () => {
      isWanted = false;
    };
  }, [systemSlug, roundId, indicatorId, siteId]);
  const send = (
    said: { askedOfId: string; question: string },
    onDone: () => void,
  ) => {
    if (isSending) return;
    const key = (keys.current[JSON.stringify(said)] ??= makeKey());
    start(async () => {
      const input = { roundId, indicatorId, siteId, ...said, key };
      const answer = await askForEvidenceAction(systemSlug, input).catch(
        () => null,
      );
      const isDone = answer?.status === "ok";
      const refusal = answer?.status === "error" ? answer.code : "unexpected";
      setCode(isDone ? null : refusal);
      if (isDone) onDone();
    });
  };
  return { people, isFailed, isSending, problem: code && errors(code), send };
}
