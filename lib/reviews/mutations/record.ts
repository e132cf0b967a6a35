import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { type NewEvent, recordEvent } from "@/lib/events/mutations";

type Told = Pick<NewEvent, "verb" | "before" | "after">;

/** Appends what happened to a review; seen by who sees the review. */
export function recordOf(
  tx: Transaction,
  scope: Scope,
  { id, siteId }: { id: string; siteId: string | null },
  told: Told,
) {
  const of = { subjectType: "review" as const, subjectId: id, reviewId: id };
  return recordEvent(tx, scope, { ...told, ...of, siteId });
}
