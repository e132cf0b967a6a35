"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { removeEvidenceAction } from "@/lib/rounds/evidence-actions";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";
import { useWorkspace } from "../workspace-context";
import { AskRemove } from "./ask-remove";
import { ShareRows } from "./share-rows";

type Props = { row: ScoreRow; evidence: EvidenceView; onChanged: () => void };

/** What can be done with a piece: use it for other rows too, or take it back. */
export function EvidenceActs({ row, evidence, onChanged }: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const remove = useRemove(row, evidence, onChanged);
  const [asked, ask] = useState<"remove" | "share" | null>(null);
  const isPlain = !evidence.file && evidence.alsoBehind.length === 0;
  const close = () => ask(null);
  if (asked === "share") {
    return (
      <ShareRows
        row={row}
        evidence={evidence}
        onClose={close}
        onShared={onChanged}
      />
    );
  }
  return (
    <>
      {asked === "remove" ? (
        <AskRemove
          evidence={evidence}
          isRemoving={remove.isRunning}
          onRemove={(isEverywhere) => void remove.run(isEverywhere)}
          onKeep={close}
        />
      ) : (
        <div className="flex flex-wrap gap-x-4 print:hidden">
          {evidence.canShare && (
            <QuietButton onClick={() => ask("share")}>
              {t("share.open")}
            </QuietButton>
          )}
          {evidence.canRemove && (
            <QuietButton
              isDisabled={remove.isRunning}
              onClick={() => (isPlain ? void remove.run(false) : ask("remove"))}
            >
              {common("remove")}
            </QuietButton>
          )}
        </div>
      )}
      {remove.problem && (
        <p role="alert" className="text-sm font-semibold text-danger">
          {remove.problem}
        </p>
      )}
    </>
  );
}

function useRemove(
  row: ScoreRow,
  { id, version }: EvidenceView,
  onChanged: () => void,
) {
  const t = useTranslations("evidence");
  const errors = useTranslations("errors");
  const { systemSlug, queue } = useWorkspace();
  const [problem, setProblem] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = async (isEverywhere: boolean) => {
    setRunning(true);
    const input = { evidenceId: id, version, isEverywhere };
    const answer = await removeEvidenceAction(systemSlug, input).catch(
      () => null,
    );
    setRunning(false);
    if (answer?.status !== "ok") {
      const code = answer?.status === "error" ? answer.code : null;
      return setProblem(code ? errors(code) : t("notRemoved"));
    }
    for (const { indicatorId, evidenceCount } of answer.value.rows)
      queue.countEvidence({ ...row, indicatorId }, evidenceCount);
    onChanged();
  };
  return { run, isRunning, problem };
}

function QuietButton({
  isDisabled = false,
  onClick,
  children,
}: {
  isDisabled?: boolean;
  onClick: () => void;
  children: string;
}) {
  return (
    <button
      type="button"
      disabled={isDisabled}
      onClick={onClick}
      className="inline-flex min-h-11 items-center rounded-md text-link underline hover:bg-brand-tint"
    >
      {children}
    </button>
  );
}
