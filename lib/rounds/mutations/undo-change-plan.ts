import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { UndoPlan } from "../changes-input";
import { findPlan, planNow } from "../queries/change-plan-found";
import { noChoice } from "../queue/change";
import type { Outcome } from "../schema/changes";
import {
  finishPlan,
  holdRows,
  lockPlan,
  toOutcome,
  writeInPieces,
} from "./apply-change-plan";
import { drawLines } from "./draw-lines";
import { keepPlan } from "./keep-change-plan";

const longest = 120_000;

/**
 * Takes back what a plan changed, in one act. Rows that somebody changed since
 * stay as they are and are named. Undone once: a second try finds them so.
 */
export function undoPlan(
  scope: Scope,
  { planId }: UndoPlan,
): Promise<{ planId: string; roundId: string }> {
  return withSystem(
    scope,
    async (tx) => {
      await lockPlan(tx, planId);
      const kept = await findPlan(tx, scope, planId);
      if (!kept?.outcome) throw new AppError("not_found");
      const { roundId } = kept;
      const asked = turnBack(kept.outcome);
      const undone = await keepPlan(tx, scope, {
        roundId,
        kind: "undo",
        asked,
      });
      await makeChanges(tx, scope, { roundId, asked, ...undone });
      return { ...undone, roundId };
    },
    longest,
  );
}

/** Each row back to what it said, upon the version that the plan left. Notes stay: they are taken back one by one. */
function turnBack({ done }: Outcome) {
  return done.map(({ indicatorId, siteId, from, version }) => ({
    ...{ indicatorId, siteId, version },
    choice: from ?? noChoice,
    note: null,
    line: null,
  }));
}

type Undoing = {
  planId: string;
  roundId: string;
  asked: ReturnType<typeof turnBack>;
};

async function makeChanges(
  tx: Transaction,
  scope: Scope,
  { planId, roundId, asked }: Undoing,
) {
  const around = await holdRows(tx, scope, { roundId, asked });
  if (around.frame.isClosed) throw new AppError("round_closed");
  const now = await planNow(tx, scope, around, asked);
  const lines = drawLines("undo", scope, around, now);
  await writeInPieces(tx, scope, around.frame, planId, lines);
  await finishPlan(tx, scope, planId, toOutcome(now.plan));
}
