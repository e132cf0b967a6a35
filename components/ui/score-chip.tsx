import { joinClasses } from "@/components/ui/class-names";

export type ScoreState =
  "scored" | "not_scored" | "dont_know" | "not_applicable" | "disputed";

const fills = [
  "bg-score-0 text-score-0-text border-control",
  "bg-score-1 text-score-1-text border-control",
  "bg-score-2 text-score-2-text border-score-2",
  "bg-score-3 text-score-3-text border-score-3",
] as const;

const unscored = "border-dashed border-control bg-card text-ink hatch";

const signs: Record<Exclude<ScoreState, "scored">, string> = {
  not_scored: "–",
  dont_know: "?",
  not_applicable: "∅",
  disputed: "≠",
};

/** Background, text and edge of a score, for whatever is coloured by one. */
export function scoreClass(
  state: ScoreState,
  value: number | null | undefined,
) {
  const fill =
    state === "scored" && typeof value === "number" ? fills[value] : undefined;
  return joinClasses("border keep-color", fill ?? unscored);
}

type Props = {
  state: ScoreState;
  value?: number | null;
  /** The name of the score or state: "Largely in place", "Not scored". */
  label: string;
  /** Shows the number alone; the label is still read out. */
  isLabelHidden?: boolean;
};

/** A score as number, colour and words. */
export function ScoreChip({
  state,
  value,
  label,
  isLabelHidden = false,
}: Props) {
  const sign = state === "scored" ? value : signs[state];
  return (
    <span className="inline-flex items-center gap-2">
      <span
        aria-hidden={state === "scored" ? undefined : true}
        className={joinClasses(
          "inline-grid size-7 shrink-0 place-items-center rounded-md text-base leading-none font-bold",
          scoreClass(state, value),
        )}
      >
        {sign}
      </span>
      <span className={isLabelHidden ? "sr-only" : undefined}>{label}</span>
    </span>
  );
}

/** A score in running text: "2 · Largely in place". */
export function formatScore({
  state,
  value,
  label,
}: Pick<Props, "state" | "value" | "label">) {
  return state === "scored" ? `${value} · ${label}` : label;
}
