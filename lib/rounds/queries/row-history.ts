import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
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

/**
 * Who changed what on a row for one subject, newest first, over all rounds and
 * all versions of the row; and who of its raters handed in, which is said of a
 * level at a time.
 */
export function listRowChanges(
  scope: Scope,
  key: RowKey,
): Promise<RowChange[]> {
  requireSeen(scope, key);
  return readSystem(scope, async (tx) => {
    const { systemId } = scope;
    const subjectId = key.siteId ?? systemId;
    return tx.$queryRaw<RowChange[]>`
      SELECT c."id", to_char(c."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", COALESCE(p."name", '') AS "byName",
             c."verb", r."name" AS "roundName", c."before", c."after"
        FROM (SELECT e."id"::text, e."at", e."verb", e."personId", e."roundId", e."before", e."after"
                FROM "Event" e
               WHERE e."systemId" = ${systemId}::uuid AND e."indicatorId" = ANY(ARRAY(${selectLine(scope, key)}))
                 AND e."siteId" IS NOT DISTINCT FROM ${key.siteId}::uuid
              UNION ALL
              SELECT concat(s."roundId", '/', s."personId"), s."submittedAt", 'panel_handed_in', s."personId", s."roundId", NULL, NULL
                FROM "PanelSubmission" s
               WHERE s."systemId" = ${systemId}::uuid AND s."subjectId" = ${subjectId}::uuid AND EXISTS (${selectAsked(key)})) c
        LEFT JOIN "Person" p ON p."id" = c."personId"
        LEFT JOIN "Round" r ON r."systemId" = ${systemId}::uuid AND r."id" = c."roundId"
       ORDER BY c."at" DESC, c."id" DESC LIMIT ${mostShown}`;
  });
}

/** The ids of a row at every version of the framework, for use inside another statement. */
function selectLine({ systemId }: Scope, { indicatorId }: RowKey) {
  return Prisma.sql`
    SELECT i."id" FROM "Indicator" i
     WHERE i."lineage" = (SELECT "lineage" FROM "Indicator" WHERE "id" = ${indicatorId}::uuid)
       AND (i."systemId" IS NULL OR i."systemId" = ${systemId}::uuid)`;
}

/** Whether who handed in (s) was asked to rate the row. */
function selectAsked({ indicatorId, siteId }: RowKey) {
  return Prisma.sql`
    SELECT 1 FROM "Indicator" i JOIN "FrameworkFunction" f ON f."id" = i."functionId"
      JOIN "Assignment" a ON a."systemId" = s."systemId" AND a."roundId" = s."roundId" AND a."personId" = s."personId"
     WHERE i."id" = ${indicatorId}::uuid AND i."level" = s."level" AND a."level" = s."level"
       AND (a."siteId" IS NULL OR a."siteId" = ${siteId}::uuid) AND (a."functionCode" IS NULL OR a."functionCode" = f."code")`;
}

function requireSeen(scope: Scope, { siteId }: RowKey) {
  if (siteId && !canSeeSite(scope, siteId)) throw new AppError("not_found");
}
