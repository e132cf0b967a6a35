import { joinClasses } from "@/components/ui/class-names";

export type ChangeDirection = "up" | "down" | "same";

const looks: Record<ChangeDirection, { path: string; text: string }> = {
  up: { path: "M5 1 9.5 9H.5Z", text: "text-change-up" },
  down: { path: "M5 9 .5 1h9Z", text: "text-change-down" },
  same: { path: "M1 4h8v2H1Z", text: "text-muted" },
};

type Props = {
  direction: ChangeDirection;
  /** What is shown: "1", "up 2 rows". */
  text?: string;
  /** What is read instead, when `text` alone would be unclear: "up 1 since Spring 2026". */
  label?: string;
  /** On a coloured cell the mark stands on white. */
  isOnColor?: boolean;
};

/** The change since the last round as a triangle and words. */
export function ChangeMark({
  direction,
  text,
  label,
  isOnColor = false,
}: Props) {
  const { path, text: tone } = looks[direction];
  return (
    <span
      className={joinClasses(
        "inline-flex items-center gap-1 text-sm font-semibold whitespace-nowrap",
        tone,
        isOnColor && "min-h-5 rounded-full bg-white px-1.5",
      )}
    >
      <svg
        viewBox="0 0 10 10"
        aria-hidden="true"
        className="size-2.5 shrink-0"
        fill="currentColor"
      >
        <path d={path} />
      </svg>
      {text && <span aria-hidden={label ? true : undefined}>{text}</span>}
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
