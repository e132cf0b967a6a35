import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canSeeSite } from "@/lib/rounds/policy";
import type { MeetingGroup } from "../fields";
import type { Cursor, MeetingSearch } from "../rules/search";

export const perPage = 30;

export type MeetingLine = {
  id: string;
  heldOn: string;
  group: MeetingGroup;
  groupName: string | null;
  siteName: string | null;
  decisions: string[];
  /** Of those the reader may see. */
  actions: number;
  openActions: number;
};

export type MeetingLog = {
  lines: MeetingLine[];
  next: Cursor | null;
  /** How many there are of each kind of group, under the other filter. */
  counts: Partial<Record<MeetingGroup, number>>;
  /** The sites whose meetings the reader may see. */
  sites: { id: string; name: string }[];
};

/** The meetings that the reader may see, latest first: three statements for ten or ten thousand. */
export function readMeetings(
  scope: Scope,
  search: MeetingSearch,
): Promise<MeetingLog> {
  return readSystem(scope, async (tx) => {
    const rows = await listLines(tx, scope, search);
    const lines = rows.slice(0, perPage);
    const last = lines.at(-1);
    const hasMore = rows.length > perPage;
    return {
      lines,
      next: hasMore && last ? { heldOn: last.heldOn, id: last.id } : null,
      counts: await countGroups(tx, scope, search),
      sites: await listSites(tx, scope),
    };
  });
}

function listLines(tx: Transaction, scope: Scope, search: MeetingSearch) {
  const { group, after } = search;
  const ofGroup = group
    ? Prisma.sql`AND m."group" = ${group}::"MeetingGroup"`
    : Prisma.empty;
  const following = after
    ? Prisma.sql`AND (m."heldOn", m."id") < (${after.heldOn}::date, ${after.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<MeetingLine[]>`
    SELECT m."id", to_char(m."heldOn", 'YYYY-MM-DD') AS "heldOn", m."group"::text AS "group", m."groupName", s."name" AS "siteName",
           m."decisions", COALESCE(a."actions", 0) AS "actions", COALESCE(a."open", 0) AS "openActions"
      FROM (SELECT m.* FROM "Meeting" m WHERE ${matching(scope, search)} ${ofGroup} ${following}
             ORDER BY m."heldOn" DESC, m."id" DESC LIMIT ${perPage + 1}) m
      LEFT JOIN "Site" s ON s."systemId" = m."systemId" AND s."id" = m."siteId"
      LEFT JOIN LATERAL (SELECT count(*)::int AS "actions", count(*) FILTER (WHERE p."state" IN ('planned', 'under_way'))::int AS "open"
                           FROM "PlanAction" p WHERE p."systemId" = m."systemId" AND p."meetingId" = m."id") a ON true
     ORDER BY m."heldOn" DESC, m."id" DESC`;
}

function matching({ systemId }: Scope, { siteId }: MeetingSearch) {
  const own = Prisma.sql`m."systemId" = ${systemId}::uuid`;
  return siteId ? Prisma.sql`${own} AND m."siteId" = ${siteId}::uuid` : own;
}

async function countGroups(
  tx: Transaction,
  scope: Scope,
  search: MeetingSearch,
) {
  const rows = await tx.$queryRaw<{ group: MeetingGroup; count: number }[]>`
    SELECT m."group"::text AS "group", count(*)::int AS "count" FROM "Meeting" m WHERE ${matching(scope, search)} GROUP BY 1`;
  return Object.fromEntries(rows.map(({ group, count }) => [group, count]));
}

async function listSites(tx: Transaction, scope: Scope) {
  const sites = await tx.site.findMany({
    where: { systemId: scope.systemId },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: 1000,
  });
  return sites.filter(({ id }) => canSeeSite(scope, id));
}
