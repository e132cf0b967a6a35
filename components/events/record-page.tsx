import { RecordFilters } from "@/components/events/record-filters";
import { RecordTable } from "@/components/events/record-table";
import { CsvLink } from "@/components/tables/csv-link";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-link";
import { useTranslator } from "@/lib/core/translator";
import type { RecordPage as Page } from "@/lib/events/queries/record";
import { createRecordAddresses } from "@/lib/events/rules/addresses";
import {
  isNarrowed,
  type RecordSearch,
  writeRecordSearch,
} from "@/lib/events/rules/search";

type Props = {
  systemSlug: string;
  page: Page;
  search: RecordSearch;
  /** The most lines a file holds. */
  most: number;
};

/** Who changed what, newest first. */
export function RecordPage({ systemSlug, page, search, most }: Props) {
  const t = useTranslator("record");
  const layout = useTranslator("layout");
  const systems = useTranslator("systems");
  const to = createRecordAddresses(systemSlug);
  const at = (before: RecordSearch["before"]) =>
    to.record(writeRecordSearch({ ...search, before }));
  const { lines, names, next, people, sites } = page;
  const hasNothing = !isNarrowed(search) && !search.before;
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: systems("settings.title"), href: to.settings },
              { label: t("title") },
            ]}
          />
        }
      />
      <RecordFilters
        search={search}
        people={people}
        sites={sites}
        all={to.record()}
      />
      {lines.length === 0 ? (
        <EmptyState
          title={t(hasNothing ? "emptyTitle" : "emptyFiltered")}
          icon="note"
        >
          {hasNothing && t("emptyText")}
        </EmptyState>
      ) : (
        <RecordTable systemSlug={systemSlug} lines={lines} names={names} />
      )}
      <p className="mt-4 flex flex-wrap gap-x-6 print:hidden">
        {search.before && <PlainLink href={at(null)}>{t("first")}</PlainLink>}
        {next && <PlainLink href={at(next)}>{t("next")}</PlainLink>}
      </p>
      {lines.length > 0 && (
        <div className="print:hidden">
          <CsvLink
            href={to.recordCsv(writeRecordSearch({ ...search, before: null }))}
            text={t("csv")}
          />
          <p className="text-sm text-muted">{t("csvHint", { most })}</p>
        </div>
      )}
    </>
  );
}
