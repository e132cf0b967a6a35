"use client";

import { useTranslations } from "use-intl/react";
import type { TypedSite } from "@/components/sites/typed-site";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { pillars, siteStatuses } from "@/lib/systems/site-fields";

type Props = {
  typed: TypedSite;
  pointPeople: readonly { membershipId: string; name: string }[];
  sayField: (name: string) => string | undefined;
};

const texts = ["cohort", "gradeSpan", "leadPartner"] as const;

/** The fields themselves, filled with what was typed or what stands. */
export function SiteFormFields({ typed, pointPeople, sayField }: Props) {
  const t = useTranslations("sites");
  const common = useTranslations("common");
  const optional = (label: string) => `${label} (${common("optional")})`;
  return (
    <>
      <Field
        id="site-name"
        label={t("form.name")}
        hint={t("form.nameHint")}
        error={sayField("name")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="name"
            defaultValue={typed.name}
            autoComplete="off"
          />
        )}
      </Field>
      <FieldGroup
        id="site-status"
        legend={t("form.status")}
        error={sayField("status")}
      >
        <div className="grid sm:grid-cols-2">
          {siteStatuses.map((status) => (
            <Checkbox
              key={status}
              type="radio"
              name="status"
              value={status}
              defaultChecked={typed.status === status}
              label={t(`statuses.${status}`)}
              hint={t(`statusHints.${status}`)}
            />
          ))}
        </div>
      </FieldGroup>
      {texts.map((name) => (
        <Field
          key={name}
          id={`site-${name}`}
          label={optional(t(`form.${name}`))}
          hint={t(`form.${name}Hint`)}
          error={sayField(name)}
        >
          {(control) => (
            <TextInput
              {...control}
              name={name}
              defaultValue={typed[name]}
              className={name === "leadPartner" ? undefined : "max-w-52"}
            />
          )}
        </Field>
      ))}
      <FieldGroup
        id="site-pillars"
        legend={optional(t("form.pillars"))}
        hint={t("form.pillarsHint")}
        error={sayField("pillars")}
      >
        {pillars.map((pillar) => (
          <Checkbox
            key={pillar}
            name="pillars"
            value={pillar}
            defaultChecked={typed.pillars.includes(pillar)}
            label={t(`pillars.${pillar}`)}
          />
        ))}
      </FieldGroup>
      <Field
        id="site-pointPersonId"
        label={optional(t("form.pointPersonId"))}
        error={sayField("pointPersonId")}
      >
        {(control) => (
          <Select
            {...control}
            name="pointPersonId"
            defaultValue={typed.pointPersonId}
          >
            <option value="">{t("form.noPointPerson")}</option>
            {pointPeople.map(({ membershipId, name }) => (
              <option key={membershipId} value={membershipId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
