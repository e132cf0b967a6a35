"use client";

import { useTranslations } from "use-intl/react";
import { ActForm } from "@/components/members/people/act-form";
import { NewLinkNotice } from "@/components/members/people/new-link-notice";
import type { FormState } from "@/lib/core/result";
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
      <ActForm
        act={(state: FormState<NewLink>, form) =>
          renewInvitationAction(systemSlug, state, form)
        }
        values={values}
        problem={t("renew.problem")}
        button={t("renew.button")}
        label={name}
        variant="secondary"
        done={(link) => <NewLinkNotice {...link} systemSlug={systemSlug} />}
      />
      <ActForm
        act={(state, form) => withdrawInvitationAction(systemSlug, state, form)}
        values={values}
        problem={t("withdraw.problem")}
        button={t("withdraw.button")}
        label={name}
        variant="quiet"
      />
    </div>
  );
}
