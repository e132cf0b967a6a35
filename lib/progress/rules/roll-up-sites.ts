import type { RuleSettings } from "@/lib/framework/schema";
import type {
  IsoDate,
  SiteRollUp,
  SiteSpread,
  Standing,
  UnscoredCause,
} from "@/lib/progress/schema";
import { lowerMedian } from "@/lib/rounds/rules/settle-row";
import { readStanding, type Reading } from "@/lib/progress/rules/read-standing";
import { countAtLeast, isShareAtLeast } from "@/lib/progress/rules/shares";

type Missing = { disputed: number; stale: number; dontKnow: number };

/**
 * A site row at system level, from one standing an active site (a missing one
 * is not scored). Met: at least 70 % of the scored sites are met and at least
 * half of the sites are scored. A site that says "not applicable" leaves both
 * sides, as if it were not there: of 10 sites with 4 not applicable, 3 must
 * be scored. All of them: the row does not apply. No active site at all:
 * unscored, since nobody is there to say. Source: DOMAIN, "Scores", site rows.
 */
export function rollUpSites(
  standings: readonly Standing[],
  active: number,
  settings: RuleSettings,
  today: IsoDate,
): SiteRollUp {
  const readings = standings.map((one) => readStanding(one, settings, today));
  const countOf = (outcome: Reading["outcome"]) =>
    readings.filter((one) => one.outcome === outcome).length;
  const met = countOf("met");
  const notApplicable = countOf("not_applicable");
  const scored = met + countOf("not_met");
  const spread = { met, scored, notApplicable, active };
  const missing = countMissing(readings);
  const outcome = judgeSpread(spread, settings);
  return {
    outcome,
    cause: outcome === "unscored" ? findCause(spread, missing, settings) : null,
    spread,
    depth: lowerMedian(
      readings.flatMap((one) => ("value" in one ? [one.value] : [])),
    ),
    ...missing,
    sitesShort: countSitesShort(spread, settings),
  };
}

/** The outcome that a spread of sites gives. */
export function judgeSpread(
  { met, scored, notApplicable, active }: SiteSpread,
  settings: RuleSettings,
): SiteRollUp["outcome"] {
  const applicable = active - notApplicable;
  if (active > 0 && applicable <= 0) return "not_applicable";
  if (!isShareAtLeast(scored, applicable, settings.siteScoredShareAtLeast))
    return "unscored";
  return isShareAtLeast(met, scored, settings.siteMetShareAtLeast)
    ? "met"
    : "not_met";
}

/**
 * What keeps a row unscored: disputes, if settling them would bring enough
 * sites; else stale scores, if scoring those (and settling) would; else don't
 * know in the same way; else too few sites have scored.
 */
function findCause(
  spread: SiteSpread,
  missing: Missing,
  settings: RuleSettings,
): UnscoredCause {
  const steps = [
    ["disputed", missing.disputed],
    ["stale", missing.stale],
    ["dont_know", missing.dontKnow],
  ] as const;
  let scored = spread.scored;
  for (const [cause, count] of steps) {
    scored += count;
    if (judgeSpread({ ...spread, scored }, settings) !== "unscored")
      return cause;
  }
  return "not_scored";
}

function countSitesShort(spread: SiteSpread, settings: RuleSettings) {
  const { met, scored, notApplicable, active } = spread;
  const applicable = Math.max(0, active - notApplicable);
  const enough = countAtLeast(applicable, settings.siteScoredShareAtLeast);
  const toScore = Math.max(0, enough - scored);
  const toMeet = countAtLeast(scored + toScore, settings.siteMetShareAtLeast);
  return Math.max(toScore, toMeet - met, 0);
}

function countMissing(readings: readonly Reading[]): Missing {
  const countOf = (cause: UnscoredCause) =>
    readings.filter((one) => "cause" in one && one.cause === cause).length;
  return {
    disputed: countOf("disputed"),
    stale: countOf("stale"),
    dontKnow: countOf("dont_know"),
  };
}
