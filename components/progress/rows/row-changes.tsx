import { z } from "zod";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { pick } from "@/lib/core/locale";
import { getFormatter, getLocale, getTranslator } from "@/lib/core/translator";
import { localizedSchema, type ScaleStep } from "@/lib/framework/schema";
import { readQuestion } from "@/lib/rounds/rules/read-question";
import { readThrough } from "@/lib/rounds/rules/read-through";
import { readFileName } from "@/lib/rounds/rules/read-file-name";
import { scoreStates } from "@/lib/rounds/schema";
import type { RowChange } from "@/lib/rounds/queries/row-history";

const wordsOfOwn = [
  "local_row_added",
  "local_row_changed",
  "local_row_retired",
  "local_row_restored",
] as const;
const wordsBefore = z.object({ text: localizedSchema });

type Props = { changes: readonly RowChange[]; scale: readonly ScaleStep[] };

/** Who changed what on a row, when, from what to what; newest first, over all rounds. */
export async function RowChanges({ changes, scale }: Props) {
  const [words, asked, panel, own, locale, format, { say }] = await Promise.all(
    [
      getTranslator("evidence"),
      getTranslator("asked"),
      getTranslator("panel"),
      getTranslator("framework"),
      getLocale(),
      getFormatter(),
      getScoreSayer(scale),
    ],
  );
  if (changes.length === 0)
    return <p className="text-muted">{words("noHistory")}</p>;
  const sayChoice = (choice: Choice) => say(stateOf(choice), choice.value);
  const sayChange = ({ verb, byName: name, before, after }: RowChange) => {
    if (verb === "evidence_added") {
      const file = readFileName(after);
      if (file) return words("history.addedFile", { name, file });
      return words("history.added", { name });
    }
    if (verb === "evidence_removed") return words("history.removed", { name });
    const done = wordsOfOwn.find((one) => one === verb);
    if (done) return own(`local.history.${done}`, { name });
    const { question, of, answer } = readQuestion(after);
    if (verb === "evidence_asked")
      return asked("history.asked", { name, of, question });
    if (verb === "evidence_answered")
      return answer
        ? asked("history.answered", { name, answer })
        : asked("history.byEvidence", { name });
    if (verb === "panel_handed_in") return panel("history.handedIn", { name });
    const to = sayChoice(readChoice(after));
    if (verb === "panel_opened") {
      const { state, value, isEarly } = readOpened(after);
      const score = say(state, value);
      return panel(`history.${isEarly ? "openedBy" : "opened"}`, {
        name,
        score,
      });
    }
    if (verb === "panel_decided") {
      return before === null
        ? panel("history.decided", { name, score: to })
        : panel("history.changed", {
            name,
            from: sayChoice(readChoice(before)),
            to,
          });
    }
    if (verb !== "rated") return words("history.other", { name });
    return before === null
      ? words("history.rated", { name, to })
      : words("history.changed", {
          name,
          from: sayChoice(readChoice(before)),
          to,
        });
  };
  return (
    <ol className="grid gap-3">
      {changes.map((change) => {
        const { reason } = readChoice(change.after);
        const through = readThrough(change.after);
        const said = readWords(change);
        const at = format.dateTime(new Date(change.at), {
          dateStyle: "long",
          timeStyle: "short",
        });
        return (
          <li key={change.id} className="border-l-4 border-line pl-3">
            <p className="wrap-anywhere">
              {sayChange(change)}
              {reason && ` ${words("history.reason", { reason })}`}
              {through && ` ${words(`history.through.${through}`)}`}
            </p>
            {said && (
              <p className="wrap-anywhere text-muted">
                {own("local.history.before", { text: pick(said, locale) })}
              </p>
            )}
            <p className="text-sm text-muted">
              {[at, change.roundName].filter(Boolean).join(" · ")}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** What an own row said before it was put in other words. */
function readWords({ verb, before }: RowChange) {
  if (verb !== "local_row_changed") return null;
  return wordsBefore.safeParse(before).data?.text ?? null;
}

const opened = z.object({
  state: z.enum(scoreStates),
  value: z.int().nullable(),
  /** Opened by somebody, before all had handed in. */
  isEarly: z.boolean().default(false),
});
const notOpened = { state: "not_scored", value: null, isEarly: false } as const;

/** What a row of a panel stood at when it opened. */
function readOpened(json: unknown) {
  return opened.safeParse(json).data ?? notOpened;
}

type Choice = {
  value: number | null;
  nonScore: "dont_know" | "not_applicable" | null;
  reason: string | null;
};

function stateOf({ value, nonScore }: Choice) {
  return value === null ? (nonScore ?? "not_scored") : "scored";
}

// Events keep plain JSON of what was said.
function readChoice(json: unknown): Choice {
  const said: Record<string, unknown> =
    typeof json === "object" && json !== null ? { ...json } : {};
  const { value, nonScore, reason } = said;
  return {
    value: typeof value === "number" ? value : null,
    nonScore:
      nonScore === "dont_know" || nonScore === "not_applicable"
        ? nonScore
        : null,
    reason: typeof reason === "string" && reason !== "" ? reason : null,
  };
}
