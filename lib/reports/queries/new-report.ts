import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import { canWriteReports } from "../policy";
import { listPeriods, type OfferedPeriod } from "../rules/periods";

/** The periods that a new report is offered; one statement. */
export function readNewReport(scope: Scope): Promise<OfferedPeriod[]> {
  if (!canWriteReports(scope)) throw new AppError("forbidden");
  return readSystem(scope, async (tx) => {
    const found = await tx.$queryRaw<
      { name: string; startsOn: string; closedOn: string }[]
    >`
      SELECT "name", to_char("startsOn", 'YYYY-MM-DD') AS "startsOn", to_char("closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "closedOn"
        FROM "Round" WHERE "systemId" = ${scope.systemId}::uuid AND "closedAt" IS NOT NULL
       ORDER BY "ordinal" DESC LIMIT 1`;
    return listPeriods(found[0] ?? null, today());
  });
}
