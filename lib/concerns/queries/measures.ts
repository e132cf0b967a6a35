import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, today } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import { type Measured, measureConcerns, type Timed } from "../rules/measure";

export type Measures = { measured: Measured[]; withinDays: number };

const quartersBack = 12;

/** How long the loop takes, over the concerns the reader may see: in all, and by the quarter they were raised in. */
export function readMeasures(scope: Scope): Promise<Measures> {
  return readSystem(scope, async (tx) => {
    const timed = await tx.$queryRaw<Timed[]>`
      SELECT to_char(c."raisedAt" AT TIME ZONE 'UTC', 'YYYY"-Q"Q') AS "quarter",
             extract(epoch FROM c."triagedAt" - c."raisedAt")::float / 86400 AS "triage",
             extract(epoch FROM c."decidedAt" - c."askedAt")::float / 86400 AS "decision",
             extract(epoch FROM c."toldAt" - COALESCE(c."decidedAt", c."triagedAt"))::float / 86400 AS "told"
        FROM "Concern" c
       WHERE c."systemId" = ${scope.systemId}::uuid AND c."state" <> 'merged' AND c."raisedAt" >= ${firstDay()}
       LIMIT 50000`;
    const { triageWithinDays } = await tx.system.findUniqueOrThrow({
      where: { id: scope.systemId },
      select: { triageWithinDays: true },
    });
    return {
      measured: measureConcerns(timed),
      withinDays: triageWithinDays,
    };
  });
}

/** The first day of the quarter three years ago. */
function firstDay() {
  const [year = 0, month = 1] = today().split("-").map(Number);
  const start = new Date(Date.UTC(year, month - 1 - quartersBack * 3, 1));
  start.setUTCMonth(Math.floor(start.getUTCMonth() / 3) * 3);
  return fromDay(start.toISOString().slice(0, 10));
}
