import type { RuleSettings } from "@/lib/framework/schema";
import type { JudgedRow, StageVerdict } from "@/lib/progress/schema";
import { explainVerdict, type RuleStep } from "@/lib/progress/rules/explain";
import {
  findRowsToMove,
  type RowToMove,
} from "@/lib/progress/rules/rows-to-move";

const rowsToMoveAtMost = 10;

export type Working = {
  verdict: StageVerdict;
  steps: RuleStep[];
  rowsToMove: RowToMove[];
  settings: RuleSettings;
};

/** The whole working of one stage, of the system or of one site: null where there is no such stage. */
export function viewWorking(
  stage: number,
  verdicts: readonly StageVerdict[],
  rows: readonly JudgedRow[],
  settings: RuleSettings,
): Working | null {
  const verdict = verdicts.find((one) => one.stage === stage);
  if (!verdict) return null;
  return {
    verdict,
    steps: explainVerdict(verdict, settings),
    rowsToMove: findRowsToMove(verdict, rows, settings, rowsToMoveAtMost),
    settings,
  };
}
