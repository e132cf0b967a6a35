import { getDayFormatter } from "@/components/progress/teller";
import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/core/translator";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";

/** The notes and links behind a row, newest first. */
export async function RowEvidence({
  evidence,
}: {
  evidence: readonly EvidenceView[];
}) {
  const [t, words, formatDay] = await Promise.all([
    getTranslator("progress"),
    getTranslator("evidence"),
    getDayFormatter(),
  ]);
  if (evidence.length === 0)
    return <p className="text-muted">{words("none")}</p>;
  return (
    <ul className="grid gap-4">
      {evidence.map(({ id, body, url, authorName, effectiveOn, roundName }) => (
        <li key={id} className="border-l-4 border-line pl-3">
          {body && <p className="wrap-anywhere whitespace-pre-line">{body}</p>}
          {url && (
            <a
              href={url}
              rel="noopener noreferrer"
              className="inline-flex min-h-8 items-center gap-1 wrap-anywhere"
            >
              <Icon name="link" className="size-4" />
              {url}
            </a>
          )}
          <p className="text-sm text-muted">
            {t("rows.evidenceBy", {
              name: authorName,
              on: formatDay(effectiveOn),
              round: roundName,
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
