import { useId } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";
import { ScoreChip } from "@/components/ui/score-chip";

export type ScoreCount = {
  /** 0 to 3, or null for what has no score. */
  value: number | null;
  label: string;
  count: number;
};

type Props = {
  /** In the order to draw them. */
  counts: readonly ScoreCount[];
  /** Only the bar and the numbers, for tight places; the labels are still read out. */
  isCompact?: boolean;
};

const fills = ["fill-score-0", "fill-score-1", "fill-score-2", "fill-score-3"];

/** How many rows have which score: a bar, and the numbers under it. */
export function ScoreDistribution({ counts, isCompact = false }: Props) {
  const id = useId();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="grid gap-2">
      <svg aria-hidden="true" className="block h-5 w-full">
        <HatchPattern id={id} />
        {placeSegments(counts, total).map(({ value, x, width }) => (
          <rect
            key={value}
            x={`${x}%`}
            width={`${width}%`}
            height="100%"
            fill={value === null ? `url(#${id})` : undefined}
            className={`stroke-control forced-colors:stroke-[CanvasText] ${value === null ? "" : fills[value]}`}
          />
        ))}
      </svg>
      <ul
        className={
          isCompact
            ? "flex flex-wrap gap-x-3 text-sm"
            : "flex flex-wrap gap-x-6 gap-y-1"
        }
      >
        {counts.map(({ value, label, count }) => (
          <li key={label} className="inline-flex items-center gap-2">
            <ScoreChip
              state={value === null ? "not_scored" : "scored"}
              value={value}
              label={label}
              isLabelHidden={isCompact}
            />
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function placeSegments(counts: readonly ScoreCount[], total: number) {
  let x = 0;
  return counts
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => {
      const width = (count / total) * 100;
      const segment = { value, x, width };
      x += width;
      return segment;
    });
}
