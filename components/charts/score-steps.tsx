export type ScorePoint = {
  label: string;
  /** On the scale; null where there is no score. */
  value: number | null;
};

type Props = {
  points: readonly ScorePoint[];
  /** The highest value of the scale; the lowest is 0. */
  max: number;
  /** From this value on a score is enough: a line over the field. */
  enoughFrom: number;
  /** The picture in words. */
  label: string;
};

const width = 288;
const left = 24;
const right = 20;
const top = 18;
const gap = 28;

const fills = ["fill-score-0", "fill-score-1", "fill-score-2", "fill-score-3"];
const words = [
  "fill-on-score-0",
  "fill-on-score-1",
  "fill-on-score-2",
  "fill-on-score-3",
];

/** A score over time, each with its number; broken, not bridged, where there was none. */
export function ScoreSteps({ points, max, enoughFrom, label }: Props) {
  const bottom = top + max * gap;
  const height = bottom + 18;
  const across = width - left - right;
  const x = (at: number) =>
    Math.round(
      points.length > 1
        ? left + 14 + ((across - 14) * at) / (points.length - 1)
        : left + across / 2,
    );
  const y = (value: number) => bottom - value * gap;
  const placed = points.map(({ value }, at) =>
    value === null ? null : { x: x(at), y: y(value), value },
  );
  const enough = y(enoughFrom) + gap / 2;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="keep-color block h-auto w-full max-w-md"
    >
      {Array.from({ length: max + 1 }, (_, value) => (
        <text
          key={value}
          x="4"
          y={y(value) + 5}
          className="fill-muted text-[13px] forced-colors:fill-[CanvasText]"
        >
          {value}
        </text>
      ))}
      <path
        d={`M${left} ${enough}H${width - 4}`}
        strokeDasharray="3 4"
        className="fill-none stroke-control forced-colors:stroke-[GrayText]"
      />
      <path
        d={placed
          .map((one, at) =>
            one ? `${placed[at - 1] ? "L" : "M"}${one.x} ${one.y}` : "",
          )
          .join("")}
        strokeWidth="2"
        className="fill-none stroke-brand forced-colors:stroke-[CanvasText]"
      />
      {placed.map(
        (one, at) =>
          one && (
            <g key={at}>
              <circle
                cx={one.x}
                cy={one.y}
                r="11"
                className={`${fills[one.value]} stroke-control forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]`}
              />
              <text
                x={one.x}
                y={one.y + 5}
                textAnchor="middle"
                className={`${words[one.value]} text-[13px] font-bold forced-colors:fill-[CanvasText]`}
              >
                {one.value}
              </text>
            </g>
          ),
      )}
    </svg>
  );
}
