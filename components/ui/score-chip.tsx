import { joinClasses } from "@/components/ui/class-names";

export type ScoreState =
  "scored" | "not_scored" | "dont_know" | "not_applicable" | "disputed";

const fills = [
  "bg-score-0 text-on-score-0 border-control",
  "bg-score-1 text-on-score-1 border-control",
  "bg-score-2 text-on-score-2 border-score-2",
  "bg-score-3 text-on-score-3 border-score-3",
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
  return (
    <span className="inline-flex items-center gap-2">
      <ScoreSign state={state} value={value} isRead={state === "scored"} />
      <span className={isLabelHidden ? "sr-only" : undefined}>{label}</span>
    </span>
  );
}

type SignProps = Pick<Props, "state" | "value"> & {
  /** Whether screen readers say the number; a radio beside it may say it already. */
  isRead?: boolean;
};

/** The square alone, for where the words stand elsewhere. */
export function ScoreSign({ state, value, isRead = false }: SignProps) {
  return (
    <span
      aria-hidden={isRead ? undefined : true}
      className={joinClasses(
        "inline-grid size-7 shrink-0 place-items-center rounded-md text-base leading-none font-bold",
        scoreClass(state, value),
      )}
    >
      {state === "scored" ? value : signs[state]}
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
