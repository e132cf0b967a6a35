import type { ComponentProps } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { controlClass } from "@/components/ui/text-input";

/** The browser's own chooser of a file: on a phone it offers the camera too. */
export function FileInput({
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      type="file"
      className={joinClasses(
        controlClass,
        "file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-md file:border file:border-control file:bg-brand-tint file:px-3 file:font-semibold file:text-ink",
        className,
      )}
      {...rest}
    />
  );
}
