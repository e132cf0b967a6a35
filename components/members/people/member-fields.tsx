"use client";

import { useTranslations } from "use-intl/react";
import type { TypedMember } from "@/components/members/people/typed-member";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { TextInput } from "@/components/ui/text-input";
import { roles } from "@/lib/members/fields";

export type SiteChoice = { id: string; name: string };

type Props = {
  typed: TypedMember;
  sites: readonly SiteChoice[];
  /** An invitation's term may begin with its acceptance. */
  isNew: boolean;
  sayField: (name: string) => string | undefined;
};

/**
 * Role, what goes with it, title and term. What another role has is out of
 * sight, and left out when sent. By the beginning of a role: in the name of a
 * class an underscore stands for a space.
 */
export function MemberFields({ typed, sites, isNew, sayField }: Props) {
  const t = useTranslations("people");
  const names = useTranslations("members.roles");
  const common = useTranslations("common");
  const optional = (label: string) => `${label} (${common("optional")})`;
  return (
    <div className="group/role grid gap-4">
      <FieldGroup
        id="member-role"
        legend={t("form.role")}
        error={sayField("role")}
      >
        {roles.map((role) => (
          <Checkbox
            key={role}
            type="radio"
            name="role"
            value={role}
            defaultChecked={typed.role === role}
            label={names(role)}
            hint={t(`roleHints.${role}`)}
          />
        ))}
      </FieldGroup>
      <FieldGroup
        id="member-isAdmin"
        legend={t("form.isAdminLegend")}
        error={sayField("isAdmin")}
        className="hidden group-has-[input[value^=intermediary]:checked]/role:block"
      >
        <Checkbox
          name="isAdmin"
          defaultChecked={typed.isAdmin}
          label={t("form.isAdmin")}
          hint={t("form.isAdminHint")}
        />
      </FieldGroup>
      <FieldGroup
        id="member-siteIds"
        legend={t("form.siteIds")}
        hint={sites.length > 0 ? t("form.siteIdsHint") : t("form.noSites")}
        error={sayField("siteIds")}
        className="hidden group-has-[input[value^=site]:checked]/role:block"
      >
        <div className="max-h-80 overflow-y-auto sm:columns-2">
          {sites.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="siteIds"
              value={id}
              defaultChecked={typed.siteIds.includes(id)}
              label={name}
            />
          ))}
        </div>
      </FieldGroup>
      <Field
        id="member-title"
        label={optional(t("form.title"))}
        hint={t("form.titleHint")}
        error={sayField("title")}
      >
        {(control) => (
          <TextInput {...control} name="title" defaultValue={typed.title} />
        )}
      </Field>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field
          id="member-termFrom"
          label={isNew ? optional(t("form.termFrom")) : t("form.termFrom")}
          hint={isNew && t("form.termFromHint")}
          error={sayField("termFrom")}
        >
          {(control) => (
            <TextInput
              {...control}
              name="termFrom"
              type="date"
              defaultValue={typed.termFrom}
            />
          )}
        </Field>
        <Field
          id="member-termTo"
          label={optional(t("form.termTo"))}
          hint={t("form.termToHint")}
          error={sayField("termTo")}
        >
          {(control) => (
            <TextInput
              {...control}
              name="termTo"
              type="date"
              defaultValue={typed.termTo}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
