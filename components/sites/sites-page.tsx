import type { Line } from "@/components/sites/say-line";
import { SiteTable } from "@/components/sites/site-table";
import { CsvLink } from "@/components/tables/csv-link";
import { FilterBar } from "@/components/tables/filter-bar";
import { TableBar } from "@/components/tables/table-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import type { Reader } from "@/lib/progress/view/reader";
import { type SiteStatus, siteStatuses } from "@/lib/systems/site-fields";
import {
  type SiteSearch,
  writeSiteSearch,
} from "@/lib/systems/rules/site-table";

type Props = {
  /** The status of every site, whatever the address asks for. */
  statuses: readonly SiteStatus[];
  lines: readonly Line[];
  search: SiteSearch;
  reader: Reader;
};

/** The sites of the system: who they are, and how each stands where the reader may see it. */
export function SitesPage({ statuses, lines, search, reader }: Props) {
  const t = useTranslator("sites");
  const common = useTranslator("common");
  const differences = useTranslator("differences");
  const to = createAddresses(reader.slug);
  const mayCompare = reader.canSeeAllSites || reader.siteIds.length > 1;
  const add = reader.canEditSites && (
    <ButtonLink href={`${to.sites}/new`} variant="primary">
      <Icon name="plus" />
      {t("add")}
    </ButtonLink>
  );
  const countOf = (status: SiteStatus) =>
    statuses.filter((one) => one === status).length;
  const choices = [
    null,
    ...siteStatuses.filter((status) => countOf(status) > 0),
  ];
  const header = (
    <PageHeader
      title={t("title")}
      sub={t("sub", { total: statuses.length, active: countOf("active") })}
      actions={
        statuses.length > 0 && (
          <>
            {mayCompare && (
              <ButtonLink href={to.compareSites()} prefetch={false}>
                {differences("sites.link")}
              </ButtonLink>
            )}
            {add}
          </>
        )
      }
    />
  );
  if (statuses.length === 0) {
    return (
      <>
        {header}
        <EmptyState title={t("empty.title")} icon="sites" action={add}>
          {reader.canEditSites ? t("empty.text") : t("empty.readText")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {header}
      <TableBar
        end={
          <CsvLink
            href={to.sitesCsv(writeSiteSearch(search))}
            text={common("downloadCsv")}
          />
        }
      >
        <FilterBar
          label={t("filterLabel")}
          items={choices.map((status) => ({
            href: `${to.sites}${writeSiteSearch({ ...search, status })}`,
            label: status ? t(`statuses.${status}`) : t("all"),
            count: status ? countOf(status) : statuses.length,
            isCurrent: status === search.status,
          }))}
        />
      </TableBar>
      {!reader.canSeeAllSites && (
        <p className="mb-3 text-muted">{t("onlyNames")}</p>
      )}
      <SiteTable lines={lines} search={search} to={to} />
    </>
  );
}
