import { CompareEmpty } from "@/components/progress/compare/compare-empty";
import { CompareForm } from "@/components/progress/compare/compare-form";
import { CompareRows } from "@/components/progress/compare/compare-rows";
import { CompareSites } from "@/components/progress/compare/compare-sites";
import { CompareStages } from "@/components/progress/compare/compare-stages";
import {
  sayComparison,
  saySide,
} from "@/components/progress/compare/say-sides";
import { Words } from "@/components/layout/words";
import { ExplainCard } from "@/components/progress/differences/explain-card";
import { explainWords } from "@/components/progress/differences/explain-words";
import { PrintButton } from "@/components/progress/print-button";
import { PageHeader } from "@/components/ui/page-header";
import { getLocale, getTranslator } from "@/lib/core/translator";
import {
  type CompareFilter,
  writeCompareSearch,
  writeSide,
} from "@/lib/progress/compare-schema";
import type {
  ComparisonPage,
  RoundComparison,
} from "@/lib/progress/queries/comparison";
import { createAddresses } from "@/lib/progress/view/addresses";
import { viewComparison } from "@/lib/progress/view/comparison";
import { nameFramework } from "@/lib/progress/view/names";

type Props = {
  page: ComparisonPage;
  filter: CompareFilter;
  /** The code of the row that a note is written about. */
  noteOn: string | null;
  systemSlug: string;
};

/** Two rounds side by side, or why there is nothing to compare yet. */
export async function ComparePage(props: Props) {
  const { page, filter, noteOn, systemSlug } = props;
  const t = await getTranslator("compare");
  const { compared, rounds } = page;
  const to = createAddresses(systemSlug);
  if (compared.kind !== "two") {
    return (
      <>
        <PageHeader title={t("title")} isSerif />
        <CompareEmpty compared={compared} to={to} />
      </>
    );
  }
  const { site, sites, from, to: later } = compared;
  const locale = await getLocale();
  const view = viewComparison(compared, filter);
  const sides = { from: writeSide(from.side), to: writeSide(later.side) };
  const write = (more: Partial<CompareFilter> & { site?: string | null }) =>
    writeCompareSearch(sides, { site: site?.id, ...more });
  const rows = view.groups.flatMap((group) => group.rows);
  const noted = compared.rows.find(({ row }) => row.code === noteOn);
  return (
    <Words namespaces={explainWords}>
      <CompareHeader compared={compared} view={view} />
      <CompareForm
        rounds={rounds}
        from={from.side}
        to={later.side}
        siteId={site?.id ?? null}
        sites={sites}
        action={to.compare()}
      />
      <div className="grid gap-6">
        {site === null && (
          <CompareStages from={from} to={later} stages={compared.stages} />
        )}
        <CompareRows
          compared={compared}
          view={view}
          filter={filter}
          functionNames={{
            ...nameFramework(from.framework, locale).functionNames,
            ...nameFramework(later.framework, locale).functionNames,
          }}
          hrefOf={(changed) => `${to.compare(write(changed))}#rows`}
          csvHref={to.compareCsv(write(filter))}
          explainHref={(code) =>
            `${to.compare(write(filter))}&note=${code}#explain`
          }
          systemSlug={systemSlug}
          to={to}
        />
        <ExplainCard
          differences={compared.differences}
          systemSlug={systemSlug}
          row={noted ? { code: noted.row.code, lineage: noted.lineage } : null}
          shownLineages={new Set(rows.map(({ lineage }) => lineage))}
          wholeHref={`${to.compare(write(filter))}#explain`}
        />
        {site === null && (
          <CompareSites
            sites={sites}
            hasHiddenSites={compared.hasHiddenSites}
            hrefOf={(siteId) => to.compare(write({ site: siteId }))}
          />
        )}
      </div>
    </Words>
  );
}

type HeaderProps = {
  compared: RoundComparison;
  view: ReturnType<typeof viewComparison>;
};

async function CompareHeader({ compared, view }: HeaderProps) {
  const { from, to, site } = compared;
  const [t, common, sentence, ...sides] = await Promise.all([
    getTranslator("compare"),
    getTranslator("common"),
    sayComparison(compared, view),
    saySide(from),
    saySide(to),
  ]);
  const open = [from, to].find(({ side }) => side.closing === null);
  const versions = [from, to].map(({ framework }) => framework.version);
  return (
    <PageHeader
      title={site ? t("titleSite", { site: site.name }) : t("title")}
      isSerif
      actions={<PrintButton text={common("print")} />}
      sub={
        <>
          <strong className="text-lg font-semibold text-ink">{sentence}</strong>
          <br />
          {t("lead", { from: sides[0] ?? "", to: sides[1] ?? "" })}{" "}
          {open && t("openNote", { round: open.side.round.name })}{" "}
          {from.framework.id !== to.framework.id &&
            t("versionNote", {
              from: versions[0] ?? "",
              to: versions[1] ?? "",
            })}
        </>
      }
    />
  );
}
