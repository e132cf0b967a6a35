import { settleRow, waitsForSecond } from "../rules/settle-row";
import type { Choice, RatingView, ScoreState, WorkspaceRow } from "../schema";
import { isSameChoice, noChoice, type RatingChange } from "./change";
import type { QueueSummary, RowWork } from "./queue-state";

/** A row with its words in the reader's language, as client components get it. */
export type ScoreRow = Omit<WorkspaceRow, "title" | "text"> & {
  title: string;
  text: string;
  functionName: string;
  roundId: string;
  siteId: string | null;
  /** Whose rating `mine` is: the subject's own, or the intermediary's beside a site's. */
  side: "own" | "intermediary";
};

export type Settled = { state: ScoreState; value: number | null };

/** A "not applicable" that nobody else has agreed to yet. */
export type Waiting = {
  voice: ScoreRow["side"];
  /** As the server knows it; null while it is kept on this device. */
  rating: RatingView | null;
};

/** A row as it stands on this screen: the server's last word, and what waits here. */
export type RowView = {
  choice: Choice;
  /** The rating the server last told of, with its version. */
  mine: RatingView | null;
  settled: Settled;
  waiting: Waiting | null;
  evidenceCount: number;
  pending: RatingChange | null;
  savedAt: number | null;
  isUndone: boolean;
};

export function viewRow(row: ScoreRow, work: RowWork): RowView {
  const isNewer = (work.saved?.rating.rating.version ?? 0) > versionOf(row);
  const isOwn = isNewer || work.saved?.rating.rating.version === versionOf(row);
  const mine = isNewer && work.saved ? work.saved.rating.rating : row.mine;
  const pending = work.ratings.at(-1) ?? null;
  const choice = pending?.choice ?? mine ?? noChoice;
  return {
    choice: pickChoice(choice),
    mine,
    settled: pending
      ? settleWith(row, pending.choice)
      : isNewer && work.saved
        ? work.saved.rating.settled
        : row.settled,
    waiting: pending
      ? findWaiting(row, pending.choice, null)
      : findWaiting(row, mine, mine),
    evidenceCount:
      (work.evidenceCount ?? row.evidenceCount) + work.evidence.length,
    pending,
    savedAt: isOwn ? (work.saved?.at ?? null) : null,
    isUndone: isOwn ? (work.saved?.isUndo ?? false) : false,
  };
}

/** Whether the row differs from what stood at the end of the last round. */
export function hasChanged(row: ScoreRow, settled: Settled) {
  if (!row.last) return false;
  if (settled.state === "not_scored") return false;
  return settled.state !== row.last.state || settled.value !== row.last.value;
}

/** The choice that repeats the last round, where one press can say it. */
export function repeatLast(row: ScoreRow, view: RowView): Choice | null {
  const choice = sayAgain(row.last);
  return choice && !isSameChoice(choice, view.choice) ? choice : null;
}

/** What stood as a choice of this round; null where it cannot be said again without a word more. */
export function sayAgain(last: Settled | null): Choice | null {
  if (last?.state !== "scored" && last?.state !== "dont_know") return null;
  const nonScore = last.state === "dont_know" ? "dont_know" : null;
  return { value: last.value, nonScore, reason: null };
}

function settleWith(row: ScoreRow, choice: Choice): Settled {
  // What one rater says settles nothing before the row is opened.
  // Nor does a side's change by itself undo what the group decided: the server says.
  if (row.panel || row.decision) return row.settled;
  return settleRow(pairUp(row, choice));
}

function findWaiting(
  row: ScoreRow,
  choice: Choice | null,
  saved: RatingView | null,
): Waiting | null {
  if (row.panel) return null;
  if (!waitsForSecond(pairUp(row, choice))) return null;
  return choice?.nonScore === "not_applicable"
    ? { voice: row.side, rating: saved }
    : { voice: otherSideOf(row), rating: row.other };
}

function pairUp(row: ScoreRow, choice: Choice | null) {
  return row.side === "own"
    ? { own: choice, intermediary: row.other }
    : { own: row.other, intermediary: choice };
}

function otherSideOf({ side }: ScoreRow) {
  return side === "own" ? "intermediary" : "own";
}

function versionOf(row: ScoreRow) {
  return row.mine?.version ?? 0;
}

function pickChoice({ value, nonScore, reason }: Choice): Choice {
  return { value, nonScore, reason };
}

/** Where a row's own change stands, in one word. */
export type Phase =
  | "idle"
  | "saving"
  | "waiting"
  | "signed_out"
  | "needs_evidence"
  | "conflict"
  | "refused"
  | "saved"
  | "undone";

export function phaseOf(
  work: RowWork,
  view: RowView,
  queue: Pick<QueueSummary, "isOffline" | "isSignedOut" | "sendingKey">,
): Phase {
  const first = work.ratings.find((change) => change.status !== "waiting");
  if (first && first.status !== "waiting") return first.status;
  if (work.evidence.some((note) => note.status === "refused")) return "refused";
  if (work.ratings.length + work.evidence.length > 0) {
    if (queue.isSignedOut) return "signed_out";
    return queue.isOffline ? "waiting" : "saving";
  }
  if (view.savedAt === null) return "idle";
  return view.isUndone ? "undone" : "saved";
}
