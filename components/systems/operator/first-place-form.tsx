"use client";

import { useTranslations } from "use-intl/react";
import { FieldsForm } from "@/components/systems/operator/fields-form";
import { FirstLink } from "@/components/systems/operator/first-link";
import { offerFirstPlaceAction } from "@/lib/systems/operator-actions";

type Props = { systemId: string; email: string; name: string };

/** A new link for the first administrator, perhaps to a corrected address. */
export function FirstPlaceForm({ systemId, email, name }: Props) {
  const t = useTranslations("installation");
  return (
    <FieldsForm
      id="first"
      act={offerFirstPlaceAction}
      values={{ systemId }}
      problem={t("first.problem")}
      button={t("first.button")}
      variant="secondary"
      done={(link) => <FirstLink link={link} />}
      fields={[
        {
          name: "email",
          label: t("create.email"),
          kind: "email",
          typed: email,
        },
        { name: "personName", label: t("create.person"), typed: name },
      ]}
    />
  );
}
