import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import type { RecordSearch } from "../rules/search";
import { listVerbs } from "../rules/sort-verbs";

/** Something that happened, with what names its subject as far as the reader may see it. */
export type RecordLine = {
  id: string;
  at: string;
  byName: string;
  verb: string;
  subjectType: string;
  subjectId: string;
  siteId: string | null;
  siteName: string | null;
  roundId: string | null;
  roundName: string | null;
  requestId: string | null;
  before: unknown;
  after: unknown;
  /** Of a row of the rubric. */
  code: string | null;
  /** Of a concern, a theme or a milestone. */
  number: number | null;
  stage: number | null;
  title: string | null;
  /** Of a review or a meeting: what kind it is, and its day. */
  sort: string | null;
  heldOn: string | null;
};

/** The latest lines that the filters leave, each found by an index. The policies of the database decide which the reader sees. */
export function listRecordLines(
  tx: Transaction,
  { systemId }: Scope,
  search: RecordSearch,
  most: number,
): Promise<RecordLine[]> {
  return tx.$queryRaw<RecordLine[]>`
    SELECT e."id", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at", COALESCE(p."name", '') AS "byName",
           e."verb", e."subjectType", e."subjectId", e."siteId", s."name" AS "siteName", e."roundId", r."name" AS "roundName",
           e."requestId", e."before", e."after", i."code",
           COALESCE(c."number", t."number", m."number") AS "number", COALESCE(g."number", mg."number") AS "stage",
           COALESCE(c."title", t."title", a."title", o."title", u."title", mp."name", n."name", tp."name") AS "title",
           COALESCE(v."kind"::text, d."group"::text) AS "sort", to_char(COALESCE(d."heldOn", v."beganOn"), 'YYYY-MM-DD') AS "heldOn"
      FROM (${selectEvents(systemId, search, most)}) e
      LEFT JOIN "Person" p ON p."id" = e."personId"
      LEFT JOIN "Site" s ON s."systemId" = e."systemId" AND s."id" = e."siteId"
      LEFT JOIN "Round" r ON r."systemId" = e."systemId" AND r."id" = e."roundId"
      LEFT JOIN "Indicator" i ON i."id" = e."indicatorId"
      LEFT JOIN "Concern" c ON c."systemId" = e."systemId" AND c."id" = e."concernId"
      LEFT JOIN "ConcernTheme" t ON t."systemId" = e."systemId" AND t."id" = e."themeId"
      LEFT JOIN "PlanAction" a ON a."systemId" = e."systemId" AND a."id" = e."actionId"
      LEFT JOIN "Meeting" d ON d."systemId" = e."systemId" AND d."id" = e."meetingId"
      LEFT JOIN "Review" v ON v."systemId" = e."systemId" AND v."id" = e."reviewId"
      LEFT JOIN "Report" o ON o."systemId" = e."systemId" AND o."id" = e."reportId"
      LEFT JOIN "Support" u ON u."systemId" = e."systemId" AND u."id" = e."supportId"
      LEFT JOIN "Milestone" m ON e."subjectType" = 'milestone' AND m."id" = e."subjectId"
      LEFT JOIN "Stage" mg ON mg."id" = m."stageId"
      LEFT JOIN "Stage" g ON e."subjectType" = 'stage' AND g."id" = e."subjectId"
      LEFT JOIN "Membership" ms ON e."subjectType" = 'membership' AND ms."systemId" = e."systemId" AND ms."id" = e."subjectId"
      LEFT JOIN "Person" mp ON mp."id" = ms."personId"
      LEFT JOIN "Invitation" n ON e."subjectType" = 'invitation' AND n."systemId" = e."systemId" AND n."id" = e."subjectId"
      LEFT JOIN "Person" tp ON e."subjectType" = 'training' AND tp."id" = e."subjectId"
     ORDER BY e."at" DESC, e."id" DESC`;
}

/** How many lines the filters leave, counted up to `most`. */
export async function countRecordLines(
  tx: Transaction,
  { systemId }: Scope,
  search: RecordSearch,
  most: number,
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (${selectEvents(systemId, search, most)}) e`;
  return rows[0]?.count ?? 0;
}

/**
 * Of several verbs each is looked up by itself: an index gives the latest of
 * one in order, of several only all of them. A person's or a site's are few
 * enough to be sifted.
 */
function selectEvents(systemId: string, search: RecordSearch, most: number) {
  const { kind, act, personId, site } = search;
  const verbs = listVerbs(kind, act);
  const conditions = matching(systemId, search);
  const latest = Prisma.sql`ORDER BY e."at" DESC, e."id" DESC LIMIT ${most}`;
  if (!verbs || personId || site) {
    const among = verbs
      ? Prisma.sql`AND e."verb" = ANY(${verbs}::text[])`
      : Prisma.empty;
    return Prisma.sql`SELECT e.* FROM "Event" e WHERE ${conditions} ${among} ${latest}`;
  }
  return Prisma.sql`
    SELECT e.* FROM unnest(${verbs}::text[]) AS w("verb") CROSS JOIN LATERAL (
      SELECT e.* FROM "Event" e WHERE ${conditions} AND e."verb" = w."verb" ${latest}) e ${latest}`;
}

function matching(systemId: string, search: RecordSearch) {
  const { personId, site, from, to, before } = search;
  const conditions = [Prisma.sql`e."systemId" = ${systemId}::uuid`];
  if (personId) conditions.push(Prisma.sql`e."personId" = ${personId}::uuid`);
  if (site === "system") conditions.push(Prisma.sql`e."siteId" IS NULL`);
  else if (site) conditions.push(Prisma.sql`e."siteId" = ${site}::uuid`);
  if (from)
    conditions.push(
      Prisma.sql`e."at" >= ${from}::date::timestamp AT TIME ZONE 'UTC'`,
    );
  if (to)
    conditions.push(
      Prisma.sql`e."at" < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
    );
  if (before)
    conditions.push(
      Prisma.sql`(e."at", e."id") < (${before.at}::timestamptz, ${before.id}::uuid)`,
    );
  return Prisma.join(conditions, " AND ");
}
