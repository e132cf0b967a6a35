import type { SavedRating } from "../schema";
import {
  type Change,
  type EvidenceChange,
  isEvidence,
  isRating,
  type RatingChange,
  rowKeyOf,
  type RowRef,
} from "./change";

type Saved = { rating: SavedRating; isUndo: boolean; at: number };

/** What this device knows of one row beyond what the page was drawn with. */
export type RowWork = {
  ratings: readonly RatingChange[];
  evidence: readonly EvidenceChange[];
  saved: Saved | null;
  /** How many notes and links the server counted after a change made here. */
  evidenceCount: number | null;
};

export type QueueSummary = {
  isLoaded: boolean;
  /** False where the browser keeps nothing: closing the page would lose what waits. */
  isLasting: boolean;
  isOffline: boolean;
  isSignedOut: boolean;
  sendingKey: string | null;
  lastSavedAt: number | null;
  /** Changes without an answer, of all rows. */
  waiting: number;
  /** Those of them that wait for the person: a choice, a note, or to be discarded. */
  stuck: number;
  /** Grows when the page should be read again. */
  oldStamp: number;
};

export const noWork: RowWork = {
  ratings: [],
  evidence: [],
  saved: null,
  evidenceCount: null,
};

export const atStart: QueueSummary = {
  isLoaded: false,
  isLasting: true,
  isOffline: false,
  isSignedOut: false,
  sendingKey: null,
  lastSavedAt: null,
  waiting: 0,
  stuck: 0,
  oldStamp: 0,
};

/** The queue's state as screens watch it: a row's work keeps its identity until it changes. */
export class QueueState {
  changes: readonly Change[] = [];
  /** Grows with every edit, so that a reader of what is kept sees it is behind. */
  edits = 0;
  private summary = atStart;
  private rows: ReadonlyMap<string, RowWork> = new Map();
  private watchers = new Set<() => void>();

  subscribe = (watch: () => void) => {
    this.watchers.add(watch);
    return () => void this.watchers.delete(watch);
  };

  getSummary = () => this.summary;

  getRows = () => this.rows;

  setChanges(changes: readonly Change[]) {
    this.edits += 1;
    this.changes = changes;
    const keys = new Set([...this.rows.keys(), ...changes.map(rowKeyOf)]);
    for (const key of keys) this.refreshRow(key);
    this.set({
      waiting: changes.length,
      stuck: changes.filter((change) => change.status !== "waiting").length,
    });
  }

  setSaved(row: RowRef, saved: Saved) {
    this.setRow(rowKeyOf(row), { saved });
    this.tell();
  }

  setEvidence(row: RowRef, evidenceCount: number) {
    this.setRow(rowKeyOf(row), { evidenceCount });
    this.tell();
  }

  /** The page was read again: its counts are newer than those told here. */
  forgetCounts() {
    for (const key of this.rows.keys())
      this.setRow(key, { evidenceCount: null });
    this.tell();
  }

  markOld() {
    this.set({ oldStamp: this.summary.oldStamp + 1 });
  }

  set(patch: Partial<QueueSummary>) {
    this.summary = { ...this.summary, ...patch };
    this.tell();
  }

  private refreshRow(key: string) {
    const own = this.changes
      .filter((change) => rowKeyOf(change) === key)
      .toSorted((a, b) => a.at - b.at);
    const ratings = own.filter(isRating);
    const evidence = own.filter(isEvidence);
    const work = this.rows.get(key) ?? noWork;
    const isSame =
      isSameList(work.ratings, ratings) && isSameList(work.evidence, evidence);
    if (!isSame) this.setRow(key, { ratings, evidence });
  }

  private setRow(key: string, patch: Partial<RowWork>) {
    const work = { ...(this.rows.get(key) ?? noWork), ...patch };
    this.rows = new Map(this.rows).set(key, work);
  }

  private tell() {
    for (const watch of this.watchers) watch();
  }
}

function isSameList<T>(a: readonly T[], b: readonly T[]) {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
