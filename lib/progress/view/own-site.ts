import type { RuleSettings } from "@/lib/framework/schema";
import type {
  Indicator,
  Headline,
  IsoDate,
  JudgedRow,
  ScoreValue,
  StandingOf,
  Told,
} from "@/lib/progress/schema";
import { explainRow, type RowReason } from "@/lib/progress/rules/explain-row";
import { judgeOwnRow } from "@/lib/progress/rules/judge-rows";
import { judgeSite, type SiteProgress } from "@/lib/progress/rules/site-stage";
import { tallyCells, type Cell } from "@/lib/progress/rules/tally-cells";

export type RowChange = { code: string; from: ScoreValue; to: ScoreValue };
export type RowGap = {
  code: string;
  reason: Told<RowReason>;
  value: ScoreValue | null;
  state: "scored" | "not_scored";
};

export type OwnSiteView = {
  siteId: string;
  progress: SiteProgress;
  /** The site's own rows of the stage. */
  rows: JudgedRow[];
  /** By function, in the framework's order. */
  functions: Cell[];
  rose: RowChange[];
  fell: RowChange[];
  /** Rows scored this round that were scored before too. */
  compared: number;
  /** Rows not met, the nearest to it first. */
  gaps: RowGap[];
};

/** A standing with the round that set it and what stood before. */
type SiteStanding = StandingOf & {
  roundId: string;
  previousState: StandingOf["state"] | null;
  previousValue: StandingOf["value"];
};

type Input = {
  siteId: string;
  stage: number;
  stages: readonly number[];
  functionCodes: readonly string[];
  indicators: readonly Indicator[];
  standings: readonly SiteStanding[];
  /** The round that "since last round" speaks of: the open one, else the newest. */
  roundId: string | null;
  /** What is accepted for the whole system holds for its sites. */
  headline: Pick<Headline, "accepted">;
  settings: RuleSettings;
  today: IsoDate;
};

/** One site at one stage: its profile, what changed, what is missing. */
export function viewOwnSite(input: Input): OwnSiteView {
  const { siteId, stage, indicators, settings, today } = input;
  const standings = input.standings.filter((one) => one.siteId === siteId);
  const progress = judgeSite({
    ...input,
    rows: indicators,
    standings,
    accepted: input.headline.accepted.map((one) => one.stage),
  });
  const byRow = new Map(standings.map((one) => [one.indicatorId, one]));
  const own = indicators.filter(
    (row) => row.level === "site" && row.stage === stage,
  );
  const judge = (read: (one: SiteStanding) => StandingOf) =>
    own.map((row) => {
      const found = byRow.get(row.id);
      return judgeOwnRow(row, found && read(found), settings, today);
    });
  const rows = judge((one) => one);
  const before = judge((one) => toPrevious(one, input.roundId));
  const changes = own.flatMap((row) => {
    const found = byRow.get(row.id);
    return found ? toChange(row.code, found, input.roundId) : [];
  });
  return {
    siteId,
    progress,
    rows,
    functions: sortFunctions(tallyCells(rows, before), input.functionCodes),
    rose: changes.filter(({ from, to }) => to > from),
    fell: changes.filter(({ from, to }) => to < from),
    compared: changes.length,
    gaps: listGaps(rows, settings),
  };
}

/** What stood before this round: of a row scored in it, what was there at its start. */
export function toPrevious(
  one: SiteStanding,
  roundId: string | null,
): StandingOf {
  if (one.roundId !== roundId) return one;
  const state = one.previousState ?? "not_scored";
  return { ...one, state, value: one.previousValue };
}

function toChange(
  code: string,
  { state, value, roundId, previousState, previousValue }: SiteStanding,
  currentRoundId: string | null,
): RowChange[] {
  const isBoth = state === "scored" && previousState === "scored";
  if (roundId !== currentRoundId || !isBoth) return [];
  if (value === null || previousValue === null) return [];
  return [{ code, from: previousValue, to: value }];
}

function listGaps(
  rows: readonly JudgedRow[],
  settings: RuleSettings,
): RowGap[] {
  return rows
    .filter(({ outcome }) => outcome === "not_met" || outcome === "unscored")
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
    .map((judged) => ({
      code: judged.row.code,
      reason: explainRow(judged, settings),
      value: judged.value,
      state: judged.value === null ? "not_scored" : "scored",
    }));
}

function sortFunctions(cells: readonly Cell[], codes: readonly string[]) {
  return cells.toSorted(
    (a, b) => codes.indexOf(a.functionCode) - codes.indexOf(b.functionCode),
  );
}
