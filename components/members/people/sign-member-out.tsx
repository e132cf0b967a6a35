"use client";

import { useTranslations } from "use-intl/react";
import { ActForm } from "@/components/forms/act-form";
import { bindOnce } from "@/components/ui/bind-once";
import { Notice } from "@/components/ui/notice";
import { signMemberOutAction } from "@/lib/members/member-actions";

type Props = { systemSlug: string; name: string; membershipId: string };

/** Ends all of a member's sessions. */
export function SignMemberOut({ systemSlug, name, membershipId }: Props) {
  const t = useTranslations("people.signOut");
  return (
    <ActForm<{ count: number }>
      act={bindOnce(signMemberOutAction, systemSlug)}
      values={{ membershipId }}
      problem={t("problem")}
      button={t("button", { name })}
      done={({ count }) => (
        <Notice tone="ok" role="status">
          {t("done", { count })}
        </Notice>
      )}
    />
  );
}
