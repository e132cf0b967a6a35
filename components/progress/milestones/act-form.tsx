"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import {
  ActField,
  type ActFieldSpec,
} from "@/components/progress/milestones/act-field";
import { type Act, useAct } from "@/components/progress/milestones/use-act";
import { useRefusals } from "@/components/progress/milestones/use-refusals";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { joinLabel } from "@/components/ui/join-label";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  act: Act;
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  /** Ids, the version the form was read at, the key of this submission. */
  hidden: Record<string, string | number>;
  fields?: readonly ActFieldSpec[];
  submitText: string;
  variant?: ButtonVariant;
  onDone: () => void;
};

/** The form of every act: what stopped it, its fields, its button. Nothing typed is lost. */
export function ActForm({
  act,
  systemSlug,
  prefix,
  hidden,
  fields = [],
  submitText,
  variant,
  onDone,
}: Props) {
  const t = useTranslations("progress.milestones");
  const common = useTranslations("common");
  const router = useRouter();
  const [state, submit] = useAct(act, systemSlug, onDone);
  const { sayField, sayWhole, isChanged } = useRefusals(state);
  const whole = sayWhole();
  const items = [
    ...(whole ? [{ text: whole }] : []),
    ...fields.flatMap(({ name, label }) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: `${prefix}-${name}`, text: joinLabel(label, text) }]
        : [];
    }),
  ];
  return (
    <form action={submit} noValidate className="grid gap-4">
      <ErrorSummary
        title={common("errorSummary.title", { count: items.length })}
        items={items}
        attempt={state}
      />
      {isChanged && (
        <div>
          <Button onClick={() => router.refresh()}>
            {t("meanwhile.show")}
          </Button>
        </div>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <ActField
          key={field.name}
          id={`${prefix}-${field.name}`}
          field={field}
          error={sayField(field.name)}
          typed={state.typed[field.name]}
        />
      ))}
      <div>
        <SubmitButton pendingText={common("sending")} variant={variant}>
          {submitText}
        </SubmitButton>
      </div>
    </form>
  );
}
