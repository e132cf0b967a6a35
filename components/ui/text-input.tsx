import type { ComponentProps } from "react";
import { joinClasses } from "@/components/ui/class-names";

/** The look that text inputs, text areas and selects share. */
export const controlClass =
  "w-full min-h-11 rounded-md border border-control bg-card px-3 py-2 text-base text-ink placeholder:text-muted hover:border-ink aria-invalid:border-2 aria-invalid:border-danger disabled:bg-hatch disabled:text-muted";

export function TextInput({
  className,
  type = "text",
  ...rest
}: ComponentProps<"input">) {
  return (
    <input
      type={type}
      className={joinClasses(controlClass, "read-only:bg-paper", className)}
      {...rest}
    />
  );
}
