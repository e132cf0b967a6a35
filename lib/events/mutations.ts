import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import { type Lock, takeLocks } from "@/lib/db/locks";
import type { Transaction } from "@/lib/db/transaction";
import type { EventVerb } from "./schema";

export type NewEvent = {
  verb: EventVerb;
  subjectType:
    | "rating"
    | "evidence"
    | "round"
    | "milestone"
    | "stage"
    | "site"
    | "difference_note"
    | "local_row"
    | "concern"
    | "theme"
    | "action"
    | "meeting"
    | "review"
    | "report"
    | "support"
    | "training"
    | "membership"
    | "invitation"
    | "system"
    | "export"
    | "operator_access";
  subjectId: string;
  siteId?: string | null;
  roundId?: string | null;
  indicatorId?: string | null;
  /** Whose it is where raters are blind: unseen by others until its time. */
  panelistId?: string | null;
  /** Of which concern or theme it tells: seen by who sees that. */
  concernId?: string | null;
  themeId?: string | null;
  /** Of which action, meeting or review it tells: seen by who sees that. */
  actionId?: string | null;
  meetingId?: string | null;
  reviewId?: string | null;
  /** Of which report it tells: seen by who sees that. */
  reportId?: string | null;
  /** Of which support it tells: seen by who sees that. */
  supportId?: string | null;
  before?: Prisma.InputJsonObject | null;
  after?: Prisma.InputJsonObject | null;
};

/** Appends what happened, in the transaction of the change itself. */
export async function recordEvent(
  tx: Transaction,
  scope: Scope,
  event: NewEvent,
) {
  await tx.event.create({
    data: {
      ...event,
      systemId: scope.systemId,
      personId: scope.personId,
      before: event.before ?? Prisma.DbNull,
      after: event.after ?? Prisma.DbNull,
    },
  });
}

/** What a form or a queued change sends: its key, and what it asks for. */
export type Submitted = { key: string; action: string };

/**
 * Does the work of one form or one queued change once: a second request with
 * the same key waits for the first and gets its answer.
 */
export async function submitOnce<T extends Prisma.InputJsonObject>(
  tx: Transaction,
  scope: Scope,
  { key, action }: Submitted,
  work: () => Promise<T>,
): Promise<T> {
  const { systemId, personId } = scope;
  await takeLocks(tx, [lockSubmission(scope, key)]);
  const earlier = await tx.submission.findUnique({
    where: { systemId_personId_key: { systemId, personId, key } },
  });
  if (earlier?.action === action) return earlier.result as T;
  const result = await work();
  await tx.submission.create({
    data: { systemId, personId, key, action, result },
  });
  return result;
}

/** Under it the answer to a key is looked for and kept. */
export function lockSubmission(
  { personId }: Pick<Scope, "personId">,
  key: string,
): Lock {
  return { name: `${personId} ${key}` };
}

/** Several at once, each an event of its own. */
export async function recordEvents(
  tx: Transaction,
  { systemId, personId }: Scope,
  events: readonly NewEvent[],
) {
  await tx.event.createMany({
    data: events.map((event) => ({
      ...event,
      systemId,
      personId,
      before: event.before ?? Prisma.DbNull,
      after: event.after ?? Prisma.DbNull,
    })),
  });
}
