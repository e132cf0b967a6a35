import { useId } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";
import { joinClasses } from "@/components/ui/class-names";

export type StageState =
  | "achieved"
  | "in_progress"
  | "provisional"
  | "attested"
  | "needs_attention"
  | "review_due"
  | "not_scored"
  | "no_rows";

type Props = {
  state: StageState;
  /** Met rows / scored rows, 0 to 1. */
  share: number | null;
  isCurrent: boolean;
  isFirst: boolean;
  className?: string;
};

const first = "M1 1H142L158 18L142 35H1Z";
const later = "M1 1H142L158 18L142 35H1L17 18Z";

/** One chevron of the stage arrow. It says nothing alone: the words stand beside it. */
export function StageChevron({
  state,
  share,
  isCurrent,
  isFirst,
  className,
}: Props) {
  const id = useId();
  const path = isFirst ? first : later;
  const isEmpty = state === "not_scored" || state === "no_rows";
  return (
    <svg
      viewBox="0 0 160 36"
      preserveAspectRatio="none"
      aria-hidden="true"
      className={joinClasses("block overflow-visible", className)}
    >
      <clipPath id={`${id}c`}>
        <path d={path} />
      </clipPath>
      {state === "attested" && <HatchPattern id={`${id}h`} tone="brand" />}
      <path
        d={path}
        className={
          isEmpty
            ? "fill-card forced-colors:fill-[Canvas]"
            : "fill-brand-tint forced-colors:fill-[Canvas]"
        }
      />
      <Fill id={id} state={state} share={share} />
      <path
        d={path}
        vectorEffect="non-scaling-stroke"
        strokeWidth={isCurrent ? 3 : 1.5}
        strokeDasharray={state === "provisional" ? "6 4" : undefined}
        strokeLinejoin="round"
        className={joinClasses(
          "fill-none forced-colors:stroke-[CanvasText]",
          strokeOf(isCurrent, isEmpty),
        )}
      />
    </svg>
  );
}

function Fill({
  id,
  state,
  share,
}: {
  id: string;
  state: StageState;
  share: number | null;
}) {
  if (state === "no_rows" || state === "not_scored") return null;
  const isFull = state === "achieved" || state === "attested";
  const width = isFull ? 160 : 160 * Math.min(1, Math.max(0, share ?? 0));
  const clipPath = `url(#${id}c)`;
  if (state === "attested") {
    return (
      <rect
        width={width}
        height="36"
        clipPath={clipPath}
        fill={`url(#${id}h)`}
      />
    );
  }
  return (
    <rect
      width={width}
      height="36"
      clipPath={clipPath}
      className="fill-brand forced-colors:fill-[CanvasText]"
    />
  );
}

function strokeOf(isCurrent: boolean, isEmpty: boolean) {
  if (isCurrent) return "stroke-ink";
  return isEmpty ? "stroke-control" : "stroke-brand";
}
