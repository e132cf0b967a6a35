import "server-only";
import { can } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { LetOperatorIn, ShutOperatorOut } from "../access/schema";

const hour = 3_600_000;

/**
 * Lets those who run the installation look in, as a viewer, until the end.
 * One such grant runs at a time. Throws system_is_otherwise.
 */
export async function letOperatorIn(
  scope: Scope,
  { key, hours, reason }: LetOperatorIn,
): Promise<{ accessId: string }> {
  requireAdmin(scope);
  const { systemId, personId } = scope;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "let_operator_in" }, async () => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`waymark/operator-access/${systemId}`}, 0))`;
      const grantedAt = now();
      const running = await tx.operatorAccess.count({
        where: { systemId, revokedAt: null, until: { gt: grantedAt } },
      });
      if (running > 0) throw new AppError("system_is_otherwise");
      const until = new Date(grantedAt.getTime() + hours * hour);
      const { id } = await tx.operatorAccess.create({
        data: { systemId, grantedById: personId, grantedAt, until, reason },
        select: { id: true },
      });
      await recordEvent(tx, scope, {
        verb: "operator_let_in",
        subjectType: "operator_access",
        subjectId: id,
        after: { until: until.toISOString(), reason },
      });
      return { accessId: id };
    }),
  );
}

/** Ends a grant at once. Throws not_found where it does not run. */
export async function shutOperatorOut(
  scope: Scope,
  { accessId }: ShutOperatorOut,
): Promise<{ accessId: string }> {
  requireAdmin(scope);
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const ended = await tx.operatorAccess.updateMany({
      where: { systemId, id: accessId, revokedAt: null, until: { gt: now() } },
      data: { revokedAt: now(), revokedById: personId },
    });
    if (ended.count === 0) throw new AppError("not_found");
    await recordEvent(tx, scope, {
      verb: "operator_shut_out",
      subjectType: "operator_access",
      subjectId: accessId,
    });
    return { accessId };
  });
}

function requireAdmin(scope: Scope) {
  if (!can(scope, "settings:edit")) throw new AppError("forbidden");
}
