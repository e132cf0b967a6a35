import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { makeId } from "@/lib/core/make-id";
import type { Transaction } from "@/lib/db/transaction";
import type { AskedChange, PlanKind } from "../schema/changes";
import type { SheetProblem } from "../schema/sheet";

const dayInMs = 86_400_000;
const mostKept = 10;

/**
 * Sets aside what a person is about to change, for them to look at and
 * confirm: a day at most, and their ten last ones. Nothing else is written.
 */
export async function keepPlan(
  tx: Transaction,
  scope: Scope,
  plan: {
    roundId: string;
    kind: PlanKind;
    asked: readonly AskedChange[];
    fileName?: string;
    undoesId?: string;
    lineCount?: number;
    problems?: readonly SheetProblem[];
  },
): Promise<{ planId: string }> {
  const { systemId, personId } = scope;
  await sweepPlans(tx, scope);
  const id = makeId();
  const { roundId, kind, fileName = null, undoesId = null, asked } = plan;
  // As text: what it asks for may be thousands of rows.
  await tx.$executeRaw`
    INSERT INTO "ChangePlan" ("systemId", "id", "personId", "roundId", "kind", "fileName", "undoesId", "lineCount", "askedCount", "asked", "problems", "createdAt")
    VALUES (${systemId}::uuid, ${id}::uuid, ${personId}::uuid, ${roundId}::uuid, ${kind}::"PlanKind", ${fileName}, ${undoesId}::uuid,
            ${plan.lineCount ?? asked.length}, ${asked.length}, ${JSON.stringify(asked)}::jsonb, ${JSON.stringify(plan.problems ?? [])}::jsonb, ${now()}::timestamptz)`;
  return { planId: id };
}

// What was done is an event of each row; the plan is only for undoing it.
async function sweepPlans(tx: Transaction, { systemId, personId }: Scope) {
  const recent = await tx.changePlan.findMany({
    where: {
      systemId,
      personId,
      createdAt: { gt: new Date(now().getTime() - dayInMs) },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostKept - 1,
    select: { id: true },
  });
  await tx.changePlan.deleteMany({
    where: { systemId, personId, id: { notIn: recent.map(({ id }) => id) } },
  });
}
