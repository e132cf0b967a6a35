"use client";

import { useTranslations } from "use-intl/react";
import { FieldsForm } from "@/components/systems/operator/fields-form";
import { FirstLink } from "@/components/systems/operator/first-link";
import { createSystemAction } from "@/lib/systems/operator-actions";

type Props = {
  /** Makes the system one, however often the form is sent. */
  formKey: string;
  frameworks: readonly { value: string; label: string }[];
};

/** Creates a system; the link for its first administrator takes the form's place. */
export function NewSystemForm({ formKey, frameworks }: Props) {
  const t = useTranslations("installation.create");
  return (
    <FieldsForm
      id="new-system"
      act={createSystemAction}
      values={{ key: formKey }}
      problem={t("problem")}
      fieldOf={{ address_taken: "slug", not_found: "frameworkVersionId" }}
      button={t("button")}
      isDoneOnce
      done={(link) => <FirstLink link={link} isPage />}
      fields={[
        { name: "name", label: t("name") },
        { name: "slug", label: t("slug"), hint: t("slugHint") },
        { name: "boundary", label: t("boundary"), hint: t("boundaryHint") },
        {
          name: "frameworkVersionId",
          label: t("framework"),
          kind: "select",
          options: [{ value: "", label: t("choose") }, ...frameworks],
        },
        { name: "email", label: t("email"), kind: "email" },
        { name: "personName", label: t("person"), hint: t("personHint") },
      ]}
    />
  );
}
