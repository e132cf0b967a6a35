import type { ComponentProps } from "react";
import { joinClasses } from "@/components/ui/class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 text-center text-base font-semibold no-underline transition-colors hover:no-underline disabled:cursor-not-allowed disabled:border-line disabled:bg-hatch disabled:text-muted aria-disabled:cursor-progress aria-disabled:opacity-75";

const looks: Record<ButtonVariant, string> = {
  primary:
    "border-brand bg-brand text-white hover:border-brand-hover hover:bg-brand-hover",
  secondary:
    "border-control bg-card text-ink hover:border-ink hover:bg-brand-tint",
  quiet:
    "border-transparent bg-transparent text-link underline hover:bg-brand-tint",
  danger:
    "border-danger bg-danger text-white hover:border-danger-hover hover:bg-danger-hover",
};

/** The classes of a button, for the rare element that is neither a button nor a link. */
export function buttonClass(
  variant: ButtonVariant = "secondary",
  className?: string,
) {
  return joinClasses(base, looks[variant], className);
}

type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant };

export function Button({
  variant,
  className,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={buttonClass(variant, className)} {...rest} />
  );
}
