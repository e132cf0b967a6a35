import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { TimedConcern } from "../rules/requests";
import type { Period } from "../rules/where-we-are";

/** What was raised in the period and everyone may see, without a word of it: what was done, and in how many days. */
export function listTimedConcerns(
  tx: Transaction,
  { systemId }: Scope,
  { from, to }: Period,
) {
  return tx.$queryRaw<TimedConcern[]>`
    SELECT c."triage"::text AS "triage",
           extract(epoch FROM c."triagedAt" - c."raisedAt")::float / 86400 AS "triageDays",
           extract(epoch FROM c."decidedAt" - c."askedAt")::float / 86400 AS "decisionDays",
           extract(epoch FROM c."toldAt" - COALESCE(c."decidedAt", c."triagedAt"))::float / 86400 AS "toldDays"
      FROM "Concern" c
     WHERE c."systemId" = ${systemId}::uuid AND c."audience" = 'everyone' AND c."state" <> 'merged'
       AND (c."raisedAt" AT TIME ZONE 'UTC')::date BETWEEN ${from}::date AND ${to}::date
     LIMIT 50000`;
}
