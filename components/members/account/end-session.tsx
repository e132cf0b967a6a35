"use client";

import { useTranslations } from "use-intl/react";
import { ActForm } from "@/components/members/people/act-form";
import {
  endOtherSessionsAction,
  endSessionAction,
} from "@/lib/members/account-actions";

/** Ends one session. */
export function EndSession({ id, label }: { id: string; label: string }) {
  const t = useTranslations("account.sessions");
  return (
    <ActForm
      act={endSessionAction}
      values={{ sessionId: id }}
      problem={t("problem")}
      button={t("end")}
      label={label}
    />
  );
}

/** Ends all but the one in use. */
export function EndOthers() {
  const t = useTranslations("account.sessions");
  return (
    <ActForm
      act={endOtherSessionsAction}
      values={{ others: "all" }}
      problem={t("problem")}
      button={t("endOthers")}
    />
  );
}
