type Props = {
  /** Oldest first; null where a round has nothing to show. */
  values: readonly (number | null)[];
  /** The scale, the same for every line on the page. */
  min: number;
  max: number;
  /** The line in words: "Met share over four rounds: 40, 45, 52, 61 %". */
  label: string;
  className?: string;
};

const width = 120;
const height = 32;
const edge = 4;

/** A small line without axes; the last round is the dot. */
export function Sparkline({ values, min, max, label, className }: Props) {
  const points = values.map((value, index) =>
    value === null ? null : place(value, index, values.length, min, max),
  );
  const last = points.findLast((point) => point !== null);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={className ?? "block h-8 w-30"}
    >
      <path
        d={`M0 ${height - 1}H${width}`}
        className="fill-none stroke-line forced-colors:stroke-[GrayText]"
      />
      <path
        d={drawLine(points)}
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
        className="fill-none stroke-brand forced-colors:stroke-[CanvasText]"
      />
      {last && (
        <circle
          cx={last.x}
          cy={last.y}
          r="3.5"
          className="fill-brand forced-colors:fill-[CanvasText]"
        />
      )}
    </svg>
  );
}

type Point = { x: number; y: number };

function place(
  value: number,
  index: number,
  count: number,
  min: number,
  max: number,
): Point {
  const across = count > 1 ? index / (count - 1) : 1;
  const up = max > min ? (value - min) / (max - min) : 0;
  return {
    x: round(edge + across * (width - 2 * edge)),
    y: round(height - edge - up * (height - 2 * edge)),
  };
}

/** A path that is broken, not bridged, where a value is missing. */
function drawLine(points: readonly (Point | null)[]) {
  return points
    .map((point, index) =>
      point ? `${points[index - 1] ? "L" : "M"}${point.x} ${point.y}` : "",
    )
    .join("");
}

function round(value: number) {
  return Math.round(value * 10) / 10;
}
