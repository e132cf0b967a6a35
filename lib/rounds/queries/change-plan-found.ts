import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { planChanges } from "../rules/change-plan";
import { problemSchema } from "../schema/sheet";
import {
  type AskedChange,
  askedChangeSchema,
  outcomeSchema,
} from "../schema/changes";
import { readRowStates } from "./row-states";
import { findRoundFrame, type RoundFrame } from "./rows-found";

/** A kept plan of the person's own, read back; null where there is none. */
export async function findPlan(
  tx: Transaction,
  { systemId }: Scope,
  planId: string,
) {
  const found = await tx.changePlan.findUnique({
    where: { systemId_id: { systemId, id: planId } },
  });
  return (
    found && {
      ...found,
      asked: z.array(askedChangeSchema).parse(found.asked),
      problems: z.array(problemSchema).parse(found.problems),
      outcome:
        found.outcome === null ? null : outcomeSchema.parse(found.outcome),
    }
  );
}
export type KeptPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** The plan that takes this one back, done or not. */
export async function findUndoOf(
  tx: Transaction,
  { systemId, personId }: Scope,
  planId: string,
) {
  return tx.changePlan.findFirst({
    where: { systemId, personId, undoesId: planId },
    select: { id: true, appliedAt: true },
  });
}

/** A round, and the framework it is scored on. */
export type PlanFrame = { frame: RoundFrame; framework: FrameworkView };

/** The round with the rows it asks for; null where there is no such round. */
export async function findPlanFrame(
  tx: Transaction,
  scope: Scope,
  roundId: string,
): Promise<PlanFrame | null> {
  const frame = await findRoundFrame(tx, scope, roundId);
  if (!frame) return null;
  const framework = await getSystemFramework(
    tx,
    scope,
    frame.frameworkVersionId,
  );
  return { frame, framework };
}

/** Plans what is asked for against what stands now. */
export async function planNow(
  tx: Transaction,
  scope: Scope,
  { frame, framework }: PlanFrame,
  asked: readonly AskedChange[],
) {
  const stateOf = await readRowStates(tx, scope, frame, {
    siteIds: [...new Set(asked.map(({ siteId }) => siteId))],
    notes: [...new Set(asked.flatMap(({ note }) => note ?? []))],
    indicators: framework.indicators,
  });
  return { plan: planChanges(asked, stateOf), stateOf };
}
