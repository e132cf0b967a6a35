import { joinClasses } from "@/components/ui/class-names";

export type LevelName = "community_wide" | "intermediary" | "site";

const shapes: Record<LevelName, { path: string; fill: string }> = {
  community_wide: { path: "M6 0 12 6 6 12 0 6Z", fill: "fill-level-community" },
  intermediary: { path: "M1 1H11V11H1Z", fill: "fill-level-intermediary" },
  site: {
    path: "M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z",
    fill: "fill-level-site",
  },
};

type Props = {
  level: LevelName;
  label: string;
  isLabelHidden?: boolean;
  className?: string;
};

/** A leadership level as shape, colour and words. */
export function LevelMark({
  level,
  label,
  isLabelHidden = false,
  className,
}: Props) {
  const { path, fill } = shapes[level];
  return (
    <span className={joinClasses("inline-block", className)}>
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className="mr-1.5 -mb-px inline-block size-3 align-baseline"
      >
        <path
          d={path}
          className={joinClasses(fill, "forced-colors:fill-[CanvasText]")}
        />
      </svg>
      <span className={isLabelHidden ? "sr-only" : undefined}>{label}</span>
    </span>
  );
}
