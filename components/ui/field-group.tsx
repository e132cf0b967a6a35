import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { describedBy, FieldError, FieldHint } from "@/components/ui/field";

type Props = {
  /** Error summaries link here; the group itself takes the focus. */
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  className?: string;
  children: ReactNode;
};

/** A question with several controls (radios, checkboxes, tiles). */
export function FieldGroup({
  id,
  legend,
  hint,
  error,
  className,
  children,
}: Props) {
  // The mark of an error is on the outside: a fieldset's own edge starts beside its legend.
  return (
    <div
      className={joinClasses(
        error && "border-l-4 border-danger pl-3",
        className,
      )}
    >
      <fieldset
        id={id}
        tabIndex={-1}
        aria-describedby={describedBy(id, hint, error)}
        className="min-w-0"
      >
        <legend className="mb-2 font-semibold">{legend}</legend>
        {(hint || error) && (
          <div className="mb-2 grid gap-1">
            {hint && <FieldHint id={id}>{hint}</FieldHint>}
            {error && <FieldError id={id}>{error}</FieldError>}
          </div>
        )}
        {children}
      </fieldset>
    </div>
  );
}
