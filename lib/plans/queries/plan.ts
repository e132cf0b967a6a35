import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canSeeSite } from "@/lib/rounds/policy";
import type { ActionState } from "../fields";
import {
  type Cursor,
  type PlanPart,
  planParts,
  type PlanSearch,
  type PlanView,
} from "../rules/search";
import { type ActionLine, lineColumns, lineTables } from "./lines";

export const perPage = 30;

export type PlanPage = {
  lines: ActionLine[];
  next: Cursor | null;
  /** How many each view holds in the part looked at, under the other filters. */
  views: Record<PlanView, number>;
  /** How many each part holds in the view looked at, under the other filters. */
  parts: Record<PlanPart, number>;
  /** The sites whose actions the reader may see. */
  sites: { id: string; name: string }[];
  owners: { id: string; name: string }[];
  today: string;
};

/** The actions that the reader may see, as the address asks: three statements for ten or ten thousand. */
export function readPlan(scope: Scope, search: PlanSearch): Promise<PlanPage> {
  return readSystem(scope, async (tx) => {
    const rows = await listLines(tx, scope, search);
    const lines = rows.slice(0, perPage);
    const last = lines.at(-1);
    const hasMore = rows.length > perPage;
    return {
      lines,
      next: hasMore && last ? { dueOn: last.dueOn, id: last.id } : null,
      ...(await countLines(tx, scope, search)),
      ...(await listFilters(tx, scope)),
      today: today(),
    };
  });
}

// What is open comes in the order of its days; what is over, latest first.
const isLatestFirst = ({ part }: PlanSearch) =>
  part === "done" || part === "dropped" || part === "all";

function listLines(tx: Transaction, scope: Scope, search: PlanSearch) {
  const order = isLatestFirst(search)
    ? Prisma.sql`a."dueOn" DESC, a."id" DESC`
    : Prisma.sql`a."dueOn", a."id"`;
  return tx.$queryRaw<ActionLine[]>`
    SELECT ${lineColumns} FROM "PlanAction" a ${lineTables}
     WHERE ${matching(scope, search)} AND ${inView(scope, search.view)} AND ${inPart(search.part)}
       ${following(search)}
     ORDER BY ${order} LIMIT ${perPage + 1}`;
}

function following(search: PlanSearch) {
  const { after } = search;
  if (!after) return Prisma.empty;
  const there = Prisma.sql`(${after.dueOn}::date, ${after.id}::uuid)`;
  return isLatestFirst(search)
    ? Prisma.sql`AND (a."dueOn", a."id") < ${there}`
    : Prisma.sql`AND (a."dueOn", a."id") > ${there}`;
}

/** What the address asks for besides whose it is and how it stands. */
function matching(
  { systemId }: Scope,
  { ownerId, siteId, origin }: PlanSearch,
) {
  const conditions = [Prisma.sql`a."systemId" = ${systemId}::uuid`];
  if (ownerId) conditions.push(Prisma.sql`a."ownerId" = ${ownerId}::uuid`);
  if (siteId) conditions.push(Prisma.sql`a."siteId" = ${siteId}::uuid`);
  if (origin)
    conditions.push(Prisma.sql`a."origin" = ${origin}::"ActionOrigin"`);
  return Prisma.join(conditions, " AND ");
}

/** Mine; of the sites I coordinate or am point person of; all. */
function inView(scope: Scope, view: PlanView) {
  const { systemId, personId, siteIds, membershipId } = scope;
  if (view === "mine") return Prisma.sql`a."ownerId" = ${personId}::uuid`;
  if (view === "all") return Prisma.sql`true`;
  return Prisma.sql`a."siteId" = ANY(${[...siteIds]}::uuid[] || ARRAY(
    SELECT o."id" FROM "Site" o WHERE o."systemId" = ${systemId}::uuid AND o."pointPersonMembershipId" = ${membershipId}::uuid))`;
}

function inPart(part: PlanPart) {
  const isIn = Prisma.sql`a."state" = ANY(${[...planParts[part]]}::"ActionState"[])`;
  return part === "overdue"
    ? Prisma.sql`${isIn} AND a."dueOn" < ${today()}::date`
    : isIn;
}

type Count = {
  state: ActionState;
  isOverdue: boolean;
} & Record<PlanView, number>;

async function countLines(tx: Transaction, scope: Scope, search: PlanSearch) {
  const rows = await tx.$queryRaw<Count[]>`
    SELECT a."state"::text AS "state", a."dueOn" < ${today()}::date AS "isOverdue",
           count(*) FILTER (WHERE ${inView(scope, "mine")})::int AS "mine",
           count(*) FILTER (WHERE ${inView(scope, "sites")})::int AS "sites", count(*)::int AS "all"
      FROM "PlanAction" a WHERE ${matching(scope, search)} GROUP BY 1, 2`;
  const count = (part: PlanPart, view: PlanView) =>
    rows
      .filter(({ state }) => planParts[part].some((one) => one === state))
      .filter(({ isOverdue }) => part !== "overdue" || isOverdue)
      .reduce((sum, row) => sum + row[view], 0);
  const { part, view } = search;
  return {
    views: {
      mine: count(part, "mine"),
      sites: count(part, "sites"),
      all: count(part, "all"),
    },
    parts: {
      open: count("open", view),
      overdue: count("overdue", view),
      planned: count("planned", view),
      under_way: count("under_way", view),
      done: count("done", view),
      dropped: count("dropped", view),
      all: count("all", view),
    },
  };
}

type Filter = { kind: "site" | "owner"; id: string; name: string };

async function listFilters(tx: Transaction, scope: Scope) {
  const rows = await tx.$queryRaw<Filter[]>`
    (SELECT 'site' AS "kind", "id", "name" FROM "Site" WHERE "systemId" = ${scope.systemId}::uuid ORDER BY "name" LIMIT 1000)
    UNION ALL
    (SELECT 'owner', p."id", p."name" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
      WHERE m."systemId" = ${scope.systemId}::uuid AND m."role" <> 'viewer' ORDER BY p."name" LIMIT 500)`;
  const named = (kind: Filter["kind"]) =>
    rows
      .filter((one) => one.kind === kind)
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  return {
    sites: named("site").filter(({ id }) => canSeeSite(scope, id)),
    owners: named("owner"),
  };
}
