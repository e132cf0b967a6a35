import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { IsoDate, ScoreValue, Standing } from "../schema";

export type StandingRow = Standing & {
  indicatorId: string;
  siteId: string | null;
  roundId: string;
  scoredOn: IsoDate;
  previousState: Standing["state"] | null;
  previousValue: ScoreValue | null;
};

/**
 * The latest settled score of every row and subject of the system: thousands
 * of rows with many sites, so plain SQL rather than models.
 */
export function listStandings(tx: Transaction, scope: Scope) {
  return tx.$queryRaw<StandingRow[]>`
    SELECT "indicatorId", "siteId", "roundId", "state", "value"::int AS "value",
           to_char("scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "scoredOn",
           "previousState", "previousValue"::int AS "previousValue"
      FROM "Standing"
     WHERE "systemId" = ${scope.systemId}::uuid
       AND "frameworkVersionId" = ${scope.frameworkVersionId}::uuid`;
}
