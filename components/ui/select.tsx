import type { ComponentProps } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { Sign } from "@/components/ui/sign";
import { controlClass } from "@/components/ui/text-input";

/** The browser's own select, with our edge and arrow; put `<option>`s inside. */
export function Select({
  className,
  children,
  ...rest
}: ComponentProps<"select">) {
  return (
    <span className={joinClasses("relative block", className)}>
      <select
        className={joinClasses(controlClass, "appearance-none pr-10")}
        {...rest}
      >
        {children}
      </select>
      <Sign
        name="chevron"
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 rotate-90"
      />
    </span>
  );
}
