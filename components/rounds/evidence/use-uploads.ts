import { useEffect, useSyncExternalStore } from "react";
import { type FileRow, type Upload, uploads } from "./uploads";

const none: readonly Upload[] = [];

/** The files on their way to a row, and those that did not get there. */
export function useUploads({ roundId, indicatorId, siteId }: FileRow) {
  const all = useSyncExternalStore(uploads.subscribe, uploads.get, () => none);
  useLeaveWarning(all.length > 0);
  return all.filter(
    ({ row }) =>
      row.roundId === roundId &&
      row.indicatorId === indicatorId &&
      row.siteId === siteId,
  );
}

// A file lives in this page alone: leaving it loses what is not yet sent.
function useLeaveWarning(isAtRisk: boolean) {
  useEffect(() => {
    if (!isAtRisk) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isAtRisk]);
}
