import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { localRowsAtMost } from "../local-rows/fields";
import type { IndicatorView } from "../schema/views";
import { viewIndicator } from "./framework";

type Found = Parameters<typeof viewIndicator>[0] & { timesScored: number };

/** An own row with what only those who keep it ask for. */
export type OwnRow = {
  indicator: IndicatorView;
  version: number;
  retiredAt: Date | null;
  /** Scores of any subject in any round, over all versions of the framework. */
  timesScored: number;
};

/**
 * The system's own rows at a framework version, by stage and as they were
 * added: those in use, or all, or the one of that code. One statement.
 */
export async function listOwnRows(
  tx: Transaction,
  { systemId }: Scope,
  frameworkVersionId: string,
  { isInUse = false, code = null }: { isInUse?: boolean; code?: string | null },
): Promise<OwnRow[]> {
  const timesScored = isInUse
    ? Prisma.sql`0`
    : Prisma.sql`(
        SELECT count(*)::int FROM "Indicator" l
          JOIN "Score" s ON s."systemId" = l."systemId" AND s."indicatorId" = l."id" AND s."state" <> 'not_scored'
         WHERE l."lineage" = i."lineage" AND l."systemId" = i."systemId")`;
  const rows = await tx.$queryRaw<Found[]>`
    SELECT i.*, json_build_object('number', g."number") AS "stage", json_build_object('code', f."code") AS "function",
           (SELECT json_build_object('number', m."number") FROM "Milestone" m WHERE m."id" = i."milestoneId") AS "milestone",
           ${timesScored} AS "timesScored"
      FROM "Indicator" i
      JOIN "Stage" g ON g."id" = i."stageId"
      JOIN "FrameworkFunction" f ON f."id" = i."functionId"
     WHERE i."systemId" = ${systemId}::uuid AND i."frameworkVersionId" = ${frameworkVersionId}::uuid
       AND (${code}::text IS NULL OR i."code" = ${code})
       AND (NOT ${isInUse}::boolean OR i."retiredAt" IS NULL)
     ORDER BY g."number", i."position", i."code" LIMIT ${localRowsAtMost}`;
  return rows.map((row) => ({
    indicator: viewIndicator(row),
    version: row.version,
    retiredAt: row.retiredAt,
    timesScored: row.timesScored,
  }));
}
