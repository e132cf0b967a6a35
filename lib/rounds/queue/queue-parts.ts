import type { Choice, SavedRating } from "../schema";
import type { Answer } from "./apply-answer";
import type { Change, RowRef } from "./change";
import type { Keep } from "./keep";

export type Send = (change: Change) => Promise<Answer>;

/** A change made in this tab, and what it replaced. */
export type Done = RowRef & { before: Choice };

/** What one tab tells the others. */
export type News = { saved?: { row: RowRef; rating: SavedRating } };

export type QueueParts = {
  systemSlug: string;
  keep: Keep;
  send: Send;
  /** Runs work while no other tab sends. */
  alone: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs that what is kept, or what is saved, has changed. */
  tell: (news: News) => void;
  isOnline: () => boolean;
  now: () => number;
  /** Calls back after so many ms. */
  later: (work: () => void, ms: number) => void;
};
