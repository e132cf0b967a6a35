import { z } from "zod";
import { textUpTo } from "@/lib/core/text";
import type { Level, Localized } from "@/lib/framework/schema";

/** What a person chooses on a row: a score 0-3, one of the named non-scores, or nothing (cleared). */
export const nonScores = ["dont_know", "not_applicable"] as const;
export type NonScore = (typeof nonScores)[number];

export const scoreStates = [
  "not_scored",
  "scored",
  "dont_know",
  "not_applicable",
  "disputed",
] as const;
export type ScoreState = (typeof scoreStates)[number];

export const longestNote = 4000;

export const day = z.iso.date({ error: "day" });
export const note = textUpTo(longestNote);
/** What names a row of one subject in one round. */
export const subject = {
  roundId: z.uuid(),
  indicatorId: z.uuid(),
  /** Null for the rows of the system itself. */
  siteId: z.uuid().nullable(),
};

const choice = z
  .object({
    value: z
      .int({ error: "score" })
      .min(0, { error: "score" })
      .max(3, { error: "score" })
      .nullable(),
    nonScore: z.enum(nonScores).nullable(),
    reason: note.nullable(),
  })
  .refine((rating) => rating.value === null || rating.nonScore === null, {
    error: "one_answer",
  })
  .refine(
    (rating) => rating.nonScore !== "not_applicable" || Boolean(rating.reason),
    {
      error: "reason_needed",
      path: ["reason"],
    },
  );
export type Choice = z.infer<typeof choice>;

export const saveRatingSchema = z.object({
  ...subject,
  choice,
  /** The version this choice was made upon; 0 where there was none. */
  version: z.int().min(0),
  /** The same for every try to send this one change. */
  key: z.uuid(),
});
export type SaveRating = z.infer<typeof saveRatingSchema>;

/** A rating as the screen shows it. */
export type RatingView = Choice & {
  version: number;
  byId: string;
  byName: string;
  at: string;
  /** Who agreed to a "not applicable", by name. */
  secondedBy: string | null;
};

/** What saving a rating answers. */
export type SavedRating = {
  rating: RatingView;
  settled: { state: ScoreState; value: number | null };
};

/** Why a site's rows cannot be scored now, for who might otherwise. */
export type SiteLock = "handed_in" | "accepted" | "accepted_beside";

/** What the group decided on a row, as the screen shows it. */
export type DecisionView = Choice & { version: number; byName: string };

/** One row of the workspace, for one subject. Plain data. */
export type WorkspaceRow = {
  indicatorId: string;
  code: string;
  title: Localized;
  text: Localized;
  level: Level;
  functionCode: string;
  milestone: number | null;
  /** A row of the system's own. */
  isLocal: boolean;
  /** Whether the reader may rate it here. */
  canRate: boolean;
  /** What the reader's side said; this is what they edit. */
  mine: RatingView | null;
  /** What the other side said: the site's own, or the intermediary's beside it. */
  other: RatingView | null;
  settled: { state: ScoreState; value: number | null };
  /** What stood at the end of the last round. */
  last: { state: ScoreState; value: number | null } | null;
  evidenceCount: number;
  /** Questions about the row that wait for an answer. */
  openQuestions: number;
  /** Only where a panel rates the row. */
  panel: PanelView | null;
  /** What the group decided where a site and the intermediary differed. */
  decision: (Choice & { at: string }) | null;
  /** Why the site's rows cannot be scored now by who else might. */
  lock: SiteLock | null;
};

/** Where a row of a panel stands for the reader. */
export type PanelView = {
  /** Whether the reader was asked to rate it. */
  isAsked: boolean;
  hasHandedIn: boolean;
  isOpened: boolean;
  /** The ratings the reader may see besides their own editing: all of them once the row is open. */
  ratings: RatingView[];
  range: { lowest: number; median: number; highest: number } | null;
  /** What the group decided stands as the score; here is why. */
  decision: { reason: string } | null;
  /** Of the open row, for a decision upon it; 0 before. */
  version: number;
  /** Who was asked to rate it and has not handed in. */
  missing: string[];
};

export type RoundView = {
  id: string;
  name: string;
  startsOn: string;
  dueOn: string;
  endsOn: string;
  /** The stages in focus; none: all of them. */
  stageNumbers: number[];
  isOpen: boolean;
  frameworkVersionId: string;
  version: number;
};
