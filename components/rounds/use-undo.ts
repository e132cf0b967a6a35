import { useEffect, useRef } from "react";
import { noChoice } from "@/lib/rounds/queue/change";
import type { Entry } from "@/lib/rounds/queue/filter-rows";
import type { ScoreQueue } from "@/lib/rounds/queue/score-queue";
import { isTyping } from "./use-row-keys";
import { focusRow } from "./use-workspace-acts";

/** Ctrl+Z takes the reader's own last change back; "?" opens the keys. */
export function useUndo(
  queue: ScoreQueue,
  entries: readonly Entry[],
  openHelp: () => void,
) {
  const latest = useRef({ entries, openHelp });
  useEffect(() => {
    latest.current = { entries, openHelp };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isElsewhere =
        event.target !== null &&
        (isTyping(event.target) || isInDialog(event.target));
      if (isElsewhere || event.defaultPrevented) return;
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (isUndo && event.key.toLowerCase() === "z") {
        event.preventDefault();
        undo(queue, latest.current.entries);
      } else if (event.key === "?" && isInCard(event.target)) {
        event.preventDefault();
        latest.current.openHelp();
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [queue]);
}

function undo(queue: ScoreQueue, entries: readonly Entry[]) {
  const codes = new Map(entries.map(({ row }) => [row.indicatorId, row]));
  const last = queue.takeLastDone(
    (change) => codes.get(change.indicatorId)?.siteId === change.siteId,
  );
  const entry = entries.find(
    ({ row }) => row.indicatorId === last?.indicatorId,
  );
  if (!last || !entry) return;
  const { row, view } = entry;
  const saved = {
    choice: view.mine ?? noChoice,
    version: view.mine?.version ?? 0,
    evidenceCount: view.evidenceCount,
  };
  queue.rate(row, last.before, saved, true);
  setTimeout(() => focusRow(row.code));
}

function isInDialog(target: EventTarget) {
  return target instanceof Element && target.closest("dialog") !== null;
}

// A single key may act only where the focus says it is meant for us.
function isInCard(target: EventTarget | null) {
  return target instanceof Element && target.closest("[data-row]") !== null;
}
