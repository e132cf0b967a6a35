import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { StageView } from "@/lib/framework/schema/views";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { type JudgedSystem, readJudgedIn } from "./read-judged";
import { countRowEvidence } from "./row-evidence";
import {
  readStageConfirmations,
  type StageConfirmations,
} from "./stage-confirmations";

/** The whole judged system, for the list of its stages. */
export async function readStages(scope: Scope): Promise<JudgedSystem> {
  const openRound = await findOpenRound(scope);
  return readSystem(scope, (tx) => readJudgedIn(tx, scope, openRound));
}

export type StageData = {
  stage: StageView;
  progress: JudgedSystem;
  confirmations: StageConfirmations;
  /** Notes and links behind each row that the reader may see, by the row's id. */
  evidence: Map<string, number>;
};

/** One stage with all its page shows, or null where the framework has no such stage. */
export async function findStage(
  scope: Scope,
  number: string,
): Promise<StageData | null> {
  const openRound = await findOpenRound(scope);
  return readSystem(scope, async (tx) => {
    const progress = await readJudgedIn(tx, scope, openRound);
    const stage = progress.framework.stages.find(
      (one) => String(one.number) === number,
    );
    if (!stage) return null;
    return {
      stage,
      progress,
      confirmations: await readStageConfirmations(tx, scope, stage),
      evidence: await countRowEvidence(tx, scope, stage.number),
    };
  });
}
