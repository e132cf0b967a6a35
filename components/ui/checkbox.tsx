import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  type?: "checkbox" | "radio";
};

/** A box (or, with `type="radio"`, a dot) and its words; the whole line can be pressed. */
export function Checkbox({ label, hint, type = "checkbox", ...rest }: Props) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input
        type={type}
        className="mt-0.5 size-5 shrink-0 accent-brand"
        {...rest}
      />
      <span>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
