import { useRouter } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { rowKeyOf } from "@/lib/rounds/queue/change";
import {
  atStart,
  noWork,
  type QueueSummary,
  type RowWork,
} from "@/lib/rounds/queue/queue-state";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { ScoreQueue } from "@/lib/rounds/queue/score-queue";

const noRows: ReadonlyMap<string, RowWork> = new Map();

/** The queue's state, and the work of each row. */
export function useQueueState({ state }: ScoreQueue) {
  const summary = useSyncExternalStore(
    state.subscribe,
    state.getSummary,
    () => atStart,
  );
  const works = useSyncExternalStore(
    state.subscribe,
    state.getRows,
    () => noRows,
  );
  const workOf = (row: ScoreRow) => works.get(rowKeyOf(row)) ?? noWork;
  return { summary, workOf };
}

/** Wakes the queue when the page opens, when the connection returns and when the reader comes back. */
export function useQueueWaking(queue: ScoreQueue) {
  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === "visible") void queue.flush();
    };
    wake();
    window.addEventListener("online", wake);
    window.addEventListener("focus", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      window.removeEventListener("online", wake);
      window.removeEventListener("focus", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [queue]);
}

const readAgainMs = 30_000;

/**
 * Reads the page again when the reader comes back to it, at most every half
 * minute and only while nothing waits, so that other people's changes show.
 */
export function useReadAgain(
  queue: ScoreQueue,
  rows: readonly ScoreRow[],
  summary: QueueSummary,
) {
  const router = useRouter();
  const readAt = useRef(0);
  useEffect(() => {
    readAt.current = Date.now();
    queue.state.forgetCounts();
  }, [queue, rows]);
  useEffect(() => {
    const read = () => {
      const isDue = Date.now() - readAt.current > readAgainMs;
      const isSeen = document.visibilityState === "visible";
      const isIdle = queue.state.getSummary().waiting === 0;
      if (!isDue || !isSeen || !isIdle) return;
      readAt.current = Date.now();
      void refreshWhenReachable(router);
    };
    window.addEventListener("focus", read);
    document.addEventListener("visibilitychange", read);
    return () => {
      window.removeEventListener("focus", read);
      document.removeEventListener("visibilitychange", read);
    };
  }, [queue, router]);
  useEffect(() => {
    if (summary.oldStamp > 0) void refreshWhenReachable(router);
  }, [router, summary.oldStamp]);
}

// Without a connection the router would leave for the browser's own error page.
async function refreshWhenReachable(router: ReturnType<typeof useRouter>) {
  const answer = await fetch("/icon.svg", {
    method: "HEAD",
    cache: "no-store",
  }).catch(() => null);
  if (answer?.ok) router.refresh();
}

/** Warns before leaving when the browser keeps nothing of what waits. */
export function useLeaveWarning({ isLasting, waiting }: QueueSummary) {
  const isAtRisk = !isLasting && waiting > 0;
  useEffect(() => {
    if (!isAtRisk) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isAtRisk]);
}
