import { z } from "zod";
import { levels, localizedSchema } from "@/lib/framework/schema";
import { siteStates } from "@/lib/rounds/rules/site-state";
import type { StageState } from "./schema";

/**
 * What a closing keeps beside its scores, so that it can be shown for ever:
 * plain data under the words of its framework version. What stands in the
 * database was written by the code of its day: nothing here may become
 * narrower, and what is added later is optional.
 */

const day = z.string();

/** Words as data: the key's sentence is in messages, the args fill it. */
const told = z.object({
  key: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ClosedWords = z.infer<typeof told>;

const states = [
  "no_rows",
  "not_scored",
  "provisional",
  "in_progress",
  "achieved",
  "needs_attention",
  "review_due",
] as const satisfies readonly StageState[];

const milestone = z.object({
  number: z.int(),
  proposedOn: day.nullable(),
  proposedBy: z.string().nullable(),
  confirmedOn: day.nullable(),
  confirmedBy: z.string().nullable(),
  meetingName: z.string().nullable(),
});

const attestation = z.object({
  statement: z.string(),
  proposedBy: z.string().nullable(),
  confirmedOn: day.nullable(),
  confirmedBy: z.string().nullable(),
  expiresOn: day.nullable(),
});

export const closedVerdictSchema = z.object({
  stage: z.int(),
  state: z.enum(states),
  heldSince: day.nullable(),
  lostOn: day.nullable(),
  coverage: z.number().nullable(),
  metShare: z.number().nullable(),
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
  counts: z.object({
    rows: z.int(),
    applicable: z.int(),
    scored: z.int(),
    met: z.int(),
    unscored: z.int(),
    notApplicable: z.int(),
    disputed: z.int(),
    stale: z.int(),
    dontKnow: z.int(),
  }),
  functions: z.array(
    z.object({
      functionCode: z.string(),
      rows: z.int(),
      applicable: z.int(),
      scored: z.int(),
      met: z.int(),
    }),
  ),
  reasons: z.array(told),
  flags: z.array(told),
  milestoneStates: z.array(milestone),
  attestation: attestation.nullable(),
});
export type ClosedVerdict = z.infer<typeof closedVerdictSchema>;

const localRow = z.object({
  id: z.string(),
  code: z.string(),
  stage: z.int(),
  functionCode: z.string(),
  level: z.enum(levels),
  title: localizedSchema,
  /** Shown and scored, and no part of the verdicts. */
  isAside: z.boolean(),
});

export const closedHeadlineSchema = z.object({
  workingStage: z.int(),
  allAchieved: z.boolean(),
  revisiting: z.int().nullable(),
  alsoActiveIn: z.array(z.int()),
  highestReached: z.object({ stage: z.int(), on: day }).nullable(),
  accepted: z.array(z.object({ stage: z.int(), expiresOn: day.nullable() })),
  inDoubt: z.array(z.int()),
  ruleVersion: z.string(),
  asOf: day,
  reasons: z.array(told),
  /** Only where the framework judges each function by itself. */
  functions: z
    .array(
      z.object({
        functionCode: z.string(),
        workingStage: z.int().nullable(),
        allAchieved: z.boolean(),
      }),
    )
    .nullable(),
  round: z.object({
    name: z.string(),
    startsOn: day,
    dueOn: day,
    endsOn: day,
    stageNumbers: z.array(z.int()),
    closedBy: z.string(),
    /** Why it was closed without a confirmed review. */
    reason: z.string().nullable(),
    review: z
      .object({ by: z.string(), on: day, note: z.string().nullable() })
      .nullable(),
  }),
  outcome: z.object({
    reached: z.array(z.int()),
    regained: z.array(z.object({ stage: z.int(), lostOn: day.nullable() })),
    lost: z.array(z.int()),
    revisitingEnded: z.int().nullable(),
  }),
  /** The system's own rows in their words of the day: unlike the framework's they may change. */
  localRows: z.array(localRow),
});
export type ClosedHeadline = z.infer<typeof closedHeadlineSchema>;

export const closedSiteSchema = z.object({
  siteId: z.string(),
  name: z.string(),
  /** Only active sites have a say in site rows. */
  isActive: z.boolean(),
  workingStage: z.int().nullable(),
  allAchieved: z.boolean(),
  met: z.int(),
  scored: z.int(),
  state: z.enum(siteStates),
});
export type ClosedSite = z.infer<typeof closedSiteSchema>;
