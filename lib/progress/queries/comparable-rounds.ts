import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { ComparableRound } from "../rules/choose-sides";

const foundSchema = z.object({
  rounds: z.array(
    z.object({
      id: z.string(),
      ordinal: z.int(),
      name: z.string(),
      isOpen: z.boolean(),
      frameworkVersionId: z.string(),
      closings: z.array(
        z.object({ id: z.string(), number: z.int(), closedOn: z.string() }),
      ),
    }),
  ),
  sites: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      isActive: z.boolean(),
    }),
  ),
});

export type NamedSite = z.infer<typeof foundSchema>["sites"][number];

/** The rounds that can be compared, newest first, and every site by name: one statement. */
export async function listComparableRounds(
  tx: Transaction,
  { systemId }: Scope,
): Promise<{ rounds: ComparableRound[]; sites: NamedSite[] }> {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object(
      'rounds', (SELECT COALESCE(json_agg(r ORDER BY r."ordinal" DESC), '[]') FROM (
         SELECT r."id", r."ordinal", r."name", r."closedAt" IS NULL AS "isOpen", r."frameworkVersionId",
                (SELECT COALESCE(json_agg(json_build_object('id', c."id", 'number', c."number",
                          'closedOn', to_char(c."closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD')) ORDER BY c."number"), '[]')
                   FROM "RoundClosing" c WHERE c."systemId" = r."systemId" AND c."roundId" = r."id") AS "closings"
           FROM "Round" r
          WHERE r."systemId" = ${systemId}::uuid AND r."openedAt" IS NOT NULL
          ORDER BY r."ordinal" DESC LIMIT 100) r),
      'sites', (SELECT COALESCE(json_agg(s ORDER BY s."name"), '[]') FROM (
         SELECT "id", "name", "status" = 'active' AS "isActive" FROM "Site" WHERE "systemId" = ${systemId}::uuid ORDER BY "name" LIMIT 1000) s)
    ) AS found`;
  return foundSchema.parse(found[0]?.found);
}
