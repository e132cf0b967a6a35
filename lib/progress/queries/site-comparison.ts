import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";
import { canSeeSite } from "@/lib/rounds/policy";
import { sitesAtMost, type SitesSearch } from "../compare-sites-schema";
import { compareSites, type SitesRow } from "../rules/compare-sites";
import type { StandingOf } from "../schema";
import { type Noted, readNoted } from "./noted";
import type { NotesOf } from "./notes-behind";

type NamedSite = { id: string; name: string };
type PlacedStanding = StandingOf & { roundId: string };

export type SitesRowView = SitesRow<IndicatorView> & {
  /** What stands behind each cell; null where nothing was scored. */
  notesOf: (NotesOf | null)[];
};

export type SiteComparisonPage = {
  framework: FrameworkView;
  stage: number;
  /** Whether the address names the stage, rather than what the sites have scored. */
  isStageAsked: boolean;
  /** The stages that have site rows. */
  stages: number[];
  /** Active sites whose detail the reader may see, by name. */
  choices: NamedSite[];
  /** As asked for, also where they are too few or too many to be compared. */
  chosen: NamedSite[];
  /** Null unless two to four sites are chosen. */
  compared: (Noted & { rows: SitesRowView[] }) | null;
};

/**
 * A few sites side by side at one stage, or null where a site asked for is not
 * there for this reader. Three statements.
 */
export function findSiteComparison(
  scope: Scope,
  { stage: asked, siteIds }: SitesSearch,
): Promise<SiteComparisonPage | null> {
  return readSystem(scope, async (tx) => {
    const framework = await getSystemFramework(tx, scope);
    const choices = await listChoices(tx, scope);
    const chosen = siteIds.flatMap(
      (id) => choices.find((one) => one.id === id) ?? [],
    );
    if (chosen.length < siteIds.length) return null;
    const ofSites = framework.indicators.filter((row) => row.level === "site");
    const stages = framework.stages
      .map(({ number }) => number)
      .filter((number) => ofSites.some((row) => row.stage === number));
    if (asked !== null && !stages.includes(asked)) return null;
    const fits = chosen.length >= 2 && chosen.length <= sitesAtMost;
    const standings = fits ? await listStandingsOf(tx, scope, siteIds) : [];
    const stage = asked ?? findBusiest(ofSites, standings) ?? stages[0];
    if (stage === undefined) return null;
    const isStageAsked = asked !== null;
    const common = { framework, stage, isStageAsked, stages, choices, chosen };
    if (!fits) return { ...common, compared: null };
    const rows = ofSites.filter((row) => row.stage === stage);
    const settings =
      framework.settings[scope.rulePreset === "strict" ? "strict" : "default"];
    const found = compareSites({
      ...{ rows, standings, siteIds, settings },
      today: today(),
    }).map((one) => ({ ...one, notesOf: placeNotes(one, siteIds, standings) }));
    const places = found.flatMap(({ notesOf }) => notesOf);
    const about = { kind: "sites", stage, siteIds } as const;
    const noted = await readNoted(tx, scope, places, about);
    return { ...common, compared: { rows: found, ...noted } };
  });
}

async function listChoices(tx: Transaction, scope: Scope) {
  const sites = await tx.site.findMany({
    where: { systemId: scope.systemId, status: "active" },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: 1000,
  });
  return sites.filter(({ id }) => canSeeSite(scope, id));
}

function listStandingsOf(
  tx: Transaction,
  { systemId, frameworkVersionId }: Scope,
  siteIds: readonly string[],
) {
  return tx.$queryRaw<PlacedStanding[]>`
    SELECT "indicatorId", "siteId", "roundId", "state", "value"::int AS "value",
           to_char("scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "scoredOn"
      FROM "Standing"
     WHERE "systemId" = ${systemId}::uuid AND "frameworkVersionId" = ${frameworkVersionId}::uuid
       AND "subjectId" = ANY(${[...siteIds]}::uuid[])`;
}

/** The stage at which these sites have said most. */
function findBusiest(
  rows: readonly IndicatorView[],
  standings: readonly StandingOf[],
) {
  const stages = new Map(rows.map((row) => [row.id, row.stage]));
  const counts = new Map<number, number>();
  for (const { indicatorId } of standings) {
    const stage = stages.get(indicatorId);
    if (stage !== undefined) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  const [busiest] = [...counts].toSorted(([a, m], [b, n]) => n - m || b - a);
  return busiest?.[0];
}

function placeNotes(
  { row }: SitesRow<IndicatorView>,
  siteIds: readonly string[],
  standings: readonly PlacedStanding[],
) {
  const { lineage } = row;
  return siteIds.map((siteId): NotesOf | null => {
    const found = standings.find(
      (one) => one.siteId === siteId && one.indicatorId === row.id,
    );
    return found ? { roundId: found.roundId, lineage, siteId } : null;
  });
}
