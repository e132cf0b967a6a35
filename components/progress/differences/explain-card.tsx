import Link from "next/link";
import { sayNotes } from "@/components/progress/differences/explain-words";
import { NoteEntries } from "@/components/progress/differences/note-entries";
import { NoteForm } from "@/components/progress/differences/note-form";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { Differences } from "@/lib/progress/queries/difference-notes";

type Props = {
  differences: Differences;
  systemSlug: string;
  /** The row that is written about, asked for by the address; null: the comparison as a whole. */
  row: { code: string; lineage: string } | null;
  /** Rows of this page, which have their notes under themselves. */
  shownLineages: ReadonlySet<string>;
  /** Back to writing about the whole. */
  wholeHref: string;
};

/** What explains the difference: notes on the comparison as a whole, and the form to add one. */
export async function ExplainCard(props: Props) {
  const { differences, systemSlug, row, shownLineages, wholeHref } = props;
  const t = await getTranslator("differences");
  const { about, notes, canNote } = differences;
  const here = notes.filter(
    ({ lineage }) => lineage === null || !shownLineages.has(lineage),
  );
  if (here.length === 0 && !canNote) return null;
  return (
    <Card
      id="explain"
      title={t("title")}
      sub={t("sub")}
      className="scroll-mt-4 print:break-inside-auto"
    >
      <div className="grid gap-4">
        {here.length === 0 && <p className="text-muted">{t("none")}</p>}
        <NoteEntries notes={await sayNotes(here)} systemSlug={systemSlug} />
        {canNote && (
          <div className="max-w-text border-t pt-4 print:hidden">
            <h3 className="mb-2 font-semibold">
              {row ? t("form.ofRow", { code: row.code }) : t("form.ofWhole")}
            </h3>
            {row && (
              <p className="mb-2 text-sm">
                <Link
                  href={wholeHref}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center"
                >
                  {t("form.toWhole")}
                </Link>
              </p>
            )}
            <NoteForm
              key={row?.lineage ?? ""}
              systemSlug={systemSlug}
              about={about}
              lineage={row?.lineage ?? null}
              sendKey={createKey()}
            />
          </div>
        )}
      </div>
    </Card>
  );
}

type RowProps = Pick<Props, "differences" | "systemSlug"> & {
  lineage: string;
  code: string;
  href: string;
};

/** The notes about one row, and the way to add one. */
export async function ExplainRow(props: RowProps) {
  const { differences, systemSlug, lineage, code, href } = props;
  const t = await getTranslator("differences");
  const notes = differences.notes.filter((one) => one.lineage === lineage);
  if (notes.length === 0 && !differences.canNote) return null;
  return (
    <div className="grid gap-2">
      {notes.length > 0 && <p className="font-semibold">{t("title")}</p>}
      <NoteEntries notes={await sayNotes(notes)} systemSlug={systemSlug} />
      {differences.canNote && (
        <p className="text-sm print:hidden">
          <Link
            href={href}
            prefetch={false}
            aria-label={t("form.openOf", { code })}
            className="inline-flex min-h-6 items-center"
          >
            {t("form.open")}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The same for every try to send this one form. */
function createKey() {
  return crypto.randomUUID();
}
