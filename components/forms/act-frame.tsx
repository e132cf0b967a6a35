import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { joinLabel } from "@/components/ui/join-label";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import type { useAct } from "./use-act";

type Named = { name: string; label: string };

type Props<Field extends Named> = {
  acting: Pick<ReturnType<typeof useAct>, "submit" | "turn"> & {
    answer: object;
  };
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  /** Ids, the version the form was read at, the key of this submission. */
  hidden: Readonly<Record<string, string | number>>;
  fields: readonly Field[];
  /** Why it was refused at a field, and as a whole. */
  sayField: (name: string) => string | undefined;
  whole: string | null | undefined;
  /** Under what stopped it. */
  note?: ReactNode;
  draw: (field: Field, id: string, error: string | undefined) => ReactNode;
  submitText: string;
  variant?: ButtonVariant;
};

/** The form of an act: what stopped it, its fields, its button. Nothing typed is lost. */
export function ActFrame<Field extends Named>(props: Props<Field>) {
  const { acting, prefix, hidden, fields, sayField, whole } = props;
  const common = useTranslations("common");
  const idOf = (name: string) => `${prefix}-${name}`;
  const items = [
    ...(whole ? [{ text: whole }] : []),
    ...fields.flatMap(({ name, label }) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: idOf(name), text: joinLabel(label, text) }]
        : [];
    }),
  ];
  return (
    <form
      action={acting.submit}
      ref={keepEntries}
      noValidate
      className="grid gap-4"
    >
      <ErrorSummary
        title={common("errorSummary.title", { count: items.length })}
        items={items}
        attempt={acting.answer}
      />
      {props.note}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={acting.turn} className="grid gap-4 empty:hidden">
        {fields.map((field) =>
          props.draw(field, idOf(field.name), sayField(field.name)),
        )}
      </div>
      <div>
        <SubmitButton pendingText={common("sending")} variant={props.variant}>
          {props.submitText}
        </SubmitButton>
      </div>
    </form>
  );
}
