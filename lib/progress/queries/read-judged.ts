import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type { RuleSettings } from "@/lib/framework/schema";
import {
  type ActiveSite,
  listSitesAsked,
} from "@/lib/rounds/queries/sites-asked";
import type { RoundView } from "@/lib/rounds/schema";
import { judgeFunctions } from "../rules/judge-functions";
import { judgeRows } from "../rules/judge-rows";
import { judgeSystem, type SystemToJudge } from "../rules/judge-system";
import type {
  FunctionStanding,
  Headline,
  IsoDate,
  JudgedRow,
  Milestone,
  StageVerdict,
} from "../schema";
import { toPrevious } from "../view/own-site";
import { listConfirmedFacts } from "./confirmed-facts";
import { listStandings, type StandingRow } from "./standings";

/** Where a system stands today: what every dashboard and stage page draws from. */
export type JudgedSystem = {
  today: IsoDate;
  framework: FrameworkView;
  settings: RuleSettings;
  openRound: RoundView | null;
  headline: Headline;
  verdicts: StageVerdict[];
  rows: JudgedRow[];
  /** The same rows as they stood at the end of the last round. */
  previousRows: JudgedRow[];
  /** Of every subject, with what stood before the round that set it. */
  standings: StandingRow[];
  activeSites: ActiveSite[];
  milestones: Milestone[];
  /** All that was judged, to ask what another reading of the rule would say. */
  judgedFrom: SystemToJudge;
  /** Only where the framework judges each function by itself. */
  functionStandings: FunctionStanding[] | null;
};

/** Reads and judges the whole system: three statements beside the open round, which a page reads once. */
export async function readJudgedIn(
  tx: Transaction,
  scope: Scope,
  openRound: JudgedSystem["openRound"],
): Promise<JudgedSystem> {
  const framework = await getSystemFramework(tx, scope);
  const activeSites = await listSitesAsked(tx, scope);
  const standings = await listStandings(tx, scope);
  const facts = await listConfirmedFacts(tx, scope, framework);
  const settings =
    framework.settings[scope.rulePreset === "strict" ? "strict" : "default"];
  const common = {
    rows: framework.indicators,
    activeSiteIds: activeSites.map((site) => site.id),
    settings,
    today: today(),
  };
  const stages = framework.stages.map((stage) => stage.number);
  const judgedFrom = {
    ...common,
    ...facts,
    stages,
    standings,
    revisiting: scope.revisitingStage,
  };
  const previousRows = judgeRows({
    ...common,
    standings: standings.map((row) => toPrevious(row, openRound?.id ?? null)),
  });
  const judged = judgeSystem(judgedFrom);
  return {
    ...judged,
    judgedFrom,
    today: common.today,
    framework,
    settings,
    openRound,
    previousRows,
    standings,
    activeSites,
    milestones: facts.milestones,
    functionStandings:
      framework.shape === "by_function"
        ? judgeFunctions(
            judged.rows,
            framework.functions.map((one) => one.code),
            stages,
            settings,
            common.today,
          )
        : null,
  };
}
