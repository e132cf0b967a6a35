"use client";

import { useTranslations } from "use-intl/react";
import { FieldsForm } from "@/components/systems/operator/fields-form";
import { askErasureAction } from "@/lib/systems/operator-actions";

type Props = { systemId: string; name: string };

/** Typing the name is the question "are you sure?", asked so that it is read. */
export function ErasureForm({ systemId, name }: Props) {
  const t = useTranslations("installation.erasure");
  return (
    <FieldsForm
      id="erasure"
      act={askErasureAction}
      values={{ systemId }}
      problem={t("problem")}
      fieldOf={{ name_differs: "name" }}
      button={t("button")}
      variant="danger"
      fields={[{ name: "name", label: t("name", { name }) }]}
    />
  );
}
