import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";

/** What the app can count of spread and depth; kept with a finished scan. */
export const factsSchema = z.object({
  /** Spread: sites by what they are, and how far along the path of grades. */
  active: z.int(),
  coming: z.int(),
  paused: z.int(),
  closed: z.int(),
  gradeSpans: z.array(z.string()),
  /** Depth: the scored site rows of active sites. */
  siteRows: z.int(),
  siteRowsMet: z.int(),
  /** In place and sustained: a 3. */
  siteRowsSustained: z.int(),
});
export type ScanFacts = z.infer<typeof factsSchema>;

/** How the system stands today in what a scan can count. */
export function countFacts(scope: Scope): Promise<ScanFacts> {
  return readSystem(scope, (tx) => countFactsIn(tx, scope));
}

/** The same inside a transaction that does more; one statement. */
export async function countFactsIn(
  tx: Transaction,
  scope: Scope,
): Promise<ScanFacts> {
  const { systemId, frameworkVersionId } = scope;
  const framework = await getFramework(tx, frameworkVersionId);
  const { metFrom } = framework.settings.default;
  const most = Math.max(...framework.scale.map(({ value }) => value));
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT to_jsonb(o) AS found FROM (
      SELECT count(*) FILTER (WHERE s."status" = 'active')::int AS "active",
             count(*) FILTER (WHERE s."status" IN ('candidate', 'planned'))::int AS "coming",
             count(*) FILTER (WHERE s."status" = 'paused')::int AS "paused",
             count(*) FILTER (WHERE s."status" = 'closed')::int AS "closed",
             COALESCE(jsonb_agg(DISTINCT s."gradeSpan") FILTER (WHERE s."status" = 'active' AND s."gradeSpan" <> ''), '[]') AS "gradeSpans",
             COALESCE(sum(t."rows"), 0)::int AS "siteRows", COALESCE(sum(t."met"), 0)::int AS "siteRowsMet",
             COALESCE(sum(t."sustained"), 0)::int AS "siteRowsSustained"
        FROM "Site" s LEFT JOIN (
          SELECT "siteId", count(*) AS "rows", count(*) FILTER (WHERE "value" >= ${metFrom}::int) AS "met",
                 count(*) FILTER (WHERE "value" >= ${most}::int) AS "sustained"
            FROM "Standing" WHERE "systemId" = ${systemId}::uuid AND "frameworkVersionId" = ${frameworkVersionId}::uuid
             AND "siteId" IS NOT NULL AND "state" = 'scored' GROUP BY 1) t ON t."siteId" = s."id" AND s."status" = 'active'
       WHERE s."systemId" = ${systemId}::uuid) o`;
  return factsSchema.parse(found[0]?.found);
}
