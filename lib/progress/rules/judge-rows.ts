import type { RuleSettings } from "@/lib/framework/schema";
import type {
  Indicator,
  IsoDate,
  JudgedRow,
  Standing,
  StandingOf,
} from "@/lib/progress/schema";
import { groupBy } from "@/lib/core/group-by";
import { readStanding } from "@/lib/progress/rules/read-standing";
import { rollUpSites } from "@/lib/progress/rules/roll-up-sites";

/**
 * What every row counts as for the system today. Community-wide and
 * intermediary rows are read from the system's own standing, site rows rolled
 * up over the active sites; standings of other sites are left out.
 */
export function judgeRows(input: {
  rows: readonly Indicator[];
  standings: readonly StandingOf[];
  activeSiteIds: readonly string[];
  settings: RuleSettings;
  today: IsoDate;
}): JudgedRow[] {
  const { settings, today } = input;
  const activeSites = new Set(input.activeSiteIds);
  const byRow = groupBy(input.standings, (one) => one.indicatorId);
  return input.rows.map((row) => {
    const standings = byRow.get(row.id) ?? [];
    if (row.level !== "site") {
      const own = standings.find((one) => one.siteId === null);
      return judgeOwnRow(row, own, settings, today);
    }
    const ofSites = standings.filter(
      (one) => one.siteId !== null && activeSites.has(one.siteId),
    );
    return judgeSiteRow(row, ofSites, activeSites.size, settings, today);
  });
}

/** A row with one subject: a system's own row, or a site row for that site alone. */
export function judgeOwnRow(
  row: Indicator,
  standing: Standing | undefined,
  settings: RuleSettings,
  today: IsoDate,
): JudgedRow {
  const reading = readStanding(standing, settings, today);
  return {
    row,
    outcome: reading.outcome,
    cause: "cause" in reading ? reading.cause : null,
    value: "value" in reading ? reading.value : null,
    hasScore: standing !== undefined && isScore(standing),
    sites: null,
  };
}

function judgeSiteRow(
  row: Indicator,
  standings: readonly Standing[],
  activeSites: number,
  settings: RuleSettings,
  today: IsoDate,
): JudgedRow {
  const sites = rollUpSites(standings, activeSites, settings, today);
  const isScored = sites.outcome === "met" || sites.outcome === "not_met";
  return {
    row,
    outcome: sites.outcome,
    cause: sites.cause,
    value: isScored ? sites.depth : null,
    hasScore: standings.some(isScore),
    sites,
  };
}

function isScore({ state, value }: Standing) {
  return state === "disputed" || (state === "scored" && value !== null);
}
