import Link from "next/link";
import { ExportLinks } from "@/components/framework/operator/export-links";
import { DataTable } from "@/components/tables/data-table";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { fromDay } from "@/lib/core/clock";
import { pick } from "@/lib/core/locale";
import { getFormatter, getLocale, getTranslator } from "@/lib/core/translator";
import { importAddress, toVersion } from "@/lib/framework/operator/addresses";
import type { VersionLine } from "@/lib/framework/queries/operator-versions";

/** The published versions, by framework and of each the newest first. */
export async function VersionTable({ versions }: { versions: VersionLine[] }) {
  const [t, locale, format] = await Promise.all([
    getTranslator("operator"),
    getLocale(),
    getFormatter(),
  ]);
  const say = (day: string) =>
    format.dateTime(fromDay(day), { dateStyle: "medium" });
  return (
    <DataTable
      caption={t("home.published")}
      isCaptionHidden
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("columns.name"),
          cell: ({ id, code, version, title }) => (
            <>
              <Link href={toVersion(id)} prefetch={false}>
                {`${pick(title, locale)} ${version}`}
              </Link>
              <span className="block text-sm font-normal text-muted">
                {code}
              </span>
            </>
          ),
        },
        {
          key: "published",
          header: t("columns.published"),
          cell: ({ publishedOn }) => say(publishedOn),
        },
        {
          key: "systems",
          header: t("columns.systems"),
          align: "end",
          cell: ({ systems }) => format.number(systems),
        },
        {
          key: "state",
          header: t("columns.state"),
          cell: ({ retiredOn }) =>
            retiredOn ? (
              <Badge tone="warn">
                {t("state.retiredOn", { on: say(retiredOn) })}
              </Badge>
            ) : (
              <Badge tone="ok">{t("state.offered")}</Badge>
            ),
        },
        {
          key: "files",
          header: t("columns.files"),
          cell: ({ id, title, version }) => (
            <ExportLinks id={id} name={pick(title, locale)} version={version} />
          ),
        },
      ]}
      empty={
        <EmptyState
          title={t("home.none")}
          action={
            <ButtonLink href={importAddress} variant="primary">
              {t("home.bringIn")}
            </ButtonLink>
          }
        >
          {t("home.noneText")}
        </EmptyState>
      }
    />
  );
}
