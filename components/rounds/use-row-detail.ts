import { useCallback, useEffect, useState } from "react";
import { readRowDetailAction } from "@/lib/rounds/actions";
import type { RowEntry } from "./row-list";
import { useWorkspace } from "./workspace-context";

type Answer = Awaited<ReturnType<typeof readRowDetailAction>>;
export type RowDetail = Extract<Answer, { status: "ok" }>["value"];

/** The evidence and history of a row, read when shown and again when they change. */
export function useRowDetail({ row, work, view }: RowEntry) {
  const { systemSlug } = useWorkspace();
  const [detail, setDetail] = useState<RowDetail | null>(null);
  const [isFailed, setFailed] = useState(false);
  const { indicatorId, siteId, roundId } = row;
  const [turn, setTurn] = useState(0);
  const news = `${turn} ${work.evidence.length} ${view.evidenceCount} ${view.savedAt}`;
  useEffect(() => {
    let isWanted = true;
    const read = readRowDetailAction(systemSlug, {
      indicatorId,
      siteId,
      roundId,
    }).catch(() => null);
    void read.then((answer) => {
      if (!isWanted) return;
      setFailed(answer?.status !== "ok");
      if (answer?.status === "ok") setDetail(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [systemSlug, indicatorId, siteId, roundId, news]);
  const readAgain = useCallback(() => setTurn((turn) => turn + 1), []);
  return { detail, isFailed, readAgain };
}
