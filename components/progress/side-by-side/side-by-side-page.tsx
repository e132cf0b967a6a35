import { Words } from "@/components/layout/words";
import { ExplainCard } from "@/components/progress/differences/explain-card";
import { explainWords } from "@/components/progress/differences/explain-words";
import { PrintButton } from "@/components/progress/print-button";
import { SitesChoice } from "@/components/progress/side-by-side/sites-choice";
import { SitesRows } from "@/components/progress/side-by-side/sites-rows";
import { CsvLink } from "@/components/tables/csv-link";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import {
  getFormatter,
  getTranslator,
  useTranslator,
} from "@/lib/core/translator";
import { writeSitesSearch } from "@/lib/progress/compare-sites-schema";
import type { SiteComparisonPage } from "@/lib/progress/queries/site-comparison";
import { type Addresses, createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  page: SiteComparisonPage;
  /** The code of the row that a note is written about. */
  noteOn: string | null;
  systemSlug: string;
};

/** A few sites side by side: the choice, what differs, and what explains it. */
export function SideBySidePage({ page, noteOn, systemSlug }: Props) {
  const t = useTranslator("differences");
  const to = createAddresses(systemSlug);
  const { choices, chosen, compared } = page;
  if (choices.length < 2) {
    return (
      <>
        <Header page={page} to={to} />
        <EmptyState
          title={t("sites.few")}
          icon="sites"
          action={<ButtonLink href={to.sites}>{t("sites.toSites")}</ButtonLink>}
        >
          {t("sites.fewText")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Header page={page} to={to} />
      <SitesChoice page={page} action={to.compareSites()} />
      {compared ? (
        <Compared
          page={page}
          compared={compared}
          noteOn={noteOn}
          systemSlug={systemSlug}
          to={to}
        />
      ) : (
        chosen.length === 0 && (
          <EmptyState title={t("sites.startTitle")} icon="sites">
            {t("sites.startText")}
          </EmptyState>
        )
      )}
    </>
  );
}

type ComparedProps = Props & {
  compared: NonNullable<SiteComparisonPage["compared"]>;
  to: Addresses;
};

function Compared(props: ComparedProps) {
  const { page, compared, noteOn, systemSlug, to } = props;
  const common = useTranslator("common");
  const search = writeSitesSearch({
    stage: page.stage,
    siteIds: page.chosen.map(({ id }) => id),
  });
  const noted = compared.rows.find(({ row }) => row.code === noteOn)?.row;
  return (
    <Words namespaces={explainWords}>
      <div className="grid gap-6">
        <div>
          <CsvLink
            href={to.compareSitesCsv(search)}
            text={common("downloadCsv")}
          />
        </div>
        <SitesRows
          page={page}
          compared={compared}
          explainHref={(code) =>
            `${to.compareSites(search)}&note=${code}#explain`
          }
          systemSlug={systemSlug}
          to={to}
        />
        <ExplainCard
          differences={compared.differences}
          systemSlug={systemSlug}
          row={noted ? { code: noted.code, lineage: noted.lineage } : null}
          shownLineages={new Set(compared.rows.map(({ row }) => row.lineage))}
          wholeHref={`${to.compareSites(search)}#explain`}
        />
      </div>
    </Words>
  );
}

async function Header({ page, to }: Pick<ComparedProps, "page" | "to">) {
  const [t, sites, layout, common, format] = await Promise.all([
    getTranslator("differences"),
    getTranslator("sites"),
    getTranslator("layout"),
    getTranslator("common"),
    getFormatter(),
  ]);
  const { compared, chosen, stage } = page;
  return (
    <PageHeader
      title={t("sites.title")}
      isSerif
      breadcrumbs={
        <Breadcrumbs
          label={layout("breadcrumbs")}
          items={[
            { label: sites("title"), href: to.sites },
            { label: t("sites.title") },
          ]}
        />
      }
      actions={compared && <PrintButton text={common("print")} />}
      sub={
        <>
          {compared && (
            <>
              <strong className="text-lg font-semibold text-ink">
                {t("sites.sentence", {
                  differ: compared.rows.filter((one) => one.differs).length,
                  total: compared.rows.length,
                  stage: String(stage),
                  sites: format.list(chosen.map(({ name }) => name)),
                })}
              </strong>
              <br />
            </>
          )}
          {t("sites.sub")}
        </>
      }
    />
  );
}
