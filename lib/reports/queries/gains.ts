import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { mostRows } from "../fields";
import type { Period } from "../rules/where-we-are";

const foundSchema = z.object({
  solved: z.int(),
  actions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      outcome: z.string(),
      endedOn: z.string(),
    }),
  ),
  actionsAll: z.int(),
  actionsAtSites: z.int(),
});

/**
 * What was done in the period. In words only what everyone may see: actions of
 * the system that come from nothing, from a row, or from a meeting of the
 * system. Of those at sites how many; of those out of concerns, themes and
 * decisions nothing.
 */
export async function readGains(
  tx: Transaction,
  { systemId }: Scope,
  { from, to }: Period,
) {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    WITH done AS (
      SELECT a.*, (a."endedAt" AT TIME ZONE 'UTC')::date AS "endedOn" FROM "PlanAction" a
       WHERE a."systemId" = ${systemId}::uuid AND a."state" = 'done' AND (a."endedAt" AT TIME ZONE 'UTC')::date BETWEEN ${from}::date AND ${to}::date),
    ours AS (
      SELECT d.* FROM done d
       WHERE d."siteId" IS NULL AND (d."origin" IN ('free', 'row') OR d."origin" = 'meeting' AND EXISTS (
         SELECT 1 FROM "Meeting" m WHERE m."systemId" = d."systemId" AND m."id" = d."meetingId" AND m."siteId" IS NULL)))
    SELECT jsonb_build_object(
      'solved', (SELECT count(*) FROM "Concern" c WHERE c."systemId" = ${systemId}::uuid AND c."audience" = 'everyone' AND c."state" = 'solved'
                    AND (c."solvedAt" AT TIME ZONE 'UTC')::date BETWEEN ${from}::date AND ${to}::date),
      'actions', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'title', o."title", 'outcome', o."outcome", 'endedOn', o."endedOn")
                           ORDER BY o."endedAt" DESC), '[]') FROM (SELECT * FROM ours ORDER BY "endedAt" DESC LIMIT ${mostRows}) o),
      'actionsAll', (SELECT count(*) FROM ours),
      'actionsAtSites', (SELECT count(*) FROM done WHERE "siteId" IS NOT NULL AND "origin" IN ('free', 'row'))
    ) AS found`;
  return foundSchema.parse(found[0]?.found);
}
