import "server-only";
import type { Operator } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { FrameworkName, OperatorVerb } from "../operator/schema";

/** Appends what an operator did, in the transaction of the change itself. */
export async function recordOperatorEvent(
  tx: Transaction,
  { personId }: Operator,
  verb: OperatorVerb,
  { id, code, version }: FrameworkName & { id: string },
) {
  await tx.operatorEvent.create({
    data: { personId, verb, aboutId: id, about: { code, version } },
  });
}

/** Makes those who publish or draft this framework take turns; the command line takes the same lock. */
export async function lockFramework(
  tx: Transaction,
  { code }: Pick<FrameworkName, "code">,
) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`waymark/framework/${code}`}, 0))`;
}
