import { z } from "zod";
import { filledUpTo, textUpTo } from "@/lib/core/text";
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

const day = z.iso.date({ error: "day" });
const note = textUpTo(longestNote);
const subject = {
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

const webAddress = z
  .url({ protocol: /^https?$/, error: "link" })
  .max(2000, { error: "too_long" });

export const addEvidenceSchema = z
  .object({
    ...subject,
    body: note,
    url: z.union([z.literal("").transform(() => null), webAddress, z.null()]),
    effectiveOn: day,
    key: z.uuid(),
  })
  .refine((evidence) => evidence.url !== null || evidence.body.length > 0, {
    error: "required",
    path: ["body"],
  });
export type AddEvidence = z.infer<typeof addEvidenceSchema>;

export const removeEvidenceSchema = z.object({
  evidenceId: z.uuid(),
  version: z.int().min(1),
});

export const openRoundSchema = z
  .object({
    name: filledUpTo(120),
    startsOn: day,
    dueOn: day,
    endsOn: day,
    key: z.uuid(),
  })
  .refine((round) => round.startsOn <= round.dueOn, {
    error: "before_start",
    path: ["dueOn"],
  })
  .refine((round) => round.dueOn <= round.endsOn, {
    error: "before_due",
    path: ["endsOn"],
  });
export type OpenRound = z.infer<typeof openRoundSchema>;

export const closeRoundSchema = z.object({
  roundId: z.uuid(),
  version: z.coerce.number().int().min(1),
});

/** A rating as the screen shows it. */
export type RatingView = Choice & {
  version: number;
  byName: string;
  at: string;
};

/** What saving a rating answers. */
export type SavedRating = {
  rating: RatingView;
  settled: { state: ScoreState; value: number | null };
};

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
};

export type RoundView = {
  id: string;
  name: string;
  startsOn: string;
  dueOn: string;
  endsOn: string;
  isOpen: boolean;
  frameworkVersionId: string;
  version: number;
};

export type EvidenceView = {
  id: string;
  kind: "note" | "link" | "file";
  body: string;
  url: string | null;
  effectiveOn: string;
  authorName: string;
  createdAt: string;
  roundName: string;
  version: number;
  canRemove: boolean;
};
