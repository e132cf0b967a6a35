import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import type { ErrorCode } from "@/lib/core/result";
import { decidePanelRowAction } from "@/lib/rounds/panel-actions";
import { makeKey } from "@/lib/rounds/queue/make-key";
import type { DecisionView } from "@/lib/rounds/schema";
import type { ScaleText } from "../workspace-context";
import { useDrive } from "./meeting-driver";
import { type Draft, readAnswer, useSayAnswer } from "./read-answer";

export type DecidedRow = {
  roundId: string;
  indicatorId: string;
  siteId: string | null;
  code: string;
};

type Where = {
  systemSlug: string;
  row: DecidedRow;
  version: number;
  nextHref: string | null;
  startHref: string;
};

/** Somebody else was quicker; null: what was said of the row has moved. */
export type Conflict = { theirs: DecisionView | null };

// What was typed and not recorded, by row: skipping a row loses nothing.
const unsent = new Map<string, Draft>();
const nothing: Draft = { answer: "", reason: "" };

/** The names of a decision's fields in its form. */
export const draftFields = { answer: "decision", reason: "reason" };

/** A decision as it is being made, and recorded upon what was in sight when it was begun. */
export function useDecide(where: Where, scale: readonly ScaleText[]) {
  const { row } = where;
  const draftKey = `${row.roundId}/${row.indicatorId}/${row.siteId}`;
  const [draft, setDraft] = useState(() => unsent.get(draftKey) ?? nothing);
  // The whole form, not what changed: what was chosen before the page came to
  // life stands in it and was told to nobody.
  const take = (form: HTMLFormElement) => {
    const next = readDraft(form);
    unsent.set(draftKey, next);
    setDraft(next);
    return next;
  };
  const goOn = useGoOn(where, () => unsent.delete(draftKey));
  const say = useSayAnswer(scale);
  const record = useRecord(where, (recorded) => {
    goOn({ code: row.code, score: say(readAnswer(recorded)) });
  });
  return { ...record, draft, take, keepTheirs: () => goOn(null) };
}

function readDraft(form: HTMLFormElement): Draft {
  const data = new FormData(form);
  const { answer, reason } = draftFields;
  return {
    answer: String(data.get(answer) ?? ""),
    reason: String(data.get(reason) ?? ""),
  };
}

function useGoOn({ nextHref, startHref }: Where, forget: () => void) {
  const t = useTranslations("meeting.decide");
  const router = useRouter();
  const { say } = useDrive();
  return (recorded: { code: string; score: string } | null) => {
    forget();
    if (recorded) say(t("recorded", recorded));
    router.push(nextHref ?? startHref, { scroll: false });
  };
}

function useRecord(
  { systemSlug, row, version }: Where,
  onDone: (draft: Draft) => void,
) {
  const errors = useTranslations("errors");
  const router = useRouter();
  const [basis, setBasis] = useState(version);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [code, setCode] = useState<ErrorCode | null>(null);
  const [isSending, start] = useTransition();
  const keys = useRef<Record<string, string>>({});
  const send = (draft: Draft, over?: number) => {
    if (isSending) return;
    const { roundId, indicatorId, siteId } = row;
    const moved = conflict?.theirs === null ? version : basis;
    const said = { ...readAnswer(draft), version: over ?? moved };
    const key = (keys.current[JSON.stringify(said)] ??= makeKey());
    start(async () => {
      const input = { roundId, indicatorId, siteId, ...said, key };
      const answer = await decidePanelRowAction(systemSlug, input).catch(
        () => null,
      );
      if (answer?.status === "ok") return onDone(draft);
      const refusal = answer?.status === "error" ? answer.code : "unexpected";
      const isStale = refusal === "stale";
      setCode(isStale ? null : refusal);
      if (!isStale || answer?.status !== "error") return;
      setConflict({ theirs: (answer.detail ?? null) as DecisionView | null });
      setBasis(said.version);
      router.refresh();
    });
  };
  return { send, isSending, conflict, problem: code && errors(code) };
}
