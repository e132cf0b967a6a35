import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import { Icon } from "@/components/ui/icon";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { BehindNote } from "@/lib/progress/queries/notes-behind";

type Props = {
  notes: readonly BehindNote[];
  systemSlug: string;
  /** The row's own page, where all of them are. */
  href: string;
};

const mostShown = 4;

/** What was said and shown behind one score: reasons and evidence, newest first. */
export function NoteList({ notes, systemSlug, href }: Props) {
  const t = useTranslator("compare");
  if (notes.length === 0)
    return <p className="text-sm text-muted">{t("rows.noNotes")}</p>;
  const more = notes.length - mostShown;
  return (
    <>
      <ul className="grid gap-3 text-sm" aria-label={t("rows.notes")}>
        {notes.slice(0, mostShown).map((note, index) => (
          <li key={index} className="min-w-0">
            <NoteText note={note} systemSlug={systemSlug} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="text-sm">
          <Link href={href} prefetch={false}>
            {t("rows.moreNotes", { count: more })}
          </Link>
        </p>
      )}
    </>
  );
}

async function NoteText({
  note,
  systemSlug,
}: { note: BehindNote } & Pick<Props, "systemSlug">) {
  const [t, formatDay] = await Promise.all([
    getTranslator("compare"),
    getDayFormatter("medium"),
  ]);
  const { kind, body, url, fileId, fileName, byName, on } = note;
  const isSaid = kind === "reason" || kind === "decision";
  return (
    <>
      {body && (
        <p className="wrap-anywhere whitespace-pre-line">
          {isSaid && <b className="font-semibold">{t(`rows.${kind}`)}: </b>}
          {body}
        </p>
      )}
      {url && /^https?:/i.test(url) && (
        <a
          href={url}
          target="_blank"
          rel="noreferrer noopener"
          className="inline-flex min-h-6 items-start gap-1 break-all"
        >
          <Icon name="link" className="mt-0.5 size-4" />
          {url}
        </a>
      )}
      {fileId && (
        <a
          href={`/${systemSlug}/files/${fileId}`}
          download={fileName ?? true}
          className="inline-flex min-h-6 items-start gap-1 break-all"
        >
          <Icon name="download" className="mt-0.5 size-4" />
          {fileName}
        </a>
      )}
      <p className="text-muted">
        {t("rows.by", { name: byName, on: formatDay(on) })}
      </p>
    </>
  );
}
