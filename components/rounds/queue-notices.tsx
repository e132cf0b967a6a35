"use client";

import { useTranslations } from "use-intl/react";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { QueueSummary } from "@/lib/rounds/queue/queue-state";

/** What concerns all that waits: a session that has ended. */
export function QueueNotices({ summary }: { summary: QueueSummary }) {
  const t = useTranslations("rounds.signedOut");
  if (!summary.isSignedOut) return null;
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t("title")}
      className="mt-4"
      actions={
        <ButtonLink href="/sign-in" variant="primary">
          {t("signIn")}
        </ButtonLink>
      }
    >
      {t("text", { count: summary.waiting })}
    </Notice>
  );
}
