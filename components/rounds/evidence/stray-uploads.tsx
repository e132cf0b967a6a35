"use client";

import { useSyncExternalStore } from "react";
import { UploadList } from "./upload-list";
import { type FileRow, isOfRow, type Upload, uploads } from "./uploads";

const none: readonly Upload[] = [];

/** The files on their way to rows whose panel is not open: nothing goes or fails out of sight. */
export function StrayUploads({ open }: { open: FileRow | null }) {
  const all = useSyncExternalStore(uploads.subscribe, uploads.get, () => none);
  const stray = all.filter((upload) => !open || !isOfRow(upload, open));
  if (stray.length === 0) return null;
  return (
    <div className="sticky bottom-[calc(124px+env(safe-area-inset-bottom))] z-10 mt-4 max-h-[50dvh] overflow-y-auto rounded-md border border-control bg-card p-2 shell:bottom-4 print:hidden">
      <UploadList items={stray} isNamed />
    </div>
  );
}
