import type { RuleSettings } from "@/lib/framework/schema";
import type {
  Indicator,
  IsoDate,
  Reason,
  StageHistory,
  StageVerdict,
  StandingOf,
} from "@/lib/progress/schema";
import { groupBy } from "@/lib/core/group-by";
import { judgeOwnRow } from "@/lib/progress/rules/judge-rows";
import { judgeStage } from "@/lib/progress/rules/judge-stage";
import { findWorkingStage } from "@/lib/progress/rules/working-stage";

export type SiteToJudge = {
  siteId: string;
  stages: readonly number[];
  rows: readonly Indicator[];
  /** Of any subject; those of other subjects are left out. */
  standings: readonly StandingOf[];
  /** The site's own stages achieved; empty where none are kept. */
  history?: readonly StageHistory[];
  /** Stages accepted for the whole system; where a site has scored nothing there, they hold for it too. */
  accepted?: readonly number[];
  settings: RuleSettings;
  today: IsoDate;
};

export type SiteProgress = {
  /** null when no stage has site rows. */
  workingStage: number | null;
  /** Every stage that has site rows is achieved; workingStage is the last of them. */
  allAchieved: boolean;
  reasons: Reason[];
  verdicts: StageVerdict[];
};

/**
 * A site's own working stage, from its own site rows alone and without the
 * milestone gate. A stage without site rows says nothing of a site, so it is
 * passed over rather than in the way; so is a stage that was accepted for the
 * whole system and of which the site has said nothing. Source: DOMAIN, "A site has a working
 * stage too".
 */
export function judgeSite(input: SiteToJudge): SiteProgress {
  const verdicts = judgeStages(input);
  const withRows = verdicts.filter(
    (one) => one.state !== "no_rows" && !isAcceptedUnsaid(one, input),
  );
  if (withRows.length === 0)
    return { workingStage: null, allAchieved: false, reasons: [], verdicts };
  const { workingStage, allAchieved, reasons } = findWorkingStage({
    verdicts: withRows,
    attestations: [],
    history: input.history ?? [],
    revisiting: null,
    ruleVersion: input.settings.version,
    today: input.today,
  });
  return { workingStage, allAchieved, reasons, verdicts };
}

function isAcceptedUnsaid(
  { stage, state }: StageVerdict,
  { accepted = [] }: SiteToJudge,
) {
  return state === "not_scored" && accepted.includes(stage);
}

function judgeStages(input: SiteToJudge) {
  const { settings, today, history = [] } = input;
  const own = input.standings.filter((one) => one.siteId === input.siteId);
  const byRow = new Map(own.map((one) => [one.indicatorId, one]));
  const judged = input.rows
    .filter((row) => row.level === "site")
    .map((row) => judgeOwnRow(row, byRow.get(row.id), settings, today));
  const byStage = groupBy(judged, ({ row }) => row.stage);
  const achieved = new Map(history.map((one) => [one.stage, one]));
  return input.stages
    .toSorted((a, b) => a - b)
    .map((stage) => {
      const firstAchievedOn = achieved.get(stage)?.firstAchievedOn ?? null;
      const rows = byStage.get(stage) ?? [];
      const gate = { milestones: null, isRevisited: false };
      return judgeStage(
        { stage, rows, firstAchievedOn, ...gate },
        settings,
        today,
      );
    });
}
