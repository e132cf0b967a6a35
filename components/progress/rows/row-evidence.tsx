import { getDayFormatter } from "@/components/progress/teller";
import { FileLink } from "@/components/rounds/evidence/file-link";
import { sayFileSize } from "@/components/rounds/evidence/say-size";
import { Icon } from "@/components/ui/icon";
import {
  getFormatter,
  getTranslator,
  useTranslator,
} from "@/lib/core/translator";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";

type Props = { evidence: readonly EvidenceView[]; systemSlug: string };

/** What stands behind a row, newest first. */
export function RowEvidence({ evidence, systemSlug }: Props) {
  const words = useTranslator("evidence");
  if (evidence.length === 0)
    return <p className="text-muted">{words("none")}</p>;
  return (
    <ul className="grid gap-4">
      {evidence.map((piece) => (
        <li key={piece.id} className="border-l-4 border-line pl-3">
          <RowPiece piece={piece} systemSlug={systemSlug} />
        </li>
      ))}
    </ul>
  );
}

async function RowPiece({
  piece,
  systemSlug,
}: {
  piece: EvidenceView;
  systemSlug: string;
}) {
  const [t, words, format, formatDay] = await Promise.all([
    getTranslator("progress"),
    getTranslator("evidence"),
    getFormatter(),
    getDayFormatter(),
  ]);
  const { body, url, file, expiresOn, isExpired, alsoBehind } = piece;
  const sayFile = ({ name, byteSize }: { name: string; byteSize: number }) => {
    const { unit, size } = sayFileSize(byteSize);
    const said = words(`size.${unit}`, { size: format.number(size) });
    return words("download", { name, size: said });
  };
  return (
    <>
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
      {file && (
        <FileLink systemSlug={systemSlug} file={file} text={sayFile(file)} />
      )}
      <p className="text-sm text-muted">
        {t("rows.evidenceBy", {
          name: piece.authorName,
          on: formatDay(piece.effectiveOn),
          round: piece.roundName,
        })}
      </p>
      {expiresOn && (
        <p
          className={
            isExpired ? "text-sm font-semibold text-warn" : "text-sm text-muted"
          }
        >
          {words(isExpired ? "expired" : "expires", {
            on: formatDay(expiresOn),
          })}
        </p>
      )}
      {alsoBehind.length > 0 && (
        <p className="text-sm text-muted">
          {words("alsoBehind", { rows: format.list(alsoBehind) })}
        </p>
      )}
    </>
  );
}
