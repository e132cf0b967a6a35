import type { ActionResult, ErrorCode } from "@/lib/core/result";
import type { RatingView, SavedRating } from "../schema";
import {
  type Change,
  isRating,
  isSameChoice,
  type RatingChange,
  type RowRef,
} from "./change";
import { discard, rebase, without } from "./edit-changes";

/** What the server says to a rating or to a note. */
export type Answer = ActionResult<
  SavedRating | { evidenceId: string; evidenceCount: number }
>;

export type Outcome = {
  changes: Change[];
  /** What is now saved, for the screen. */
  saved?: { row: RowRef; rating: SavedRating; isUndo: boolean };
  evidence?: { row: RowRef; count: number };
  /** Someone else's identical answer stands: nothing to choose, but the screen is old. */
  isScreenOld?: boolean;
  /** Stop sending for now. */
  pause?: "signed_out" | "busy";
};

// Tried again by itself; anything else waits for the person.
const passing: readonly ErrorCode[] = ["busy", "unexpected"];

/**
 * The changes after the server's answer to one of them. A stale rating becomes
 * a conflict that shows both values; a refusal keeps the person's value.
 */
export function applyAnswer(
  changes: readonly Change[],
  change: Change,
  answer: Answer,
): Outcome {
  if (answer.status === "ok") return applyOk(changes, change, answer.value);
  if (answer.status === "fields") {
    return {
      changes: replace(changes, change, {
        status: "refused",
        code: "invalid",
        ...(isRating(change) ? {} : { fields: answer.fields }),
      }),
    };
  }
  if (answer.code === "signed_out") {
    return { changes: [...changes], pause: "signed_out" };
  }
  if (passing.includes(answer.code)) {
    return { changes: [...changes], pause: "busy" };
  }
  if (answer.code === "evidence_needed") {
    return { changes: replace(changes, change, { status: "needs_evidence" }) };
  }
  if (answer.code === "stale" && isRating(change)) {
    return applyStale(changes, change, answer.detail);
  }
  return {
    changes: replace(changes, change, { status: "refused", code: answer.code }),
  };
}

function applyOk(
  changes: readonly Change[],
  change: Change,
  value: SavedRating | { evidenceCount: number },
): Outcome {
  if (isRating(change) && "rating" in value) {
    return {
      changes: rebase(changes, change, value.rating),
      saved: { row: change, rating: value, isUndo: change.isUndo },
    };
  }
  const count = "evidenceCount" in value ? value.evidenceCount : 0;
  return {
    changes: without(changes, change),
    evidence: { row: change, count },
  };
}

function applyStale(
  changes: readonly Change[],
  change: RatingChange,
  detail: unknown,
): Outcome {
  const theirs = isRatingView(detail) ? detail : null;
  if (theirs && isSameChoice(theirs, change.choice)) {
    return { changes: rebase(changes, change, theirs), isScreenOld: true };
  }
  // Later choices of the same row were built on this one: the last is what the person wants.
  const later = findLast(changes, change);
  const merged = { ...change, choice: later.choice };
  const rest = discard(changes, change.key);
  return {
    changes: [...rest, { ...merged, status: "conflict", theirs, after: null }],
  };
}

function findLast(changes: readonly Change[], change: RatingChange) {
  let last = change;
  for (const next of changes) {
    if (isRating(next) && next.after === last.key) last = next;
  }
  return last;
}

function replace(
  changes: readonly Change[],
  change: Change,
  patch: Pick<Change, "status" | "code"> & { fields?: Record<string, string> },
): Change[] {
  return changes.map((other) =>
    other.key === change.key ? { ...other, ...patch } : other,
  );
}

function isRatingView(detail: unknown): detail is RatingView {
  return (
    typeof detail === "object" &&
    detail !== null &&
    "version" in detail &&
    "byName" in detail
  );
}
