import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { makeId } from "@/lib/core/make-id";
import { Prisma } from "@/lib/db/generated/client";
import type { NewEvent, Submitted } from "../mutations";

// What recordEvent and submitOnce do, as parts of a statement that does more:
// a score is saved so often that each statement less is felt.

type RowEvent = Pick<NewEvent, "verb" | "subjectType" | "before" | "after"> & {
  subjectId: string;
  siteId: string | null;
  roundId: string;
  indicatorId: string;
  panelistId: string | null;
};

/** Appends what happened to a row. */
export function insertEvent(
  { systemId, personId }: Scope,
  event: RowEvent,
  at: Date,
): Prisma.Sql {
  const { before = null, after = null } = event;
  return Prisma.sql`
    INSERT INTO "Event" ("systemId", "id", "at", "personId", "verb", "subjectType", "subjectId", "siteId", "roundId", "indicatorId", "panelistId", "before", "after")
    VALUES (${systemId}::uuid, ${makeId()}::uuid, ${at}::timestamptz, ${personId}::uuid, ${event.verb}, ${event.subjectType}, ${event.subjectId}::uuid,
            ${event.siteId}::uuid, ${event.roundId}::uuid, ${event.indicatorId}::uuid, ${event.panelistId}::uuid, ${toJson(before)}::jsonb, ${toJson(after)}::jsonb)`;
}

/** What an earlier request with the same key was answered; looked for under its lock. */
export function selectAnswer(
  { systemId, personId }: Scope,
  { key, action }: Submitted,
): Prisma.Sql {
  return Prisma.sql`
    SELECT "result" FROM "Submission"
     WHERE "systemId" = ${systemId}::uuid AND "personId" = ${personId}::uuid AND "key" = ${key}::uuid AND "action" = ${action}`;
}

/** Keeps the answer for later requests with the same key. */
export function insertAnswer(
  { systemId, personId }: Scope,
  { key, action }: Submitted,
  result: Prisma.InputJsonObject,
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "Submission" ("systemId", "personId", "key", "action", "result")
    VALUES (${systemId}::uuid, ${personId}::uuid, ${key}::uuid, ${action}, ${toJson(result)}::jsonb)`;
}

const toJson = (value: Prisma.InputJsonObject | null) =>
  value && JSON.stringify(value);
