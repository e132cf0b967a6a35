import "server-only";
import { z } from "zod";
import { roles } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canWriteMeeting } from "../policy";

const namedSchema = z.object({ id: z.string(), name: z.string() });

const foundSchema = z.object({
  members: z.array(namedSchema.extend({ role: z.enum(roles) })),
  sites: z.array(namedSchema),
  /** What groups of another kind were called, latest first. */
  groupNames: z.array(z.string()),
});

export type MeetingChoices = z.infer<typeof foundSchema> & {
  canWriteOfSystem: boolean;
};

/** Who may have come, and where it may have been. */
export function readMeetingChoices(scope: Scope): Promise<MeetingChoices> {
  return readSystem(scope, (tx) => readMeetingChoicesIn(tx, scope));
}

/** The same inside a transaction that reads more; one statement. */
export async function readMeetingChoicesIn(
  tx: Transaction,
  scope: Scope,
): Promise<MeetingChoices> {
  const { systemId } = scope;
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'members', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name", 'role', o."role") ORDER BY o."name"), '[]')
                    FROM (SELECT p."id", p."name", m."role" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
                           WHERE m."systemId" = ${systemId}::uuid AND p."disabledAt" IS NULL
                             AND m."termFrom" <= ${today()}::date AND (m."termTo" IS NULL OR m."termTo" >= ${today()}::date)
                           ORDER BY p."name" LIMIT 500) o),
      'sites', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name") ORDER BY o."name"), '[]')
                  FROM (SELECT "id", "name" FROM "Site" WHERE "systemId" = ${systemId}::uuid AND "status" <> 'closed' ORDER BY "name" LIMIT 1000) o),
      'groupNames', (SELECT COALESCE(jsonb_agg(o."groupName" ORDER BY o."last" DESC), '[]')
                       FROM (SELECT "groupName", max("heldOn") AS "last" FROM "Meeting"
                              WHERE "systemId" = ${systemId}::uuid AND "group" = 'other' GROUP BY 1 ORDER BY 2 DESC LIMIT 30) o)
    ) AS found`;
  const { sites, ...choices } = foundSchema.parse(found[0]?.found);
  return {
    ...choices,
    sites: sites.filter(({ id }) => canWriteMeeting(scope, { siteId: id })),
    canWriteOfSystem: canWriteMeeting(scope, { siteId: null }),
  };
}
