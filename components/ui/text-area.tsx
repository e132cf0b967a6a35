import type { ComponentProps } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { controlClass } from "@/components/ui/text-input";

/** Grows with what is typed where the browser can, else scrolls. */
export function TextArea({
  className,
  rows = 4,
  ...rest
}: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={joinClasses(
        controlClass,
        "max-h-96 field-sizing-content read-only:bg-paper",
        rows >= 4 ? "min-h-28" : "min-h-20",
        className,
      )}
      {...rest}
    />
  );
}
