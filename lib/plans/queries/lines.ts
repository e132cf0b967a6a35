import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { ActionOrigin, ActionState } from "../fields";

/** What an action came from, as far as its origin has it. */
export type OriginView = {
  origin: ActionOrigin;
  code: string | null;
  concernId: string | null;
  concernNumber: number | null;
  themeId: string | null;
  themeNumber: number | null;
  meetingId: string | null;
  meetingOn: string | null;
  reviewId: string | null;
  /** Which of its questions or pitfalls. */
  reviewItem: string | null;
  reviewOn: string | null;
};

export type ActionLine = OriginView & {
  id: string;
  title: string;
  state: ActionState;
  dueOn: string;
  ownerId: string | null;
  /** A member's name, or that of somebody who does not sign in. */
  ownerName: string;
  siteId: string | null;
  siteName: string | null;
  outcome: string | null;
  endedOn: string | null;
};

/** The columns of a line, and the tables they come from: `a` is the action. */
export const lineColumns = Prisma.sql`
  a."id", a."title", a."state"::text AS "state", to_char(a."dueOn", 'YYYY-MM-DD') AS "dueOn",
  a."ownerId", COALESCE(p."name", a."ownerName", '') AS "ownerName", a."siteId", s."name" AS "siteName", a."outcome",
  to_char(a."endedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "endedOn", a."origin"::text AS "origin", i."code",
  a."concernId", c."number" AS "concernNumber", COALESCE(a."themeId", r."themeId") AS "themeId",
  COALESCE(t."number", r."number") AS "themeNumber", a."meetingId", to_char(m."heldOn", 'YYYY-MM-DD') AS "meetingOn",
  a."reviewId", a."reviewItem", to_char(w."beganOn", 'YYYY-MM-DD') AS "reviewOn"`;

export const lineTables = Prisma.sql`
  LEFT JOIN "Person" p ON p."id" = a."ownerId"
  LEFT JOIN "Site" s ON s."systemId" = a."systemId" AND s."id" = a."siteId"
  LEFT JOIN "Indicator" i ON i."id" = a."indicatorId"
  LEFT JOIN "Concern" c ON c."systemId" = a."systemId" AND c."id" = a."concernId"
  LEFT JOIN "ConcernTheme" t ON t."systemId" = a."systemId" AND t."id" = a."themeId"
  LEFT JOIN "DecisionRequest" r ON r."systemId" = a."systemId" AND r."id" = a."requestId"
  LEFT JOIN "Meeting" m ON m."systemId" = a."systemId" AND m."id" = a."meetingId"
  LEFT JOIN "Review" w ON w."systemId" = a."systemId" AND w."id" = a."reviewId"`;

/** Whose actions a page shows: a row's (of one site, or of all), a concern's, a theme's, a meeting's, a review's. */
export type ActionsOf =
  | { lineage: string; siteId: string | null }
  | { concernId: string }
  | { themeId: string }
  | { meetingId: string }
  | { reviewId: string };

const mostOfOne = 50;

/** The actions out of one thing that the reader may see: what is open first. One statement. */
export function listActionsOf(
  scope: Scope,
  of: ActionsOf,
): Promise<ActionLine[]> {
  return readSystem(
    scope,
    (tx) =>
      tx.$queryRaw<ActionLine[]>`
      SELECT ${lineColumns} FROM "PlanAction" a ${lineTables}
       WHERE a."systemId" = ${scope.systemId}::uuid AND ${matching(scope, of)}
       ORDER BY a."state" IN ('done', 'dropped'), a."dueOn", a."id" LIMIT ${mostOfOne}`,
  );
}

function matching({ systemId }: Scope, of: ActionsOf) {
  if ("lineage" in of)
    return Prisma.sql`a."lineage" = ${of.lineage}
      AND (${of.siteId}::uuid IS NULL OR a."siteId" = ${of.siteId}::uuid)`;
  if ("concernId" in of)
    return Prisma.sql`a."concernId" = ${of.concernId}::uuid`;
  if ("meetingId" in of)
    return Prisma.sql`a."meetingId" = ${of.meetingId}::uuid`;
  if ("reviewId" in of) return Prisma.sql`a."reviewId" = ${of.reviewId}::uuid`;
  return Prisma.sql`(a."themeId" = ${of.themeId}::uuid OR a."requestId" IN (
    SELECT q."id" FROM "DecisionRequest" q WHERE q."systemId" = ${systemId}::uuid AND q."themeId" = ${of.themeId}::uuid))`;
}
