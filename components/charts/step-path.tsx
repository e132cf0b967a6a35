import { joinClasses } from "@/components/ui/class-names";

export type StepPoint = {
  /** Under the point: a round's name. */
  label: string;
  /** The step it stands on, counted from 1. */
  step: number;
  /** The highest step reached by then; null: none yet. */
  highest: number | null;
  /** A few words over the point where something is to be said of it. */
  mark: string | null;
};

type Props = {
  points: readonly StepPoint[];
  /** The names of the steps, from the lowest. */
  steps: readonly string[];
  /** The picture in words. */
  label: string;
  className?: string;
};

const width = 720;
const left = 84;
const right = 48;
const top = 26;
const gap = 44;

/** How far something came, step by step, over time: where it stood, and the highest it reached. */
export function StepPath({ points, steps, label, className }: Props) {
  const bottom = top + (steps.length - 1) * gap;
  const height = bottom + 40;
  const across = width - left - right;
  const x = (at: number) =>
    Math.round(
      points.length > 1
        ? left + (across * at) / (points.length - 1)
        : left + across / 2,
    );
  const y = (step: number) => bottom - (step - 1) * gap;
  const every = Math.ceil(points.length / 6);
  const isNamed = (at: number) => (points.length - 1 - at) % every === 0;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={joinClasses("keep-color h-auto w-full", className)}
    >
      {steps.map((name, index) => (
        <g key={name}>
          <path
            d={`M${left - 12} ${y(index + 1)}H${width - 12}`}
            className="fill-none stroke-line forced-colors:stroke-[GrayText]"
          />
          <text
            x="0"
            y={y(index + 1) + 5}
            className="fill-muted text-[15px] forced-colors:fill-[CanvasText]"
          >
            {name}
          </text>
        </g>
      ))}
      <path
        d={drawSteps(
          points.map(({ highest }, at) => [x(at), highest]),
          y,
        )}
        strokeWidth="2"
        strokeDasharray="2 5"
        strokeLinecap="round"
        className="fill-none stroke-ink forced-colors:stroke-[CanvasText]"
      />
      <path
        d={drawSteps(
          points.map(({ step }, at) => [x(at), step]),
          y,
        )}
        strokeWidth="3"
        strokeLinejoin="round"
        className="fill-none stroke-brand forced-colors:stroke-[CanvasText]"
      />
      {points.map((point, at) => (
        <Point
          key={at}
          point={point}
          x={x(at)}
          y={y}
          nameAt={isNamed(at) ? height - 8 : null}
        />
      ))}
    </svg>
  );
}

type PointProps = {
  point: StepPoint;
  x: number;
  y: (step: number) => number;
  nameAt: number | null;
};

function Point({ point, x, y, nameAt }: PointProps) {
  const { step, highest, mark, label } = point;
  return (
    <g>
      {highest !== null && (
        <path
          d={`M${x} ${y(highest) - 10}l10 10-10 10-10-10z`}
          strokeWidth="2"
          className="fill-card stroke-ink forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]"
        />
      )}
      <circle
        cx={x}
        cy={y(step)}
        r="6"
        className="fill-brand forced-colors:fill-[CanvasText]"
      />
      {mark && (
        <text
          x={x}
          y={y(step) - 14}
          textAnchor="middle"
          className="fill-warn text-[13px] font-semibold forced-colors:fill-[CanvasText]"
        >
          {mark}
        </text>
      )}
      {nameAt !== null && (
        <text
          x={x}
          y={nameAt}
          textAnchor="middle"
          className="fill-muted text-[14px] forced-colors:fill-[CanvasText]"
        >
          {label}
        </text>
      )}
    </g>
  );
}

/** Level until the next point, then up or down: nothing is known to have changed in between. */
function drawSteps(
  points: readonly (readonly [number, number | null])[],
  y: (step: number) => number,
) {
  let isDrawing = false;
  return points
    .map(([x, step]) => {
      if (step === null) return "";
      const drawn = isDrawing ? `H${x}V${y(step)}` : `M${x} ${y(step)}`;
      isDrawing = true;
      return drawn;
    })
    .join("");
}
