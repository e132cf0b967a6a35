"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { Sign } from "@/components/ui/sign";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";
import { FileLink } from "./file-link";
import { useSaySize } from "./upload-list";

type Props = { evidence: EvidenceView; systemSlug: string };

/** What a piece says: its note, its link or file, the day it speaks of, and where else it stands. */
export function EvidencePiece({ evidence, systemSlug }: Props) {
  const t = useTranslations("evidence");
  const format = useFormatter();
  const say = useSaySize();
  const { body, url, file, alsoBehind, expiresOn, isExpired } = evidence;
  const day = (on: string) =>
    format.dateTime(new Date(`${on}T00:00:00Z`), { dateStyle: "medium" });
  return (
    <>
      <EvidenceText body={body} url={url} />
      {file && (
        <FileLink
          systemSlug={systemSlug}
          file={file}
          text={t("download", { name: file.name, size: say(file.byteSize) })}
        />
      )}
      <p className="text-sm text-muted">
        {t("by", { name: evidence.authorName, on: day(evidence.effectiveOn) })}
      </p>
      {expiresOn && (
        <p
          className={
            isExpired ? "text-sm font-semibold text-warn" : "text-sm text-muted"
          }
        >
          {t(isExpired ? "expired" : "expires", { on: day(expiresOn) })}
        </p>
      )}
      {alsoBehind.length > 0 && (
        <p className="text-sm text-muted">
          {t("alsoBehind", { rows: format.list(alsoBehind) })}
        </p>
      )}
    </>
  );
}

/** A note and a link as they were typed. */
export function EvidenceText({
  body,
  url,
}: {
  body: string;
  url: string | null;
}) {
  return (
    <>
      {body && <p className="whitespace-pre-wrap wrap-anywhere">{body}</p>}
      {url && (
        <p className="flex items-start gap-1">
          <Sign name="link" className="mt-0.5" />
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
