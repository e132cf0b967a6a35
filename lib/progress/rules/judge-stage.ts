import type { RuleSettings } from "@/lib/framework/schema";
import type {
  IsoDate,
  JudgedRow,
  Milestone,
  StageCounts,
  StageVerdict,
} from "@/lib/progress/schema";
import { countRows } from "@/lib/progress/rules/count-rows";
import { countRowsShort } from "@/lib/progress/rules/count-rows-short";
import { decideState } from "@/lib/progress/rules/decide-state";
import { giveReasons } from "@/lib/progress/rules/give-reasons";
import { hasCome } from "@/lib/progress/rules/iso-dates";
import { leaveAsideOut } from "@/lib/progress/rules/leave-aside-out";
import { passGates } from "@/lib/progress/rules/pass-gates";
import { raiseFlags } from "@/lib/progress/rules/raise-flags";
import { shareOf } from "@/lib/progress/rules/shares";
import { tallyFunctions } from "@/lib/progress/rules/tally-functions";
import { tallyMilestones } from "@/lib/progress/rules/tally-milestones";

export type StageToJudge = {
  stage: number;
  /** The rows of this stage; those set aside have no say. */
  rows: readonly JudgedRow[];
  /** All milestones of this stage; null judges without the milestone gate. */
  milestones: readonly Milestone[] | null;
  /** The day the stage was first achieved, by an earlier reading of the rule. */
  firstAchievedOn: IsoDate | null;
  /** The day a closing showed it below what keeps it. */
  lostOn?: IsoDate | null;
  /** A confirmed move back to this stage: it has to be achieved anew (85 in). */
  isRevisited: boolean;
};

/** Judges one stage by the rule: its state with everything that explains it. Source: DOMAIN, "Which stage a system is in". */
export function judgeStage(
  input: StageToJudge,
  settings: RuleSettings,
  today: IsoDate,
): StageVerdict {
  const rows = leaveAsideOut(input.rows);
  const counts = countRows(rows);
  const functions = tallyFunctions(rows, settings);
  const milestones =
    input.milestones && tallyMilestones(input.milestones, today);
  const gates = passGates(counts, functions, milestones, settings);
  const heldSince = findHeldSince(input, today);
  const lostOn = heldSince === null ? null : findLostOn(input, today);
  const hasScores = rows.some((row) => row.hasScore);
  const history = { isHeld: heldSince !== null, isLost: lostOn !== null };
  const state = decideState(counts, gates, { ...history, hasScores });
  const facts = {
    stage: input.stage,
    state,
    heldSince,
    lostOn,
    coverage: shareOf(counts.scored, counts.applicable),
    metShare: shareOf(counts.met, counts.scored),
    range: findRange(counts),
    counts,
    functions,
    milestones,
  };
  return {
    ...facts,
    reasons: giveReasons(facts, gates, settings),
    flags: raiseFlags(facts),
    rowsShort: countRowsShort(facts, settings),
  };
}

function findHeldSince(input: StageToJudge, today: IsoDate) {
  if (input.isRevisited || !hasCome(input.firstAchievedOn, today)) return null;
  return input.firstAchievedOn;
}

function findLostOn({ lostOn = null }: StageToJudge, today: IsoDate) {
  return hasCome(lostOn, today) ? lostOn : null;
}

function findRange({ applicable, met, unscored }: StageCounts) {
  if (applicable === 0) return null;
  return { low: met / applicable, high: (met + unscored) / applicable };
}
