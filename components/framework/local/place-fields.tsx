"use client";

import { useTranslations } from "use-intl/react";
import type { RowChoices } from "@/components/framework/local/row-choices";
import type { TypedRow } from "@/components/framework/local/typed-row";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { Select } from "@/components/ui/select";

type Props = {
  choices: RowChoices;
  typed: TypedRow;
  sayField: (name: string) => string | undefined;
};

/** Where a new row stands: nothing is chosen beforehand. */
export function PlaceFields({ choices, typed, sayField }: Props) {
  const t = useTranslations("framework.local.form");
  return (
    <>
      <Field id="row-stage" label={t("stage")} error={sayField("stage")}>
        {(control) => (
          <Select {...control} name="stage" defaultValue={typed.stage}>
            <option value="">{t("choose")}</option>
            {choices.stages.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id="row-functionCode"
        label={t("functionCode")}
        error={sayField("functionCode")}
      >
        {(control) => (
          <Select
            {...control}
            name="functionCode"
            defaultValue={typed.functionCode}
          >
            <option value="">{t("choose")}</option>
            {choices.functions.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <FieldGroup id="row-level" legend={t("level")} error={sayField("level")}>
        <div className="grid sm:grid-cols-3">
          {choices.levels.map(({ value, name }) => (
            <Checkbox
              key={value}
              type="radio"
              name="level"
              value={value}
              defaultChecked={typed.level === value}
              label={name}
            />
          ))}
        </div>
      </FieldGroup>
    </>
  );
}

/** Which milestone the row belongs to, if any. */
export function MilestoneField({ choices, typed, sayField }: Props) {
  const t = useTranslations("framework.local.form");
  const common = useTranslations("common");
  const [only, ...others] = choices.milestones;
  return (
    <Field
      id="row-milestone"
      label={`${t("milestone")} (${common("optional")})`}
      hint={others.length > 0 && t("milestoneHint")}
      error={sayField("milestone")}
    >
      {(control) => (
        <Select {...control} name="milestone" defaultValue={typed.milestone}>
          <option value="">{t("noMilestone")}</option>
          {others.length === 0
            ? only?.options.map(drawOption)
            : choices.milestones.map(({ stage, options }) => (
                <optgroup key={stage} label={stage}>
                  {options.map(drawOption)}
                </optgroup>
              ))}
        </Select>
      )}
    </Field>
  );
}

function drawOption({ value, name }: { value: string; name: string }) {
  return (
    <option key={value} value={value}>
      {name}
    </option>
  );
}
