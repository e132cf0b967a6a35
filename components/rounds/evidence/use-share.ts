import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import {
  listShareableRowsAction,
  shareEvidenceAction,
} from "@/lib/rounds/evidence-actions";
import { makeKey } from "@/lib/rounds/queue/make-key";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";
import { useWorkspace } from "../workspace-context";
import type { RowToShare } from "./search-rows";

/** The rows a piece may serve, read once, and the act of putting it behind some of them. */
export function useShare(
  row: ScoreRow,
  { id }: EvidenceView,
  onShared: () => void,
) {
  const t = useTranslations("evidence.share");
  const errors = useTranslations("errors");
  const { systemSlug, queue } = useWorkspace();
  const [rows, setRows] = useState<readonly RowToShare[] | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = listShareableRowsAction(systemSlug, { evidenceId: id });
    void read
      .catch(() => null)
      .then((answer) => {
        if (!isWanted) return;
        if (answer?.status === "ok") setRows(answer.value);
        else setFailed(true);
      });
    return () => {
      isWanted = false;
    };
  }, [systemSlug, id]);
  const share = async (indicatorIds: string[]) => {
    setSending(true);
    const input = { evidenceId: id, indicatorIds, key: makeKey() };
    const answer = await shareEvidenceAction(systemSlug, input).catch(
      () => null,
    );
    setSending(false);
    if (answer?.status !== "ok") {
      const code = answer?.status === "error" ? answer.code : null;
      setProblem(code ? errors(code) : t("notShared"));
      return false;
    }
    for (const { indicatorId, evidenceCount } of answer.value.rows) {
      queue.countEvidence({ ...row, indicatorId }, evidenceCount);
      queue.release({ ...row, indicatorId });
    }
    onShared();
    return true;
  };
  return { rows, isFailed, isSending, problem, share };
}
