import { z } from "zod";

/** The acts that are part of the story of where a system stands. */
export const storyKinds = [
  "round_opened",
  "review_confirmed",
  "round_closed",
  "round_reopened",
  "milestone_proposed",
  "milestone_withdrawn",
  "milestone_confirmed",
  "stage_attested",
  "stage_attestation_confirmed",
  "framework_moved",
  "preset_changed",
] as const;

/** What passed without anybody acting. */
const passed = ["stage_reached", "attestation_ended"] as const;

const stages = z.array(z.int()).catch([]);
const text = z.string().nullable().catch(null);
const number = z.int().nullable().catch(null);

const rowSchema = z.object({
  kind: z.enum([...storyKinds, ...passed]),
  at: z.date(),
  id: z.string(),
  by: z.string().nullable(),
  stage: z.int().nullable(),
  milestone: z.int().nullable(),
  roundId: z.string().nullable(),
  roundName: z.string().nullable(),
  before: z.object({ revisiting: number }).partial().nullable().catch(null),
  // What acts wrote down over the years: what is not there is not told.
  after: z
    .object({
      dueOn: text,
      note: text,
      reason: text,
      number,
      revisiting: number,
      stagesReached: stages,
      stagesLost: stages,
      statement: text,
      meetingName: text,
      expiresOn: text,
      version: text,
      preset: text,
    })
    .partial()
    .nullable()
    .catch(null),
  closing: z
    .object({
      number: z.int(),
      workingStage: z.int(),
      allAchieved: z.boolean(),
      revisiting: z.int().nullable(),
      doubt: stages,
    })
    .nullable()
    .catch(null),
});

type Row = z.infer<typeof rowSchema>;

/** One thing that happened, as a sentence tells it. */
export type StoryItem = Omit<Row, "at" | "before" | "after"> & {
  on: string;
  before: NonNullable<Row["before"]>;
  after: NonNullable<Row["after"]>;
};

/** Turns rows of the story into what its sentences take. */
export function readStory(rows: readonly unknown[]): StoryItem[] {
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ at, before, after, ...row }) => ({
      ...row,
      on: at.toISOString().slice(0, 10),
      before: before ?? {},
      after: after ?? {},
    }));
}
