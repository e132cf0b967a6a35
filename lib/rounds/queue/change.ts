import type { ErrorCode } from "@/lib/core/result";
import type { Choice, RatingView } from "../schema";

/** A row of one round for one subject; what a change is about. */
export type RowRef = {
  roundId: string;
  indicatorId: string;
  /** Null for the rows of the system itself. */
  siteId: string | null;
  /** Its short title, to name it where the row itself is not in sight. */
  title: string;
};

type Base = RowRef & {
  /** The idempotency key: the server answers a second try like the first. */
  key: string;
  systemSlug: string;
  /** When it was made, in ms; later changes have a later one. */
  at: number;
  /** Why it has not been sent, or waits to be. */
  status: "waiting" | "needs_evidence" | "conflict" | "refused";
  /** Whether it may have reached the server already. */
  wasTried: boolean;
  code?: ErrorCode;
};

export type RatingChange = Base & {
  kind: "rating";
  choice: Choice;
  /** What stood on this screen before. */
  before: Choice;
  /** The version this was made upon, once that is known. */
  version: number;
  /** The key of the change before it, while that has no answer yet. */
  after: string | null;
  isUndo: boolean;
  /** In a conflict: what stands on the server now. */
  theirs?: RatingView | null;
};

export type EvidenceChange = Base & {
  kind: "evidence";
  body: string;
  url: string;
  effectiveOn: string;
  /** "" where it does not expire; older changes kept on a device have none. */
  expiresOn?: string;
  /** What the server found wrong, by field. */
  fields?: Record<string, string>;
};

/** Something a person did that the server has not confirmed yet. */
export type Change = RatingChange | EvidenceChange;

export const noChoice: Choice = { value: null, nonScore: null, reason: null };

export function rowKeyOf({
  roundId,
  indicatorId,
  siteId,
}: Omit<RowRef, "title">) {
  return `${roundId}/${indicatorId}/${siteId ?? "system"}`;
}

export function isSameChoice(a: Choice, b: Choice) {
  return (
    a.value === b.value &&
    a.nonScore === b.nonScore &&
    (a.reason ?? "") === (b.reason ?? "")
  );
}

export function isRating(change: Change): change is RatingChange {
  return change.kind === "rating";
}

export function isEvidence(change: Change): change is EvidenceChange {
  return change.kind === "evidence";
}
