import { joinClasses } from "@/components/ui/class-names";

type Props = {
  value: number;
  max: number;
  /** "14 of 23 scored": what the bar says to those who cannot see it. */
  text: string;
  className?: string;
};

/** How much is done. Show `text` beside it too; the bar alone says little. */
export function ProgressBar({ value, max, text, className }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <svg
      role="progressbar"
      aria-label={text}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
      className={joinClasses(
        "block h-2 w-full rounded-full border border-control bg-card",
        className,
      )}
    >
      <rect
        width={`${share * 100}%`}
        height="100%"
        className="fill-brand forced-colors:fill-[CanvasText]"
      />
    </svg>
  );
}
