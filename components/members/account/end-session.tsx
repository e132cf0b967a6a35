"use client";

import { useTranslations } from "use-intl/react";
import { OwnerForm } from "@/components/members/account/owner-form";
import {
  endOtherSessionsAction,
  endSessionAction,
} from "@/lib/members/account-actions";

/** Ends one session. */
export function EndSession({ id, label }: { id: string; label: string }) {
  const t = useTranslations("account.sessions");
  return (
    <OwnerForm
      id={`own-${id}`}
      act={endSessionAction}
      values={{ sessionId: id }}
      problem={t("problem")}
      button={t("end")}
      label={label}
      variant="secondary"
    />
  );
}

/** Ends all but the one in use. */
export function EndOthers() {
  const t = useTranslations("account.sessions");
  return (
    <OwnerForm
      id="own-others"
      act={endOtherSessionsAction}
      values={{ others: "all" }}
      problem={t("problem")}
      button={t("endOthers")}
      variant="secondary"
    />
  );
}
