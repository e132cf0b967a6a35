import "server-only";
import { z } from "zod";
import { roles } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canRecordSupport, isForSupport } from "../policy";

const namedSchema = z.object({ id: z.string(), name: z.string() });

const foundSchema = z.object({
  members: z.array(namedSchema.extend({ role: z.enum(roles) })),
  sites: z.array(namedSchema),
});

export type SupportChoices = z.infer<typeof foundSchema> & {
  canRecordOfSystem: boolean;
};

/** What the form was opened for, as far as the reader sees it and it asks for support. */
export type SupportContext = {
  concern: { id: string; number: number } | null;
  siteId: string | null;
};

type Given = { concernId: string | null; siteId: string | null };

/** Who gave it and came to it, where it may be recorded, and what for. */
export function readSupportChoices(
  scope: Scope,
  given: Given,
): Promise<SupportChoices & SupportContext> {
  return readSystem(scope, async (tx) => ({
    ...(await readSupportChoicesIn(tx, scope)),
    ...(await findContext(tx, scope, given)),
  }));
}

/** The choices alone inside a transaction that reads more; one statement. */
export async function readSupportChoicesIn(
  tx: Transaction,
  scope: Scope,
): Promise<SupportChoices> {
  const { systemId } = scope;
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'members', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name", 'role', o."role") ORDER BY o."name"), '[]')
                    FROM (SELECT p."id", p."name", m."role" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
                           WHERE m."systemId" = ${systemId}::uuid AND p."disabledAt" IS NULL
                             AND m."termFrom" <= ${today()}::date AND (m."termTo" IS NULL OR m."termTo" >= ${today()}::date)
                           ORDER BY p."name" LIMIT 500) o),
      'sites', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name") ORDER BY o."name"), '[]')
                  FROM (SELECT "id", "name" FROM "Site" WHERE "systemId" = ${systemId}::uuid AND "status" <> 'closed' ORDER BY "name" LIMIT 1000) o)
    ) AS found`;
  const { sites, members } = foundSchema.parse(found[0]?.found);
  return {
    members,
    sites: sites.filter(({ id }) => canRecordSupport(scope, { siteIds: [id] })),
    canRecordOfSystem: canRecordSupport(scope, { siteIds: [] }),
  };
}

async function findContext(
  tx: Transaction,
  { systemId }: Scope,
  { concernId, siteId }: Given,
): Promise<SupportContext> {
  if (!concernId) return { concern: null, siteId };
  const found = await tx.concern.findUnique({
    where: { systemId_id: { systemId, id: concernId } },
    select: { id: true, number: true, siteId: true, triage: true },
  });
  if (!found || !isForSupport(found.triage)) return { concern: null, siteId };
  const { id, number } = found;
  return { concern: { id, number }, siteId: found.siteId ?? siteId };
}
