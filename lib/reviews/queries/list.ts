import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import type { ReviewKind } from "../fields";
import type { Cursor, ReviewSearch } from "../rules/search";

export const perPage = 30;

export type ReviewLine = {
  id: string;
  kind: ReviewKind;
  siteName: string | null;
  roundName: string | null;
  beganOn: string;
  finishedOn: string | null;
  isOpened: boolean;
  /** How many answers the group gave, and how many priorities it chose. */
  answers: number;
  priorities: number;
  /** The reader is asked in this scan and has not handed in. */
  waitsForReader: boolean;
};

export type ReviewList = {
  lines: ReviewLine[];
  next: Cursor | null;
  counts: Partial<Record<ReviewKind, number>>;
  /** A round is open, and no pitfall check was begun in it. */
  isCheckDue: boolean;
};

/** The reviews that the reader may see, latest first: three statements for ten or ten thousand. */
export function readReviews(
  scope: Scope,
  search: ReviewSearch,
): Promise<ReviewList> {
  return readSystem(scope, async (tx) => {
    const rows = await listLines(tx, scope, search);
    const lines = rows.slice(0, perPage);
    const last = lines.at(-1);
    const hasMore = rows.length > perPage;
    return {
      lines,
      next: hasMore && last ? { beganOn: last.beganOn, id: last.id } : null,
      counts: await countKinds(tx, scope),
      isCheckDue: await isCheckDue(tx, scope),
    };
  });
}

function listLines(tx: Transaction, scope: Scope, search: ReviewSearch) {
  const { kind, after } = search;
  const ofKind = kind
    ? Prisma.sql`AND r."kind" = ${kind}::"ReviewKind"`
    : Prisma.empty;
  const following = after
    ? Prisma.sql`AND (r."beganOn", r."id") < (${after.beganOn}::date, ${after.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<ReviewLine[]>`
    SELECT r."id", r."kind"::text AS "kind", s."name" AS "siteName", o."name" AS "roundName",
           to_char(r."beganOn", 'YYYY-MM-DD') AS "beganOn", to_char(r."finishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "finishedOn",
           r."openedAt" IS NOT NULL AS "isOpened",
           (SELECT count(*)::int FROM "ReviewAnswer" a WHERE a."systemId" = r."systemId" AND a."reviewId" = r."id") AS "answers",
           (SELECT count(*)::int FROM "ReviewPriority" p WHERE p."systemId" = r."systemId" AND p."reviewId" = r."id") AS "priorities",
           r."openedAt" IS NULL AND r."finishedAt" IS NULL AND EXISTS (
             SELECT 1 FROM "ReviewPanelist" n WHERE n."systemId" = r."systemId" AND n."reviewId" = r."id"
                AND n."personId" = ${scope.personId}::uuid AND n."handedInAt" IS NULL) AS "waitsForReader"
      FROM (SELECT r.* FROM "Review" r WHERE r."systemId" = ${scope.systemId}::uuid ${ofKind} ${following}
             ORDER BY r."beganOn" DESC, r."id" DESC LIMIT ${perPage + 1}) r
      LEFT JOIN "Site" s ON s."systemId" = r."systemId" AND s."id" = r."siteId"
      LEFT JOIN "Round" o ON o."systemId" = r."systemId" AND o."id" = r."roundId"
     ORDER BY r."beganOn" DESC, r."id" DESC`;
}

async function isCheckDue(tx: Transaction, { systemId }: Scope) {
  const [open] = await tx.$queryRaw<{ isChecked: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Review" r WHERE r."systemId" = o."systemId" AND r."roundId" = o."id" AND r."kind" = 'pitfalls') AS "isChecked"
      FROM "Round" o WHERE o."systemId" = ${systemId}::uuid AND o."openedAt" IS NOT NULL AND o."closedAt" IS NULL`;
  return open !== undefined && !open.isChecked;
}

async function countKinds(tx: Transaction, { systemId }: Scope) {
  const rows = await tx.$queryRaw<{ kind: ReviewKind; count: number }[]>`
    SELECT "kind"::text AS "kind", count(*)::int AS "count" FROM "Review" WHERE "systemId" = ${systemId}::uuid GROUP BY 1`;
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
