import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import {
  listStageChanges,
  type StageGlances,
} from "../rules/list-stage-changes";
import { judgeSystem } from "../rules/judge-system";
import { readJudgedIn } from "./read-judged";

export type CountingPreview = {
  workingStage: { now: number; then: number };
  changes: StageGlances[];
};

/** What would follow if the system's own rows counted towards its stages, or, where they do, no longer did. Changes nothing. */
export function previewCounting(scope: Scope): Promise<CountingPreview> {
  const isAside = scope.doLocalRowsCount;
  return readSystem(scope, async (tx) => {
    const { judgedFrom, framework, headline, verdicts } = await readJudgedIn(
      tx,
      scope,
      null,
    );
    const rows = framework.indicators.map((row) =>
      row.isLocal ? { ...row, isAside } : row,
    );
    const then = judgeSystem({ ...judgedFrom, rows });
    return {
      workingStage: {
        now: headline.workingStage,
        then: then.headline.workingStage,
      },
      changes: listStageChanges(verdicts, then.verdicts),
    };
  });
}
