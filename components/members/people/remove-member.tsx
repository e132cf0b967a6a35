"use client";

import { useTranslations } from "use-intl/react";
import { ActForm } from "@/components/forms/act-form";
import { bindOnce } from "@/components/ui/bind-once";
import { Disclosure } from "@/components/ui/disclosure";
import { removeMemberAction } from "@/lib/members/member-actions";

type Props = {
  systemSlug: string;
  name: string;
  membershipId: string;
  version: number;
};

/** Two presses: the first only opens the second. */
export function RemoveMember({ systemSlug, name, ...values }: Props) {
  const t = useTranslations("people.remove");
  return (
    <Disclosure summary={t("button", { name })}>
      <ActForm
        act={bindOnce(removeMemberAction, systemSlug)}
        values={values}
        problem={t("problem")}
        button={t("confirm", { name })}
        variant="danger"
      />
    </Disclosure>
  );
}
