import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { Sign } from "@/components/ui/sign";

/** What a control needs to be tied to its label, hint and error. */
export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** Label, hint and error around one control: `<Field …>{(c) => <TextInput {...c} name="x" />}</Field>`. */
export function Field({ id, label, hint, error, className, children }: Props) {
  const control: FieldControl = {
    id,
    "aria-describedby": describedBy(id, hint, error),
    "aria-invalid": error ? true : undefined,
  };
  return (
    <div
      className={joinClasses(
        "grid gap-1",
        error && "border-l-4 border-danger pl-3",
        className,
      )}
    >
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children(control)}
    </div>
  );
}

export function FieldHint({
  id,
  children,
}: {
  id: string;
  children: ReactNode;
}) {
  return (
    <p id={`${id}-hint`} className="text-sm text-muted">
      {children}
    </p>
  );
}

export function FieldError({
  id,
  children,
}: {
  id: string;
  children: ReactNode;
}) {
  return (
    <p
      id={`${id}-error`}
      className="flex items-start gap-1 text-sm font-semibold text-danger"
    >
      <Sign name="danger" className="size-5" />
      <span>{children}</span>
    </p>
  );
}

/** The ids a control is described by: its hint, its error, or both. */
export function describedBy(id: string, hint?: ReactNode, error?: string) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
