"use client";

import { useTranslations } from "use-intl/react";
import {
  MemberFields,
  type SiteChoice,
} from "@/components/members/people/member-fields";
import { NewLinkNotice } from "@/components/members/people/new-link-notice";
import { nobodyTyped } from "@/components/members/people/typed-member";
import { useMemberForm } from "@/components/members/people/use-member-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { inviteMemberAction } from "@/lib/members/member-actions";

type Props = {
  systemSlug: string;
  /** Makes the invitation one, however often the form is sent. */
  formKey: string;
  sites: readonly SiteChoice[];
};

/** Invites one person; the link takes the form's place once it is made. */
export function InviteForm({ systemSlug, formKey, sites }: Props) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const { state, submit, problems, sayField } = useMemberForm(
    inviteMemberAction,
    systemSlug,
    nobodyTyped,
  );
  const { result, typed } = state;
  if (result.status === "ok")
    return <NewLinkNotice {...result.value} systemSlug={systemSlug} isPage />;
  return (
    <form action={submit} noValidate className="grid max-w-text gap-4">
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={state}
      />
      <input type="hidden" name="key" value={formKey} />
      <div key={state.attempt} className="grid gap-4">
        <Field
          id="member-email"
          label={t("form.email")}
          hint={t("form.emailHint")}
          error={sayField("email")}
        >
          {(control) => (
            <TextInput
              {...control}
              name="email"
              type="email"
              autoComplete="off"
              defaultValue={typed.email}
            />
          )}
        </Field>
        <Field
          id="member-name"
          label={t("form.name")}
          hint={t("form.nameHint")}
          error={sayField("name")}
        >
          {(control) => (
            <TextInput
              {...control}
              name="name"
              autoComplete="off"
              defaultValue={typed.name}
            />
          )}
        </Field>
        <MemberFields typed={typed} sites={sites} isNew sayField={sayField} />
      </div>
      <div>
        <SubmitButton pendingText={common("saving")}>
          {t("form.inviteSubmit")}
        </SubmitButton>
      </div>
    </form>
  );
}
