"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { sayFileSize } from "./say-size";
import { type Upload, uploads } from "./uploads";

/** The files on their way, each with how far it is, and those that did not get there. */
export function UploadList({
  items,
  isNamed = false,
  onGiveUp,
}: {
  items: readonly Upload[];
  /** Takes what was typed with a file that is given up. */
  onGiveUp?: (upload: Upload) => void;
  /** Names each file's row, where that is not in sight. */
  isNamed?: boolean;
}) {
  return (
    <ul className="grid gap-3 empty:hidden">
      {items.map((upload) => (
        <li key={upload.key}>
          {isNamed && <p className="mb-1 text-sm">{upload.row.title}</p>}
          {upload.problem ? (
            <FailedUpload upload={upload} onGiveUp={onGiveUp} />
          ) : (
            <RunningUpload upload={upload} />
          )}
        </li>
      ))}
    </ul>
  );
}

function RunningUpload({ upload }: { upload: Upload }) {
  const t = useTranslations("evidence.upload");
  const say = useSaySize();
  const { file, key } = upload;
  // The form around the file is a little longer than the file.
  const sent = Math.min(upload.sent, file.size);
  const isSent = sent === file.size;
  const text = isSent
    ? t("checking")
    : t("sent", { sent: say(sent), size: say(file.size) });
  return (
    <div className="grid gap-2 rounded-md border bg-paper p-3">
      <p className="flex items-start gap-2">
        <Sign name="note" />
        <span className="min-w-0 wrap-anywhere">
          {t("sending", { name: file.name })}
        </span>
      </p>
      <ProgressBar value={sent} max={file.size} text={text} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm text-muted">{text}</span>
        <Button onClick={() => uploads.drop(key)}>{t("cancel")}</Button>
      </div>
    </div>
  );
}

// The same file would only be refused again.
const final: readonly Upload["problem"][] = [
  "file_type",
  "file_too_big",
  "file_empty",
  "forbidden",
  "not_found",
  "round_closed",
];

function FailedUpload({
  upload,
  onGiveUp,
}: {
  upload: Upload;
  onGiveUp?: (upload: Upload) => void;
}) {
  const t = useTranslations("evidence.upload");
  const errors = useTranslations("errors");
  const { file, draft, key, problem } = upload;
  const giveUp = () => {
    uploads.drop(key);
    onGiveUp?.(upload);
  };
  const why =
    problem === "offline" || problem === "file_cut_off"
      ? t("offline")
      : errors(problem ?? "unexpected");
  return (
    <Notice
      tone="danger"
      role="alert"
      title={
        <span className="wrap-anywhere">
          {t("failed", { name: file.name })}
        </span>
      }
      actions={
        <>
          {!final.includes(problem) && (
            <Button onClick={() => uploads.tryAgain(key)}>
              {t("tryAgain")}
            </Button>
          )}
          <Button onClick={giveUp}>{t("giveUp")}</Button>
        </>
      }
    >
      <p>{why}</p>
      {draft.body && (
        <p className="mt-1 whitespace-pre-wrap wrap-anywhere">{draft.body}</p>
      )}
    </Notice>
  );
}

/** "1.2 MB", in the reader's language. */
export function useSaySize() {
  const t = useTranslations("evidence.size");
  const format = useFormatter();
  return (bytes: number) => {
    const { unit, size } = sayFileSize(bytes);
    return t(unit, { size: format.number(size) });
  };
}
