import Link from "next/link";
import { ChartCard } from "@/components/charts/chart-card";
import {
  type SiteCard,
  SiteMultiples,
} from "@/components/charts/site-multiples";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { CsvLink } from "@/components/tables/csv-link";
import { getTranslator } from "@/lib/core/translator";
import { toPercent } from "@/lib/progress/rules/shares";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Attention, SiteView } from "@/lib/progress/view/sites";

type Props = {
  sites: readonly SiteView[];
  /** Whether one is open, which may not ask all of them. */
  hasRound: boolean;
  to: Addresses;
};

/** More small pictures than this are no overview; the list of sites has them all. */
const mostDrawn = 24;

const tones: Record<Attention, BadgeTone> = {
  fell: "warn",
  nothing: "warn",
  disputed: "info",
  stale: "warn",
  behind: "plain",
};

/** Every site in small, on one scale, those that want a look first. */
export async function SitesCard({ sites, hasRound, to }: Props) {
  const [t, common, say] = await Promise.all([
    getTranslator("progress"),
    getTranslator("common"),
    createSaySite(),
  ]);
  const drawn = sites.slice(0, mostDrawn);
  const drawSite = (site: SiteView): SiteCard => ({
    key: site.siteId,
    name: site.name,
    href: to.site(site.siteId),
    values: site.shares,
    valuesText: say.line(site),
    latestText: site.known === 0 ? "–" : `${site.met}/${site.known}`,
    scoredText: say.scored(site, hasRound),
    stageText: say.stage(site),
    attention: site.attention && (
      <Badge tone={tones[site.attention.kind]}>{say.attention(site)}</Badge>
    ),
  });
  return (
    <ChartCard
      id="sites"
      title={t("sites.title")}
      takeaway={
        sites.length === 0
          ? t("sites.none")
          : t("sites.takeaway", {
              total: sites.length,
              attention: sites.filter((site) => site.attention).length,
            })
      }
      table={{
        showText: common("showAsTable"),
        columns: [
          t("sites.columns.site"),
          t("sites.columns.met"),
          t("sites.columns.scored"),
          t("sites.columns.stage"),
          t("sites.columns.attention"),
        ],
        rows: drawn.map((site) => [
          site.name,
          say.met(site),
          say.scored(site, hasRound),
          say.stage(site),
          say.attention(site),
        ]),
      }}
      csv={<CsvLink href={to.sitesCsv("")} text={common("downloadCsv")} />}
    >
      <div className="print:hidden">
        <SiteMultiples sites={drawn.map(drawSite)} />
        {drawn.length < sites.length && (
          <p className="mt-4">
            {t("sites.drawn", { drawn: drawn.length, total: sites.length })}{" "}
            <Link href={to.sites}>{t("sites.all")}</Link>
          </p>
        )}
      </div>
      {/* On paper a line a site, so that the whole stays on one page. */}
      <ul className="hidden grid-cols-3 gap-x-6 gap-y-1 text-sm print:grid">
        {sites.map((site) => (
          <li key={site.siteId} className="border-t pt-1">
            <b>{site.name}</b> {say.met(site)}
            {site.attention && ` · ${say.attention(site)}`}
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}

/** The words for one site, wherever it is summed up in a line. */
export async function createSaySite() {
  const t = await getTranslator("progress");
  return {
    met: ({ met, known }: SiteView) =>
      known === 0 ? t("sites.noScore") : t("sites.met", { met, known }),
    scored: ({ round }: SiteView, hasRound: boolean) =>
      round === null
        ? t(hasRound ? "sites.notAsked" : "sites.noRound")
        : t("sites.scored", { scored: round.scored, rows: round.rows }),
    stage: ({ workingStage, allAchieved }: SiteView) => {
      if (workingStage === null) return t("sites.noStage");
      const stage = String(workingStage);
      return allAchieved
        ? t("sites.allAchieved", { stage })
        : t("sites.stage", { stage });
    },
    attention: ({ attention }: SiteView) =>
      attention
        ? t(`sites.attention.${attention.kind}`, { count: attention.count })
        : "",
    line: ({ shares }: SiteView) =>
      t("sites.line", {
        list: shares
          .map((share) =>
            share === null
              ? t("sites.noPoint")
              : t("sites.percent", { percent: toPercent(share) }),
          )
          .join(", "),
      }),
  };
}
