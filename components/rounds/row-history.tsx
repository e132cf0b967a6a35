"use client";

import { useTranslations } from "use-intl/react";
import type { Choice, ScoreState } from "@/lib/rounds/schema";
import { noChoice } from "@/lib/rounds/queue/change";
import { readQuestion } from "@/lib/rounds/rules/read-question";
import { readThrough } from "@/lib/rounds/rules/read-through";
import { readFileName } from "@/lib/rounds/rules/read-file-name";
import { useClock } from "./use-clock";
import type { RowDetail } from "./use-row-detail";
import { useSayScore } from "./use-say-score";

type Change = RowDetail["changes"][number];

/** Who changed what on a row, when, from what to what; newest first, over all rounds. */
export function RowHistory({
  changes,
  isFailed,
}: {
  changes: readonly Change[] | null;
  isFailed: boolean;
}) {
  const t = useTranslations("evidence");
  const time = useClock();
  const say = useSayChange();
  if (isFailed) return <p className="text-muted">{t("notRead")}</p>;
  if (!changes) return null;
  if (changes.length === 0)
    return <p className="text-muted">{t("noHistory")}</p>;
  return (
    <ol className="grid gap-3">
      {changes.map((change) => (
        <li key={change.id} className="border-l-4 border-line pl-3">
          <p>{say(change)}</p>
          <p className="text-sm text-muted">
            {[time(change.at), change.roundName].filter(Boolean).join(" · ")}
          </p>
        </li>
      ))}
    </ol>
  );
}

function useSayChange() {
  const t = useTranslations("evidence.history");
  const second = useTranslations("second.history");
  const { sayChoice } = useSayScore();
  const sayPanel = useSayPanel();
  const sayQuestion = useSayQuestion();
  return (change: Change) => {
    const { verb, byName, before, after } = change;
    if (verb === "evidence_added") {
      const file = readFileName(after);
      if (file) return t("addedFile", { name: byName, file });
      return t("added", { name: byName });
    }
    if (verb === "evidence_removed") return t("removed", { name: byName });
    const ofQuestion = sayQuestion(change);
    if (ofQuestion) return ofQuestion;
    const { reason, state } = readChoice(after);
    const through = readThrough(after);
    const how = through ? ` ${t(`through.${through}`)}` : "";
    const why = (reason ? ` ${t("reason", { reason })}` : "") + how;
    if (verb === "not_applicable_agreed")
      return second("agreed", { name: byName });
    if (verb === "not_applicable_refused")
      return second("refused", { name: byName }) + why;
    const ofPanel = sayPanel(change);
    if (ofPanel) return ofPanel + why;
    if (verb !== "rated") return t("other", { name: byName });
    const to = sayChoice(readChoice(after));
    const said = before
      ? t("changed", { name: byName, from: sayChoice(readChoice(before)), to })
      : t("rated", { name: byName, to });
    return said + why + (state === "disputed" ? ` ${t("disputed")}` : "");
  };
}

/** What was asked and answered, or null. */
function useSayQuestion() {
  const t = useTranslations("asked.history");
  return ({ verb, byName: name, after }: Change) => {
    const { question, of, answer } = readQuestion(after);
    if (verb === "evidence_asked") return t("asked", { name, of, question });
    if (verb !== "evidence_answered") return null;
    return answer ? t("answered", { name, answer }) : t("byEvidence", { name });
  };
}

/** What a panel or the group did to the row, or null. */
function useSayPanel() {
  const t = useTranslations("panel.history");
  const { sayChoice, sayState } = useSayScore();
  return ({ verb, byName: name, before, after }: Change) => {
    if (verb === "panel_handed_in") return t("handedIn", { name });
    const { state = "not_scored", value, isEarly } = readChoice(after);
    if (verb === "panel_opened") {
      const score = sayState(state, value);
      return isEarly ? t("openedBy", { name, score }) : t("opened", { score });
    }
    if (verb !== "panel_decided") return null;
    const to = sayChoice(readChoice(after));
    return before
      ? t("changed", { name, from: sayChoice(readChoice(before)), to })
      : t("decided", { name, score: to });
  };
}

type Kept = Choice & {
  /** What the row stood at afterwards. */
  state?: ScoreState;
  /** Opened by somebody, before all had handed in. */
  isEarly?: boolean;
};

// Events keep plain JSON of what was said.
function readChoice(json: unknown): Kept {
  return { ...noChoice, ...(json as Partial<Kept> | null) };
}
