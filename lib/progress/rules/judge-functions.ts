import type { RuleSettings } from "@/lib/framework/schema";
import type {
  FunctionStanding,
  IsoDate,
  JudgedRow,
} from "@/lib/progress/schema";
import { judgeStage } from "@/lib/progress/rules/judge-stage";

/**
 * For a framework that judges each function by itself: the verdict on every
 * stage from that function's rows alone, without milestones, and the lowest
 * stage not achieved. Stages in which a function has no rows are passed over.
 */
export function judgeFunctions(
  rows: readonly JudgedRow[],
  functionCodes: readonly string[],
  stages: readonly number[],
  settings: RuleSettings,
  today: IsoDate,
): FunctionStanding[] {
  return functionCodes.map((functionCode) => {
    const own = rows.filter(({ row }) => row.functionCode === functionCode);
    const verdicts = stages
      .toSorted((a, b) => a - b)
      .map((stage) => ({
        stage,
        rows: own.filter(({ row }) => row.stage === stage),
        milestones: null,
        firstAchievedOn: null,
        isRevisited: false,
      }))
      .filter((one) => one.rows.length > 0)
      .map((one) => judgeStage(one, settings, today));
    const working = verdicts.find((one) => one.state !== "achieved");
    const last = verdicts.at(-1);
    return {
      functionCode,
      workingStage: (working ?? last)?.stage ?? null,
      allAchieved: last !== undefined && working === undefined,
      verdicts,
    };
  });
}
