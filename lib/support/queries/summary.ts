import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import { canSeeWhole } from "../policy";
import { schoolYearOf, unreachedSince } from "../rules/since";

const foundSchema = z.object({
  events: z.int(),
  minutes: z.int(),
  together: z.int(),
  sites: z.int(),
  reached: z.int(),
  unreached: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** What was given this school year, of what the reader may see. */
export type SupportSummary = {
  events: number;
  minutes: number;
  /** Designed together with those who came. */
  together: number;
  /** null: not for this reader. */
  whole: {
    sites: number;
    reached: number;
    /** Active sites that had none of their own in the last six months. */
    unreached: { id: string; name: string }[];
  } | null;
};

const mostUnreached = 200;

/** One statement. */
export async function readSummaryIn(
  tx: Transaction,
  scope: Scope,
): Promise<SupportSummary> {
  const { systemId } = scope;
  const year = schoolYearOf(today());
  const late = unreachedSince(today());
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    WITH held AS (
      SELECT t."id", t."name", max(s."heldOn") AS "last"
        FROM "Site" t
        LEFT JOIN "SupportSite" x ON x."systemId" = t."systemId" AND x."siteId" = t."id"
        LEFT JOIN "Support" s ON s."systemId" = x."systemId" AND s."id" = x."supportId"
       WHERE t."systemId" = ${systemId}::uuid AND t."status" = 'active' GROUP BY t."id", t."name")
    SELECT jsonb_build_object(
      'events', count(*), 'minutes', COALESCE(sum(s."minutes"), 0), 'together', count(*) FILTER (WHERE s."designedTogether" = 'yes'),
      'sites', (SELECT count(*) FROM held), 'reached', (SELECT count(*) FROM held WHERE "last" >= ${year}::date),
      'unreached', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name") ORDER BY o."name"), '[]')
                      FROM (SELECT "id", "name" FROM held WHERE "last" IS NULL OR "last" < ${late}::date
                             ORDER BY "name" LIMIT ${mostUnreached}) o)
    ) AS found
      FROM "Support" s WHERE s."systemId" = ${systemId}::uuid AND s."heldOn" >= ${year}::date`;
  const { events, minutes, together, ...whole } = foundSchema.parse(
    found[0]?.found,
  );
  return {
    ...{ events, minutes, together },
    whole: canSeeWhole(scope) ? whole : null,
  };
}
