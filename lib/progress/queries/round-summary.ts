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

/** The counts of every subject at one stage over the last six rounds, oldest first: one statement. */
export function listRoundSummaries(
  tx: Transaction,
  scope: Scope,
  stage: number,
) {
  return tx.$queryRaw<RoundSummaryRow[]>`
    SELECT m."roundId", r."name" AS "roundName", r."ordinal",
           (r."openedAt" IS NOT NULL AND r."closedAt" IS NULL) AS "isOpen",
           m."siteId", m."level"::text AS "level",
           m."n0", m."n1", m."n2", m."n3", m."dontKnow", m."notApplicable", m."disputed"
      FROM "RoundSummary" m
      JOIN "Round" r ON r."systemId" = m."systemId" AND r."id" = m."roundId"
     WHERE m."systemId" = ${scope.systemId}::uuid AND m."stageNumber" = ${stage}
       AND r."ordinal" > (SELECT max("ordinal") - ${roundsShown} FROM "Round"
                           WHERE "systemId" = ${scope.systemId}::uuid)
     ORDER BY r."ordinal"`;
}
