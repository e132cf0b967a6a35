"use client";

import { useTranslations } from "use-intl/react";
import { FieldsForm } from "@/components/systems/operator/fields-form";
import { suspendSystemAction } from "@/lib/systems/operator-actions";

type Props = { systemId: string; contact: string };

/** Says why and whom to ask, and closes the system. */
export function SuspendForm({ systemId, contact }: Props) {
  const t = useTranslations("installation.suspend");
  return (
    <FieldsForm
      id="suspend"
      act={suspendSystemAction}
      values={{ systemId }}
      problem={t("problem")}
      button={t("button")}
      variant="secondary"
      fields={[
        { name: "because", label: t("because"), kind: "area" },
        {
          name: "contact",
          label: t("contact"),
          hint: t("contactHint"),
          typed: contact,
        },
      ]}
    />
  );
}
