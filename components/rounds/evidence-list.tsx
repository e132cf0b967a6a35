"use client";

import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { removeEvidenceAction } from "@/lib/rounds/evidence-actions";
import type { EvidenceChange } from "@/lib/rounds/queue/change";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";
import type { RowDetail } from "./use-row-detail";
import { useWorkspace } from "./workspace-context";

type Props = {
  row: ScoreRow;
  waiting: readonly EvidenceChange[];
  detail: RowDetail | null;
  isFailed: boolean;
  onRemoved: (id: string) => void;
};

/** The notes and links behind a row, newest first; those still on their way on top. */
export function EvidenceList({
  row,
  waiting,
  detail,
  isFailed,
  onRemoved,
}: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
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
          <EvidenceItem
            key={evidence.id}
            row={row}
            evidence={evidence}
            onRemoved={onRemoved}
          />
        ))}
      </ul>
      {!detail && !isFailed && <Skeleton text={common("loading")} />}
      {isFailed && <p className="text-muted">{t("notRead")}</p>}
    </div>
  );
}

const itemClass = "grid gap-1 rounded-md border bg-paper p-3";

function EvidenceItem({
  row,
  evidence,
  onRemoved,
}: {
  row: ScoreRow;
  evidence: EvidenceView;
  onRemoved: (id: string) => void;
}) {
  const t = useTranslations("evidence");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const format = useFormatter();
  const { systemSlug, queue } = useWorkspace();
  const [problem, setProblem] = useState<string | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const { id, version } = evidence;
  const remove = async () => {
    setRemoving(true);
    const answer = await removeEvidenceAction(systemSlug, {
      evidenceId: id,
      version,
    }).catch(() => null);
    setRemoving(false);
    if (answer?.status === "ok") {
      queue.countEvidence(row, answer.value.evidenceCount);
      return onRemoved(id);
    }
    setProblem(
      answer?.status === "error" ? errors(answer.code) : t("notRemoved"),
    );
  };
  const on = format.dateTime(new Date(`${evidence.effectiveOn}T00:00:00Z`), {
    dateStyle: "medium",
  });
  return (
    <li className={itemClass}>
      <EvidenceText body={evidence.body} url={evidence.url} />
      <p className="text-sm text-muted">
        {t("by", { name: evidence.authorName, on })}
      </p>
      {evidence.canRemove && (
        <button
          type="button"
          disabled={isRemoving}
          onClick={() => void remove()}
          className="inline-flex min-h-11 items-center justify-self-start rounded-md text-link underline hover:bg-brand-tint"
        >
          {common("remove")}
        </button>
      )}
      {problem && (
        <p role="alert" className="text-sm font-semibold text-danger">
          {problem}
        </p>
      )}
    </li>
  );
}

function EvidenceText({ body, url }: { body: string; url: string | null }) {
  return (
    <>
      {body && <p className="whitespace-pre-wrap">{body}</p>}
      {url && (
        <p className="flex items-start gap-1">
          <Icon name="link" className="mt-0.5" />
          <a
            href={/^https?:/i.test(url) ? url : undefined}
            target="_blank"
            rel="noreferrer noopener"
            className="min-w-0 break-all"
          >
            {url}
          </a>
        </p>
      )}
    </>
  );
}
