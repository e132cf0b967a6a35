"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Sign } from "@/components/ui/sign";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { SiteLock } from "@/lib/rounds/schema";
import { useWorkspace } from "./workspace-context";

type Props = { row: ScoreRow; lock: SiteLock };

/** Why a site's row cannot be scored now, and where that can be changed. */
export function RowLock({ row: { roundId, siteId }, lock }: Props) {
  const t = useTranslations("rounds.lock");
  const { systemSlug } = useWorkspace();
  return (
    <p className="flex items-start gap-2 text-sm">
      <Sign name="info" className="text-info" />
      <span>
        {t(lock)}{" "}
        <Link
          href={`/${systemSlug}/rounds/${roundId}/review?site=${siteId}`}
          prefetch={false}
          className="print:hidden"
        >
          {t("go")}
        </Link>
      </span>
    </p>
  );
}
