"use client";

import { useTranslations } from "use-intl/react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field-group";
import { isTicked, type TypedForm } from "./typed-form";

type Props = {
  typed: TypedForm;
  stages: readonly { number: number; name: string }[];
};

/** The stages whose rows are asked for. */
export function OpeningFocus({ typed, stages }: Props) {
  const t = useTranslations("opening.focus");
  return (
    <FieldGroup
      id="round-stages"
      legend={<span className="text-lg">{t("title")}</span>}
      hint={t("hint")}
    >
      <div className="grid gap-x-6 sm:grid-cols-2">
        {stages.map((stage) => (
          <Checkbox
            key={stage.number}
            name="stages"
            value={stage.number}
            defaultChecked={isTicked(typed, "stages", String(stage.number))}
            label={t("stage", stage)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
