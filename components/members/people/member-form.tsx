"use client";

import { useTranslations } from "use-intl/react";
import {
  MemberFields,
  type SiteChoice,
} from "@/components/members/people/member-fields";
import { StaleMember } from "@/components/members/people/stale-member";
import {
  readStaleMember,
  type TypedMember,
} from "@/components/members/people/typed-member";
import { useMemberForm } from "@/components/members/people/use-member-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeMemberAction } from "@/lib/members/member-actions";

type Props = {
  systemSlug: string;
  target: { membershipId: string; version: number };
  typed: TypedMember;
  sites: readonly SiteChoice[];
};

/** Changes a member. What was typed stays when the answer is no. */
export function MemberForm({ systemSlug, target, ...props }: Props) {
  const { sites } = props;
  const t = useTranslations("people");
  const common = useTranslations("common");
  const { result, typed, submit, problems, sayField } = useMemberForm(
    changeMemberAction,
    systemSlug,
    props.typed,
  );
  const stale = readStaleMember(result);
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
      {stale && (
        <StaleMember mine={typed} theirs={stale.member} sites={sites} />
      )}
      <input type="hidden" name="membershipId" value={target.membershipId} />
      <input
        type="hidden"
        name="version"
        value={stale?.version ?? target.version}
      />
      <MemberFields
        typed={props.typed}
        sites={sites}
        isNew={false}
        sayField={sayField}
      />
      <div>
        <SubmitButton pendingText={common("saving")}>
          {t("form.editSubmit")}
        </SubmitButton>
      </div>
    </form>
  );
}
