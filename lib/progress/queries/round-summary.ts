import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { Level } from "@/lib/framework/schema";

/** How many rows of one stage hold which score, for one subject in one round. */
export type RoundSummaryRow = {
  roundId: string;
  roundName: string;
  ordinal: number;
  isOpen: boolean;
  /** null: the system's own rows of that level. */
  siteId: string | null;
  level: Level;
  n0: number;
  n1: number;
  n2: number;
  n3: number;
  dontKnow: number;
  notApplicable: number;
  disputed: number;
};

const roundsShown = 6;

/**
 * The counts of every subject at one stage over the last six rounds, oldest
 * first: one statement. Own rows out of use are not among them, nor, in rounds
 * that are over, those that do not count: what is compared is what counts today.
 */
export function listRoundSummaries(
  tx: Transaction,
  scope: Scope,
  stage: number,
) {
  const isAside = !scope.doLocalRowsCount;
  return tx.$queryRaw<RoundSummaryRow[]>`
    WITH "out" AS (
      SELECT s."roundId", s."subjectId", s."level",
             count(*) FILTER (WHERE s."value" = 0) AS "n0", count(*) FILTER (WHERE s."value" = 1) AS "n1",
             count(*) FILTER (WHERE s."value" = 2) AS "n2", count(*) FILTER (WHERE s."value" = 3) AS "n3",
             count(*) FILTER (WHERE s."state" = 'dont_know') AS "dontKnow",
             count(*) FILTER (WHERE s."state" = 'not_applicable') AS "notApplicable",
             count(*) FILTER (WHERE s."state" = 'disputed') AS "disputed"
        FROM "Indicator" i
        JOIN "Stage" g ON g."id" = i."stageId" AND g."number" = ${stage}
        JOIN "Score" s ON s."systemId" = i."systemId" AND s."indicatorId" = i."id"
        JOIN "Round" o ON o."systemId" = s."systemId" AND o."id" = s."roundId"
       WHERE i."systemId" = ${scope.systemId}::uuid
         AND (i."retiredAt" IS NOT NULL OR (${isAside} AND o."closedAt" IS NOT NULL))
       GROUP BY s."roundId", s."subjectId", s."level"
    )
    SELECT m."roundId", r."name" AS "roundName", r."ordinal",
           (r."openedAt" IS NOT NULL AND r."closedAt" IS NULL) AS "isOpen",
           m."siteId", m."level"::text AS "level",
           (m."n0" - COALESCE("out"."n0", 0))::int AS "n0", (m."n1" - COALESCE("out"."n1", 0))::int AS "n1",
           (m."n2" - COALESCE("out"."n2", 0))::int AS "n2", (m."n3" - COALESCE("out"."n3", 0))::int AS "n3",
           (m."dontKnow" - COALESCE("out"."dontKnow", 0))::int AS "dontKnow",
           (m."notApplicable" - COALESCE("out"."notApplicable", 0))::int AS "notApplicable",
           (m."disputed" - COALESCE("out"."disputed", 0))::int AS "disputed"
      FROM "RoundSummary" m
      LEFT JOIN "out" USING ("roundId", "subjectId", "level")
      JOIN "Round" r ON r."systemId" = m."systemId" AND r."id" = m."roundId"
     WHERE m."systemId" = ${scope.systemId}::uuid AND m."stageNumber" = ${stage}
       AND r."ordinal" > (SELECT max("ordinal") - ${roundsShown} FROM "Round"
                           WHERE "systemId" = ${scope.systemId}::uuid)
     ORDER BY r."ordinal", m."siteId" NULLS FIRST, m."level"`;
}
