import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { Prisma } from "@/lib/db/generated/client";
import { withSystem } from "@/lib/db/transaction";
import { canSeeSite } from "../policy";

export type RowKey = { indicatorId: string; siteId: string | null };

export type RowChange = {
  id: string;
  at: string;
  byName: string;
  verb: string;
  roundName: string | null;
  before: unknown;
  after: unknown;
};

const mostShown = 100;

/** Who changed what on a row for one subject, newest first, over all rounds and all versions of the row. */
export function listRowChanges(
  scope: Scope,
  key: RowKey,
): Promise<RowChange[]> {
  requireSeen(scope, key);
  return withSystem(scope, async (tx) => {
    const { systemId } = scope;
    return tx.$queryRaw<RowChange[]>`
      SELECT e."id", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", COALESCE(p."name", '') AS "byName",
             e."verb", r."name" AS "roundName", e."before", e."after"
        FROM "Event" e
        LEFT JOIN "Person" p ON p."id" = e."personId"
        LEFT JOIN "Round" r ON r."systemId" = e."systemId" AND r."id" = e."roundId"
       WHERE e."systemId" = ${systemId}::uuid AND e."indicatorId" = ANY(ARRAY(${selectLine(scope, key)}))
         AND e."siteId" IS NOT DISTINCT FROM ${key.siteId}::uuid
       ORDER BY e."at" DESC, e."id" DESC LIMIT ${mostShown}`;
  });
}

/** The ids of a row at every version of the framework, for use inside another statement. */
function selectLine({ systemId }: Scope, { indicatorId }: RowKey) {
  return Prisma.sql`
    SELECT i."id" FROM "Indicator" i
     WHERE i."lineage" = (SELECT "lineage" FROM "Indicator" WHERE "id" = ${indicatorId}::uuid)
       AND (i."systemId" IS NULL OR i."systemId" = ${systemId}::uuid)`;
}

function requireSeen(scope: Scope, { siteId }: RowKey) {
  if (siteId && !canSeeSite(scope, siteId)) throw new AppError("not_found");
}
