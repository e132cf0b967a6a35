import type { Choice, RatingView } from "../schema";
import {
  type Change,
  isEvidence,
  isRating,
  isSameChoice,
  type EvidenceChange,
  type RatingChange,
  rowKeyOf,
  type RowRef,
} from "./change";

export type NewRating = RowRef & {
  systemSlug: string;
  key: string;
  at: number;
  choice: Choice;
  /** What the server last told of this row. */
  saved: { choice: Choice; version: number; evidenceCount: number };
  isUndo?: boolean;
};

/**
 * The changes with one more rating. A choice that was never sent is replaced,
 * or dropped when it returns to what is saved; one that may have arrived stays,
 * and the new one waits for its answer.
 */
export function addRating(
  changes: readonly Change[],
  { saved, ...input }: NewRating,
): Change[] {
  const last = listRatings(changes, input).at(-1);
  const rest = last && !mayHaveArrived(last) ? without(changes, last) : changes;
  const earlier = listRatings(rest, input).at(-1);
  const base = earlier?.choice ?? saved.choice;
  const theirs = last?.status === "conflict" ? last.theirs : undefined;
  if (theirs === undefined && isSameChoice(base, input.choice)) {
    return [...rest];
  }
  const change: RatingChange = {
    ...input,
    kind: "rating",
    before: base,
    version: earlier ? earlier.version : saved.version,
    after: earlier?.key ?? null,
    isUndo: input.isUndo ?? false,
    wasTried: false,
    status: "waiting",
  };
  if (theirs !== undefined) {
    return [...rest, { ...change, status: "conflict", theirs }];
  }
  return [...rest, holdThree(change, rest, saved.evidenceCount)];
}

// A 3 with nothing behind it would only be refused: it waits here for its note.
function holdThree(
  change: RatingChange,
  changes: readonly Change[],
  evidenceCount: number,
): RatingChange {
  const isBacked =
    evidenceCount > 0 ||
    changes.some((other) => isEvidence(other) && isOn(other, change));
  return change.choice.value === 3 && !isBacked
    ? { ...change, status: "needs_evidence" }
    : change;
}

/** The changes with a note or link; a 3 that waited for one may go. */
export function addEvidence(
  changes: readonly Change[],
  input: Omit<EvidenceChange, "kind" | "status" | "wasTried">,
): Change[] {
  const change: EvidenceChange = {
    ...input,
    kind: "evidence",
    status: "waiting",
    wasTried: false,
  };
  return [...releaseThree(changes, input), change];
}

/** Lets a 3 go that waited for evidence, now that there is some. */
export function releaseThree(
  changes: readonly Change[],
  row: RowRef,
): Change[] {
  return changes.map((change) =>
    change.status === "needs_evidence" && isOn(change, row)
      ? { ...change, status: "waiting" }
      : change,
  );
}

/** Settles a conflict for the person's own answer: it is sent upon what stands now. */
export function keepMine(
  changes: readonly Change[],
  key: string,
  newKey: string,
): Change[] {
  return changes.map((change) => {
    if (change.key !== key || !isRating(change)) return change;
    const { theirs, code: _code, ...rest } = change;
    return {
      ...rest,
      key: newKey,
      version: theirs?.version ?? 0,
      after: null,
      status: "waiting",
      wasTried: false,
    };
  });
}

/** Gives a change up, and with it those that were built upon it. */
export function discard(changes: readonly Change[], key: string): Change[] {
  const gone = new Set([key]);
  return changes.filter((change) => {
    const isGone =
      gone.has(change.key) ||
      (isRating(change) && change.after !== null && gone.has(change.after));
    if (isGone) gone.add(change.key);
    return !isGone;
  });
}

/** The next change to send: per row the evidence first, then the ratings in order. */
export function findNext(changes: readonly Change[]): Change | undefined {
  const blocked = new Set<string>();
  const inOrder = changes.toSorted((a, b) => a.at - b.at);
  const evidence = inOrder.find(
    (change) => isEvidence(change) && change.status === "waiting",
  );
  if (evidence) return evidence;
  return inOrder.filter(isRating).find((change) => {
    const row = rowKeyOf(change);
    if (blocked.has(row)) return false;
    blocked.add(row);
    return change.status === "waiting";
  });
}

/** The ratings of one row that have no answer yet, oldest first. */
export function listRatings(changes: readonly Change[], row: RowRef) {
  return changes
    .filter(isRating)
    .filter((change) => isOn(change, row))
    .toSorted((a, b) => a.at - b.at);
}

/** A change as it waits for an answer of the server about an earlier one. */
export function rebase(
  changes: readonly Change[],
  answered: RatingChange,
  rating: Pick<RatingView, "version">,
): Change[] {
  return without(changes, answered).map((change) =>
    isRating(change) && change.after === answered.key
      ? { ...change, after: null, version: rating.version }
      : change,
  );
}

export function without(changes: readonly Change[], gone: Change): Change[] {
  return changes.filter((change) => change.key !== gone.key);
}

function mayHaveArrived(change: RatingChange) {
  return change.wasTried && change.status === "waiting";
}

function isOn(change: Change, row: RowRef) {
  return rowKeyOf(change) === rowKeyOf(row);
}
