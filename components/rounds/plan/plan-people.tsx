"use client";

import { useTranslations } from "use-intl/react";
import { FieldGroup } from "@/components/ui/field-group";
import type { Role } from "@/lib/auth/roles";
import type { TypedForm } from "../opening/typed-form";
import { FoundList } from "./found-list";

export type PlanPerson = { personId: string; name: string; role: Role };

type Props = {
  people: readonly PlanPerson[];
  typed: TypedForm;
  error: string | undefined;
};

/** Whom the change is about. */
export function PlanPeople({ people, typed, error }: Props) {
  const t = useTranslations("roundPlan.people");
  const roles = useTranslations("members.roles");
  return (
    <FieldGroup id="plan-people" legend={t("who")} error={error}>
      <FoundList
        name="people"
        typed={typed}
        findLabel={t("find")}
        items={people.map(({ personId, name, role }) => ({
          value: personId,
          label: name,
          hint: roles(role),
        }))}
      />
    </FieldGroup>
  );
}
