"use client";

import { useTranslations } from "use-intl/react";
import { Skeleton } from "@/components/ui/skeleton";
import type { EvidenceChange } from "@/lib/rounds/queue/change";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { RowDetail } from "../use-row-detail";
import { useWorkspace } from "../workspace-context";
import { EvidenceActs } from "./evidence-acts";
import { EvidencePiece, EvidenceText } from "./evidence-piece";

type Props = {
  row: ScoreRow;
  waiting: readonly EvidenceChange[];
  detail: RowDetail | null;
  isFailed: boolean;
  /** Something has changed on the server. */
  onChanged: () => void;
};

/** What stands behind a row, newest first; what is still on its way on top. */
export function EvidenceList({
  row,
  waiting,
  detail,
  isFailed,
  onChanged,
}: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const { systemSlug } = useWorkspace();
  const isEmpty = waiting.length === 0 && detail?.evidence.length === 0;
  return (
    <div className="grid gap-3">
      {isEmpty && <p className="text-muted">{t("none")}</p>}
      <ul className="grid gap-3 empty:hidden">
        {waiting.map((evidence) => (
          <li key={evidence.key} className={itemClass}>
            <EvidenceText body={evidence.body} url={evidence.url} />
            <p className="text-sm font-semibold text-warn">
              {t(evidence.status === "refused" ? "refused" : "onItsWay")}
            </p>
          </li>
        ))}
        {detail?.evidence.map((evidence) => (
          <li key={evidence.id} className={itemClass}>
            <EvidencePiece evidence={evidence} systemSlug={systemSlug} />
            <EvidenceActs row={row} evidence={evidence} onChanged={onChanged} />
          </li>
        ))}
      </ul>
      {!detail && !isFailed && <Skeleton text={common("loading")} />}
      {isFailed && <p className="text-muted">{t("notRead")}</p>}
    </div>
  );
}

const itemClass = "grid gap-1 rounded-md border bg-paper p-3";
