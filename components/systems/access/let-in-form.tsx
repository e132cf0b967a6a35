"use client";

import { useTranslations } from "use-intl/react";
import { FieldsForm } from "@/components/systems/operator/fields-form";
import { bindOnce } from "@/components/ui/bind-once";
import { letOperatorInAction } from "@/lib/systems/access-actions";
import { accessHours } from "@/lib/systems/access/hours";

type Props = {
  systemSlug: string;
  /** Makes the grant one, however often the form is sent. */
  formKey: string;
};

/** Says for how long and why, and lets operators in to read. */
export function LetInForm({ systemSlug, formKey }: Props) {
  const t = useTranslations("installation.access");
  return (
    <FieldsForm
      id="let-in"
      act={bindOnce(letOperatorInAction, systemSlug)}
      values={{ key: formKey }}
      problem={t("problem")}
      button={t("button")}
      fields={[
        {
          name: "hours",
          label: t("hours"),
          kind: "select",
          options: [
            { value: "", label: t("choose") },
            ...accessHours.map((hours) => ({
              value: String(hours),
              label:
                hours < 24
                  ? t("forHours", { count: hours })
                  : t("forDays", { count: hours / 24 }),
            })),
          ],
        },
        { name: "reason", label: t("reason"), kind: "area" },
      ]}
    />
  );
}
