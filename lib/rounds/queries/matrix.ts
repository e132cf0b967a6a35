import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { groupBy } from "@/lib/core/group-by";
import { reachOf } from "@/lib/auth/roles";
import { readSystem } from "@/lib/db/reading";
import { canSeeSite } from "../policy";
import type { ScoreState } from "../schema";

/** One letter a cell keeps 60 rows by 200 sites at 12 kB. */
const letters: Record<Exclude<ScoreState, "scored">, string> = {
  not_scored: ".",
  dont_know: "?",
  not_applicable: "-",
  disputed: "!",
};

export type MatrixData = {
  sites: { id: string; name: string; cells: string; marks: string }[];
  indicatorIds: string[];
};

/**
 * The settled scores of every site the round asks and the reader may see, for the given
 * site rows in one round: a string a site, one character a row ("0".."3",
 * "." not scored, "?" don't know, "-" not applicable, "!" disputed); beside
 * it a mark a row where evidence stands behind it ("1", else ".").
 */
export function getSiteMatrix(
  scope: Scope,
  { roundId, indicatorIds }: { roundId: string; indicatorIds: string[] },
): Promise<MatrixData> {
  return readSystem(scope, async (tx) => {
    const seesAll =
      reachOf(scope.role, "sites:read-detail") === "all" || scope.areSitesOpen;
    const all = await tx.site.findMany({
      where: {
        systemId: scope.systemId,
        status: "active",
        leftOutOf: { none: { roundId } },
        ...(seesAll ? {} : { id: { in: [...scope.siteIds] } }),
      },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 1000,
    });
    const sites = all.filter((site) => canSeeSite(scope, site.id));
    const scores = await tx.score.findMany({
      where: {
        systemId: scope.systemId,
        roundId,
        level: "site",
        state: { not: "not_scored" },
        ...(seesAll ? {} : { siteId: { in: [...scope.siteIds] } }),
      },
      select: { siteId: true, indicatorId: true, state: true, value: true },
      take: 200_000,
    });
    const evidence = await tx.evidence.groupBy({
      by: ["siteId", "indicatorId"],
      where: {
        systemId: scope.systemId,
        roundId,
        level: "site",
        removedAt: null,
        ...(seesAll ? {} : { siteId: { in: [...scope.siteIds] } }),
      },
    });
    const bySite = groupBy(scores, (score) => score.siteId);
    const marksBySite = groupBy(evidence, (one) => one.siteId);
    return {
      indicatorIds,
      sites: sites.map((site) => ({
        ...site,
        cells: toCells(indicatorIds, bySite.get(site.id) ?? []),
        marks: toMarks(indicatorIds, marksBySite.get(site.id) ?? []),
      })),
    };
  });
}

function toCells(
  indicatorIds: string[],
  scores: { indicatorId: string; state: ScoreState; value: number | null }[],
) {
  const byIndicator = new Map(
    scores.map((score) => [score.indicatorId, score]),
  );
  return indicatorIds
    .map((id) => {
      const score = byIndicator.get(id);
      if (!score) return letters.not_scored;
      return score.state === "scored"
        ? String(score.value)
        : letters[score.state];
    })
    .join("");
}

function toMarks(indicatorIds: string[], found: { indicatorId: string }[]) {
  const marked = new Set(found.map((one) => one.indicatorId));
  return indicatorIds.map((id) => (marked.has(id) ? "1" : ".")).join("");
}
