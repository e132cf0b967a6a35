export type DotState = "confirmed" | "proposed" | "open";

const halves = "M6 1A5 5 0 0 0 6 11Z";

type Props = {
  dots: readonly DotState[];
  /** "2 of 3 milestones confirmed". */
  label: string;
};

/** Milestones as dots: full is confirmed, half is proposed, empty is open. */
export function MilestoneDots({ dots, label }: Props) {
  return (
    <span className="inline-flex gap-1">
      {dots.map((state, index) => (
        <svg
          key={index}
          viewBox="0 0 12 12"
          aria-hidden="true"
          className="size-3 overflow-visible"
        >
          <circle
            cx="6"
            cy="6"
            r="5"
            strokeWidth="1.5"
            className={`stroke-brand forced-colors:stroke-[CanvasText] ${state === "confirmed" ? "fill-brand forced-colors:fill-[CanvasText]" : "fill-card forced-colors:fill-[Canvas]"}`}
          />
          {state === "proposed" && (
            <path
              d={halves}
              className="fill-brand forced-colors:fill-[CanvasText]"
            />
          )}
        </svg>
      ))}
      <span className="sr-only">{label}</span>
    </span>
  );
}
