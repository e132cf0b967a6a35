import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { ClosingFact } from "../facts-schema";

/** The last closings up to a day, oldest first, with the stage each left the system in. */
export async function listClosingsUntil(
  tx: Transaction,
  { systemId }: Scope,
  day: string,
): Promise<ClosingFact[]> {
  const found = await tx.$queryRaw<ClosingFact[]>`
    SELECT c."roundId", r."name" AS "round", to_char(c."closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "closedOn",
           (c."headline"->>'workingStage')::int AS "workingStage", (c."headline"->>'allAchieved')::boolean AS "allAchieved",
           (c."headline"->>'revisiting')::int AS "revisiting"
      FROM "RoundClosing" c JOIN "Round" r ON r."systemId" = c."systemId" AND r."id" = c."roundId"
     WHERE c."systemId" = ${systemId}::uuid AND (c."closedAt" AT TIME ZONE 'UTC')::date <= ${day}::date
     ORDER BY c."closedAt" DESC LIMIT 40`;
  return found.toReversed();
}
