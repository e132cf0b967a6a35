"use client";

import { useTranslations } from "use-intl/react";
import { OwnerForm } from "@/components/members/account/owner-form";
import { disconnectProviderAction } from "@/lib/members/provider-actions";

/** Ends signing in with a provider. */
export function Disconnect({ issuer, name }: { issuer: string; name: string }) {
  const t = useTranslations("providers.card");
  return (
    <OwnerForm
      id={`own-${issuer}`}
      act={disconnectProviderAction}
      values={{ issuer }}
      problem={t("disconnectProblem")}
      button={t("disconnect", { name })}
      variant="secondary"
    />
  );
}
