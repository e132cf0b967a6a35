"use client";

import { useTranslations } from "use-intl/react";
import { ActForm } from "@/components/forms/act-form";
import { NewLinkNotice } from "@/components/members/people/new-link-notice";
import { bindOnce } from "@/components/ui/bind-once";
import type { NewLink } from "@/lib/members/mutations/invitation";
import {
  renewInvitationAction,
  withdrawInvitationAction,
} from "@/lib/members/member-actions";

type Props = {
  systemSlug: string;
  invitationId: string;
  version: number;
  name: string;
};

/** A new link for an invitation, or its end. */
export function InvitationActs({ systemSlug, name, ...values }: Props) {
  const t = useTranslations("people");
  return (
    <div className="flex flex-wrap justify-end gap-2 sm:justify-start">
      <ActForm<NewLink>
        act={bindOnce(renewInvitationAction, systemSlug)}
        values={values}
        problem={t("renew.problem")}
        button={t("renew.button")}
        label={name}
        variant="secondary"
        done={(link) => <NewLinkNotice {...link} systemSlug={systemSlug} />}
      />
      <ActForm
        act={bindOnce(withdrawInvitationAction, systemSlug)}
        values={values}
        problem={t("withdraw.problem")}
        button={t("withdraw.button")}
        label={name}
        variant="quiet"
      />
    </div>
  );
}
