import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { logError } from "@/lib/core/log";
import { toAppError } from "@/lib/db/errors";
import { withSystem } from "@/lib/db/transaction";
import { applyPlan, type Confirmed } from "./apply-change-plan";

/** So many changes are waited for; more are made while the person looks on, or leaves. */
const mostWaitedFor = 3_000;

/**
 * Begins a plan. A small one is done at once; of a large one the rest is
 * given back as work, for when the person has had their answer.
 */
export async function startPlan(
  scope: Scope,
  input: Confirmed,
): Promise<{
  planId: string;
  roundId: string;
  rest: (() => Promise<void>) | null;
}> {
  const kept = await withSystem(scope, (tx) =>
    tx.changePlan.findUnique({
      where: { systemId_id: { systemId: scope.systemId, id: input.planId } },
      select: { roundId: true, askedCount: true },
    }),
  );
  if (!kept) throw new AppError("not_found");
  const { roundId, askedCount } = kept;
  const begun = { planId: input.planId, roundId };
  if (askedCount <= mostWaitedFor) {
    await applyPlan(scope, input);
    return { ...begun, rest: null };
  }
  const at = now();
  await mark(scope, input, { startedAt: at, aliveAt: at, failure: null });
  return { ...begun, rest: () => finish(scope, input) };
}

async function finish(scope: Scope, input: Confirmed) {
  try {
    await applyPlan(scope, input);
  } catch (error) {
    const { code } = toAppError(error);
    if (code === "unexpected") logError(error);
    await mark(scope, input, { startedAt: null, failure: code });
  }
}

type Marks = {
  startedAt: Date | null;
  aliveAt?: Date;
  failure: string | null;
};

function mark(scope: Scope, { planId }: Confirmed, marks: Marks) {
  return withSystem(scope, (tx) =>
    tx.changePlan.updateMany({
      where: { systemId: scope.systemId, id: planId, appliedAt: null },
      data: { ...marks, doneRows: 0 },
    }),
  );
}
