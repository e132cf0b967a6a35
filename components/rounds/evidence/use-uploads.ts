import { useEffect, useSyncExternalStore } from "react";
import { type FileRow, isOfRow, type Upload, uploads } from "./uploads";

const none: readonly Upload[] = [];

/** The files on their way to a row, and those that did not get there. */
export function useUploads(row: FileRow) {
  const all = useSyncExternalStore(uploads.subscribe, uploads.get, () => none);
  return all.filter((upload) => isOfRow(upload, row));
}

/** Warns before the page is left while a file is on it that has not been sent: it lives there alone. */
export function useUploadWarning() {
  const all = useSyncExternalStore(uploads.subscribe, uploads.get, () => none);
  const isAtRisk = all.length > 0;
  useEffect(() => {
    if (!isAtRisk) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isAtRisk]);
}
