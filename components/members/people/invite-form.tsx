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
import { keepEntries } from "@/components/ui/keep-entries";
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
  const { result, submit, problems, sayField } = useMemberForm(
    inviteMemberAction,
    systemSlug,
    nobodyTyped,
  );
  if (result.status === "ok")
    return <NewLinkNotice {...result.value} systemSlug={systemSlug} isPage />;
  return (
    <form
      action={submit}
      ref={keepEntries}
      noValidate
      className="grid max-w-text gap-4"
    >
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={result}
      />
      <input type="hidden" name="key" value={formKey} />
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
          />
        )}
      </Field>
      <Field
        id="member-name"
        label={t("form.name")}
        hint={t("form.nameHint")}
        error={sayField("name")}
      >
        {(control) => <TextInput {...control} name="name" autoComplete="off" />}
      </Field>
      <MemberFields
        typed={nobodyTyped}
        sites={sites}
        isNew
        sayField={sayField}
      />
      <div>
        <SubmitButton pendingText={common("saving")}>
          {t("form.inviteSubmit")}
        </SubmitButton>
      </div>
    </form>
  );
}
