import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { type Asked, askedSchema } from "../rules/requests";
import type { Period } from "../rules/where-we-are";

/** Whether a concern that few may see lies behind it, or ever did. */
const restsOnFew = Prisma.sql`(
  EXISTS (SELECT 1 FROM "Concern" f WHERE f."systemId" = r."systemId" AND f."themeId" = r."themeId" AND f."audience" <> 'everyone')
  OR EXISTS (
    SELECT 1 FROM "Concern" f JOIN "Event" e ON e."systemId" = f."systemId" AND e."concernId" = f."id"
     WHERE f."systemId" = r."systemId" AND f."audience" <> 'everyone'
       AND e."verb" = 'concern_joined' AND e."after"->>'theme' = 'T-' || r."number"))`;

/**
 * What leadership was asked up to the period's end, with what stands behind it
 * by number. A request that rests, or ever rested, on a concern that few may
 * see is no part of it: its words may say what the concern says.
 */
export async function listAsked(
  tx: Transaction,
  { systemId }: Scope,
  { from, to }: Period,
): Promise<Asked[]> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT r."id", r."themeId", r."number", r."title", r."evidence", r."recommendation", r."priority"::text AS "priority",
           to_char(r."askedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "askedOn", r."outcome"::text AS "outcome", r."answer", r."owner",
           to_char(r."dueOn", 'YYYY-MM-DD') AS "dueOn", to_char(r."answeredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "answeredOn",
           b."sites", b."waiting", b."told", b."solved", b."notYet", a."done" AS "actionsDone", a."all" AS "actionsAll"
      FROM "DecisionRequest" r
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT c."siteId")::int AS "sites", count(*)::int AS "all",
               count(DISTINCT COALESCE(c."siteId", c."systemId")) FILTER (WHERE c."state" IN ('asked', 'decided', 'triaged', 'raised'))::int AS "waiting",
               count(DISTINCT COALESCE(c."siteId", c."systemId")) FILTER (WHERE c."state" = 'told')::int AS "told",
               count(DISTINCT COALESCE(c."siteId", c."systemId")) FILTER (WHERE c."state" = 'solved')::int AS "solved",
               count(DISTINCT COALESCE(c."siteId", c."systemId")) FILTER (WHERE c."state" = 'reopened')::int AS "notYet"
          FROM "Concern" c
         WHERE c."systemId" = r."systemId" AND c."themeId" = r."themeId" AND c."audience" = 'everyone' AND c."state" <> 'merged') b
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE p."state" <> 'dropped')::int AS "all", count(*) FILTER (WHERE p."state" = 'done')::int AS "done"
          FROM "PlanAction" p WHERE p."systemId" = r."systemId" AND p."requestId" = r."id" AND p."origin" = 'decision') a
     WHERE r."systemId" = ${systemId}::uuid AND (r."askedAt" AT TIME ZONE 'UTC')::date <= ${to}::date
       AND (r."outcome" IS NULL OR r."outcome" = 'decided' OR (r."askedAt" AT TIME ZONE 'UTC')::date >= ${from}::date
            OR (r."answeredAt" AT TIME ZONE 'UTC')::date >= ${from}::date)
       AND b."all" > 0
       AND NOT ${restsOnFew}
     ORDER BY r."askedAt" DESC LIMIT 300`;
  return z.array(askedSchema).parse(found);
}

/** Of these requests, whether one rests on a concern that few may see by now. */
export async function hasOneForFew(
  tx: Transaction,
  { systemId }: Scope,
  ids: readonly string[],
): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS "one" FROM "DecisionRequest" r
     WHERE r."systemId" = ${systemId}::uuid AND r."id" = ANY (${[...ids]}::uuid[]) AND ${restsOnFew} LIMIT 1`;
  return found.length > 0;
}
