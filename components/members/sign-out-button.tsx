"use client";

import { useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutAction } from "@/lib/members/actions";

/** Ends the session. */
export function SignOutButton({ personId: _ }: { personId: string }) {
  const t = useTranslations("auth.signOut");
  return (
    <form action={signOutAction}>
      <SubmitButton variant="quiet" pendingText={t("pending")}>
        <Icon name="signOut" />
        {t("button")}
      </SubmitButton>
    </form>
  );
}
