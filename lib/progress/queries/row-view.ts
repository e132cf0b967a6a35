import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";
import type { RuleSettings } from "@/lib/framework/schema";
import { canSeeSite } from "@/lib/rounds/policy";
import type { ScoreState } from "@/lib/rounds/schema";
import { judgeRows } from "../rules/judge-rows";
import { readStanding } from "../rules/read-standing";
import { type Wording, listOtherWordings } from "../rules/other-wordings";
import {
  type IsoDate,
  type JudgedRow,
  type ScoreValue,
  scoreValues,
} from "../schema";
import { findRow, type GoneRow } from "./find-row";
import {
  readRow,
  type RowRating,
  type RowReading,
  type RowRound,
} from "./read-row";

export type RowView = {
  /** The version the row is read at: the system's, or the last one that had the row. */
  framework: FrameworkView;
  settings: RuleSettings;
  today: IsoDate;
  /** Where the row is no longer part of what the system scores; null: it is. */
  gone: GoneRow | null;
  indicator: IndicatorView;
  judged: JudgedRow;
  twin: { indicator: IndicatorView; judged: JudgedRow } | null;
  /** The site whose own score is looked at, or null: the row as the system has it. */
  site: { id: string; name: string } | null;
  /** The active sites the reader may see, with their standing; empty for a row of the system. */
  sites: {
    id: string;
    name: string;
    state: ScoreState;
    value: ScoreValue | null;
    scoredOn: IsoDate | null;
  }[];
  /** How many active sites stand at 0, 1, 2, 3 today, also those the reader may not see. */
  counts: number[];
  /** The system has active sites that the reader may not see. */
  hasHiddenSites: boolean;
  /** What each side last said, of the system's row or the site looked at. */
  ratings: RowRating[];
  /** Oldest first, over all versions of the framework that have the row. */
  rounds: RowRound[];
  /** What the row said where it said something else, newest first. */
  wordings: Wording[];
};

/**
 * One row with every level's view of it, or null where there is and was no
 * such row, the row is not a site row, or the reader may not see the site. One
 * statement for one site or two hundred, and one more for a row that is gone.
 */
export function findRowView(
  scope: Scope,
  code: string,
  siteId: string | null,
): Promise<RowView | null> {
  return readSystem(scope, async (tx) => {
    const row = await findRow(tx, scope, code);
    if (!row) return null;
    const { framework, indicator, twin, gone } = row;
    const isOfSites = indicator.level === "site";
    if (siteId && !(isOfSites && canSeeSite(scope, siteId))) return null;
    const rows = twin ? [indicator, twin] : [indicator];
    const found = await readRow(tx, scope, { rows, siteId });
    const site = found.sites.find((one) => one.id === siteId) ?? null;
    if (siteId && !site) return null;
    const settings =
      framework.settings[scope.rulePreset === "strict" ? "strict" : "default"];
    const [judged, judgedTwin] = judgeRows({
      rows,
      standings: found.standings,
      activeSiteIds: found.sites.map((one) => one.id),
      settings,
      today: today(),
    });
    if (!judged) return null;
    const seen = found.sites.filter((one) => canSeeSite(scope, one.id));
    return {
      framework,
      settings,
      today: today(),
      gone,
      indicator,
      judged,
      twin: twin && judgedTwin ? { indicator: twin, judged: judgedTwin } : null,
      site,
      sites: isOfSites
        ? seen.map((one) => withStanding(one, indicator.id, found.standings))
        : [],
      counts: countSites(found, indicator.id, settings),
      hasHiddenSites: seen.length < found.sites.length,
      ratings: found.ratings,
      rounds: found.rounds,
      wordings: listOtherWordings(indicator, found.line, found.rounds),
    };
  });
}

function withStanding(
  site: RowReading["sites"][number],
  indicatorId: string,
  standings: RowReading["standings"],
) {
  const own = standings.find(
    (one) => one.siteId === site.id && one.indicatorId === indicatorId,
  );
  return {
    ...site,
    state: own?.state ?? "not_scored",
    value: own?.value ?? null,
    scoredOn: own?.scoredOn ?? null,
  };
}

/** Only scores that count today: what is stale is left out, as the rule does. */
function countSites(
  { sites, standings }: RowReading,
  indicatorId: string,
  settings: RuleSettings,
) {
  const active = new Set(sites.map((site) => site.id));
  const readings = standings
    .filter((one) => one.indicatorId === indicatorId)
    .filter((one) => one.siteId !== null && active.has(one.siteId))
    .map((one) => readStanding(one, settings, today()));
  return scoreValues.map(
    (value) =>
      readings.filter((one) => "value" in one && one.value === value).length,
  );
}
