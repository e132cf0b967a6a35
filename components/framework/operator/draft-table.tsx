import Link from "next/link";
import { DataTable } from "@/components/tables/data-table";
import { fromDay } from "@/lib/core/clock";
import { pick } from "@/lib/core/locale";
import { getFormatter, getLocale, getTranslator } from "@/lib/core/translator";
import { toDraft } from "@/lib/framework/operator/addresses";
import type { DraftLine } from "@/lib/framework/queries/operator-versions";

/** What operators have brought in and not yet published. */
export async function DraftTable({ drafts }: { drafts: DraftLine[] }) {
  const [t, locale, format] = await Promise.all([
    getTranslator("operator"),
    getLocale(),
    getFormatter(),
  ]);
  return (
    <DataTable
      caption={t("home.drafts")}
      isCaptionHidden
      rows={drafts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("columns.name"),
          cell: ({ id, code, version, title }) => (
            <>
              <Link href={toDraft(id)} prefetch={false}>
                {`${pick(title, locale)} ${version}`}
              </Link>
              <span className="block text-sm font-normal text-muted">
                {code}
              </span>
            </>
          ),
        },
        {
          key: "kept",
          header: t("columns.kept"),
          cell: ({ keptOn }) =>
            format.dateTime(fromDay(keptOn), { dateStyle: "medium" }),
        },
        {
          key: "keptBy",
          header: t("columns.keptBy"),
          cell: ({ keptByName }) => keptByName,
        },
      ]}
      empty={<p className="text-muted">{t("home.noDrafts")}</p>}
    />
  );
}
