import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canSeeSite } from "@/lib/rounds/policy";
import type { Audience, ConcernState, Triage, Urgency } from "../fields";
import { canReadThemes } from "../policy";
import { findWaiting, type Waiting } from "../rules/waiting";
import {
  type Cursor,
  type InboxSearch,
  inboxViews,
  readNumber,
} from "../rules/search";

export const perPage = 30;

export type InboxLine = {
  id: string;
  number: number;
  title: string;
  siteName: string | null;
  state: ConcernState;
  audience: Audience;
  urgency: Urgency;
  triage: Triage | null;
  functionCode: string | null;
  raisedAt: string;
  waiting: Waiting | null;
};

export type WaitingRequest = {
  themeId: string;
  number: number;
  title: string;
  askedOn: string;
};

export type Inbox = {
  lines: InboxLine[];
  next: Cursor | null;
  /** How many each state holds, under the other filters. */
  counts: Partial<Record<ConcernState, number>>;
  slow: number;
  withinDays: number;
  /** The sites whose concerns the reader may see. */
  sites: { id: string; name: string }[];
  /** What leadership is asked and has not answered; for who writes it and who is asked. */
  requests: WaitingRequest[];
};

/** The concerns that the reader may see, as the address asks: four statements for ten or ten thousand. */
export function readInbox(scope: Scope, search: InboxSearch): Promise<Inbox> {
  return readSystem(scope, async (tx) => {
    const frame = await readFrame(tx, scope);
    const { withinDays } = frame;
    const rows = await listLines(tx, scope, search);
    const lines = rows.slice(0, perPage).map(({ waitingSince, ...line }) => ({
      ...line,
      waiting: findWaiting(
        { state: line.state, waitingSince },
        { today: today(), withinDays },
      ),
    }));
    const last = lines.at(-1);
    const hasMore = rows.length > perPage;
    return {
      ...frame,
      lines,
      next:
        hasMore && last
          ? { state: last.state, raisedAt: last.raisedAt, id: last.id }
          : null,
      ...(await countLines(tx, scope, { search, withinDays })),
      requests: canReadThemes(scope) ? await listRequests(tx, scope) : [],
    };
  });
}

async function readFrame(tx: Transaction, scope: Scope) {
  const rows = await tx.$queryRaw<
    { withinDays: number; id: string | null; name: string | null }[]
  >`
    SELECT y."triageWithinDays" AS "withinDays", s."id", s."name"
      FROM "System" y LEFT JOIN "Site" s ON s."systemId" = y."id"
     WHERE y."id" = ${scope.systemId}::uuid ORDER BY s."name" LIMIT 1000`;
  return {
    withinDays: rows[0]?.withinDays ?? 0,
    sites: rows.flatMap(({ id, name }) =>
      id && name && canSeeSite(scope, id) ? [{ id, name }] : [],
    ),
  };
}

type Row = Omit<InboxLine, "waiting"> & { waitingSince: string };

function listLines(tx: Transaction, scope: Scope, search: InboxSearch) {
  const isLatestFirst = search.view === "solved";
  const order = isLatestFirst
    ? Prisma.sql`c."state" DESC, c."raisedAt" DESC, c."id" DESC`
    : Prisma.sql`c."state", c."raisedAt", c."id"`;
  return tx.$queryRaw<Row[]>`
    SELECT c."id", c."number", c."title", s."name" AS "siteName", c."state"::text AS "state",
           c."audience"::text AS "audience", c."urgency"::text AS "urgency", c."triage"::text AS "triage", c."functionCode",
           to_char(c."raisedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "raisedAt",
           to_char(COALESCE(c."reopenedAt", c."raisedAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "waitingSince"
      FROM "Concern" c LEFT JOIN "Site" s ON s."systemId" = c."systemId" AND s."id" = c."siteId"
     WHERE ${matching(scope, search)}
       AND c."state" = ANY(${[...inboxViews[search.view]]}::"ConcernState"[])
       ${following(search.after, isLatestFirst)}
     ORDER BY ${order} LIMIT ${perPage + 1}`;
}

function following(after: Cursor | null, isLatestFirst: boolean) {
  if (!after) return Prisma.empty;
  const here = Prisma.sql`(c."state", c."raisedAt", c."id")`;
  const there = Prisma.sql`(${after.state}::"ConcernState", ${after.raisedAt}::timestamptz, ${after.id}::uuid)`;
  return isLatestFirst
    ? Prisma.sql`AND ${here} < ${there}`
    : Prisma.sql`AND ${here} > ${there}`;
}

/** What the address asks for besides the part of the inbox. */
function matching(
  { systemId, personId }: Scope,
  { siteId, functionCode, isMine, words }: InboxSearch,
) {
  const conditions = [Prisma.sql`c."systemId" = ${systemId}::uuid`];
  if (siteId) conditions.push(Prisma.sql`c."siteId" = ${siteId}::uuid`);
  if (functionCode)
    conditions.push(Prisma.sql`c."functionCode" = ${functionCode}`);
  if (isMine) conditions.push(Prisma.sql`c."raisedById" = ${personId}::uuid`);
  if (words)
    conditions.push(
      Prisma.sql`(c."number" = ${readNumber(words) ?? -1}
        OR position(lower(${words}) IN lower(c."title")) > 0 OR position(lower(${words}) IN lower(c."body")) > 0)`,
    );
  return Prisma.join(conditions, " AND ");
}

async function countLines(
  tx: Transaction,
  scope: Scope,
  { search, withinDays }: { search: InboxSearch; withinDays: number },
) {
  const rows = await tx.$queryRaw<
    { state: ConcernState; count: number; slow: number }[]
  >`
    SELECT c."state"::text AS "state", count(*)::int AS "count",
           count(*) FILTER (WHERE c."state" IN ('raised', 'reopened')
             AND ${today()}::date - (COALESCE(c."reopenedAt", c."raisedAt") AT TIME ZONE 'UTC')::date > ${withinDays})::int AS "slow"
      FROM "Concern" c WHERE ${matching(scope, search)} GROUP BY c."state"`;
  return {
    counts: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    slow: rows.reduce((sum, { slow }) => sum + slow, 0),
  };
}

function listRequests(tx: Transaction, { systemId }: Scope) {
  return tx.$queryRaw<WaitingRequest[]>`
    SELECT "themeId", "number", "title", to_char("askedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "askedOn"
      FROM "DecisionRequest" WHERE "systemId" = ${systemId}::uuid AND "outcome" IS NULL
     ORDER BY "askedAt" LIMIT 20`;
}
