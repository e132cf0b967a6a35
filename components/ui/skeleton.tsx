import { joinClasses } from "@/components/ui/class-names";

/** The place of something that is still being read; `text` is what it says meanwhile. */
export function Skeleton({
  text,
  className,
}: {
  text: string;
  className?: string;
}) {
  return (
    <div
      role="status"
      className={joinClasses(
        "min-h-24 rounded-lg border bg-hatch/60",
        className,
      )}
    >
      <span className="sr-only">{text}</span>
    </div>
  );
}
