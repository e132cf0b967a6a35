import type { RuleSettings } from "@/lib/framework/schema";
import type {
  JudgedRow,
  SiteRollUp,
  Told,
  UnscoredCause,
} from "@/lib/progress/schema";
import { judgeSpread } from "@/lib/progress/rules/roll-up-sites";

/** messages: progress.reasons */
export type RowReason = {
  rowDisputed: Record<never, never>;
  rowDontKnow: Record<never, never>;
  rowUnscored: Record<never, never>;
  rowStale: { months: number };
  rowBelowLine: { value: number; from: number };
  rowNotStarted: Record<never, never>;
  rowSitesDisputed: { count: number };
  rowSitesShort: { count: number; met: number; scored: number };
  rowSitesUnscored: { scored: number; active: number };
};

/** Why a row that is not met is not: what would have to change, in data. */
export function explainRow(
  judged: JudgedRow,
  settings: RuleSettings,
): Told<RowReason> {
  if (judged.sites) return explainSites(judged, judged.sites, settings);
  if (judged.cause) return explainCause(judged.cause, settings);
  return judged.value
    ? {
        key: "rowBelowLine",
        args: { value: judged.value, from: settings.metFrom },
      }
    : { key: "rowNotStarted", args: {} };
}

/**
 * True when the row would be met if its disputes were settled as met: a
 * disputed row of the system always, a site row when enough of its sites are
 * disputed.
 */
export function needsOnlySettling(judged: JudgedRow, settings: RuleSettings) {
  const { sites } = judged;
  if (sites === null) return judged.cause === "disputed";
  if (sites.disputed === 0) return false;
  const settled = {
    ...sites.spread,
    met: sites.spread.met + sites.disputed,
    scored: sites.spread.scored + sites.disputed,
  };
  return judgeSpread(settled, settings) === "met";
}

function explainSites(
  judged: JudgedRow,
  { spread, disputed, sitesShort }: SiteRollUp,
  settings: RuleSettings,
): Told<RowReason> {
  const { met, scored, active, notApplicable } = spread;
  if (needsOnlySettling(judged, settings))
    return { key: "rowSitesDisputed", args: { count: disputed } };
  if (judged.outcome === "unscored")
    return {
      key: "rowSitesUnscored",
      args: { scored, active: active - notApplicable },
    };
  return { key: "rowSitesShort", args: { count: sitesShort, met, scored } };
}

function explainCause(
  cause: UnscoredCause,
  settings: RuleSettings,
): Told<RowReason> {
  if (cause === "disputed") return { key: "rowDisputed", args: {} };
  if (cause === "dont_know") return { key: "rowDontKnow", args: {} };
  if (cause === "stale")
    return { key: "rowStale", args: { months: settings.staleAfterMonths } };
  return { key: "rowUnscored", args: {} };
}
