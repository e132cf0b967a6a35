import { z } from "zod";
import { outcomes, priorities, triages } from "@/lib/concerns/fields";
import { levels, localizedSchema } from "@/lib/framework/schema";

/**
 * What the app put together for a report: plain data with the names of its
 * day, so that it reads the same for ever and in every language. What stands
 * in the database was written by the code of its day: nothing here may become
 * narrower, and what is added later is optional.
 */

const day = z.string();
const count = z.int().min(0);

const told = z.object({
  key: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
});

const standing = z.object({
  workingStage: z.int(),
  allAchieved: z.boolean(),
  revisiting: z.int().nullable(),
});

const closing = standing.extend({
  roundId: z.string(),
  round: z.string(),
  closedOn: day,
});
export type ClosingFact = z.infer<typeof closing>;

const cell = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none"), level: z.enum(levels) }),
  z.object({
    kind: z.enum(["scored", "partial"]),
    level: z.enum(levels),
    met: count,
    scored: count,
    applicable: count,
    median: z.int().nullable(),
  }),
]);
export type CellFact = z.infer<typeof cell>;

const whereWeAre = standing.extend({
  asOf: day,
  stageTitle: localizedSchema,
  reasons: z.array(told),
  /** Only where each function is judged by itself: no stage is the whole system's. */
  functions: z.array(z.object({ workingStage: z.int().nullable() })).nullable(),
  /** The last closing before the period. */
  before: closing.nullable(),
  rounds: z.array(closing),
  cells: z
    .object({
      stage: z.int(),
      rows: z.array(
        z.object({ functionCode: z.string(), cells: z.array(cell) }),
      ),
    })
    .nullable(),
});

const changedRow = z.object({
  lineage: z.string(),
  code: z.string(),
  title: localizedSchema,
  level: z.enum(levels),
  before: z.int().nullable(),
  after: z.int().nullable(),
});
export type ChangedRowFact = z.infer<typeof changedRow>;

const changedRows = z.object({ rows: z.array(changedRow), more: count });

const whatChanged = z.discriminatedUnion("kind", [
  /** No round closed in the period, or none before it. */
  z.object({ kind: z.literal("none_closed") }),
  z.object({ kind: z.literal("none_before") }),
  z.object({
    kind: z.literal("compared"),
    from: z.object({ round: z.string(), closedOn: day, side: z.string() }),
    to: z.object({ round: z.string(), closedOn: day, side: z.string() }),
    rose: changedRows,
    fell: changedRows,
  }),
]);

const theme = z.object({
  /** Of the request, or of a theme that was added by itself. */
  id: z.string(),
  themeId: z.string(),
  number: z.int(),
  title: z.string(),
  evidence: z.string(),
  recommendation: z.string(),
  priority: z.enum(priorities),
  sites: count,
});
export type ThemeFact = z.infer<typeof theme>;
/** A theme that somebody added, as of then. */
export const addedSchema = z.array(theme);

const decision = z.object({
  id: z.string(),
  themeId: z.string(),
  number: z.int(),
  title: z.string(),
  outcome: z.enum(outcomes),
  answer: z.string(),
  owner: z.string().nullable(),
  dueOn: day.nullable(),
  answeredOn: day,
  /** Sites behind it that wait to be told, were told, say it is solved, or not yet. */
  sites: z.object({
    waiting: count,
    told: count,
    solved: count,
    notYet: count,
  }),
  actions: z.object({ done: count, all: count }),
});
export type DecisionFact = z.infer<typeof decision>;

const milestone = z.object({
  stage: z.int(),
  number: z.int(),
  title: localizedSchema,
  proposedOn: day.nullable(),
  confirmedOn: day.nullable(),
});
export type MilestoneFact = z.infer<typeof milestone>;

const actionDone = z.object({
  id: z.string(),
  title: z.string(),
  outcome: z.string(),
  endedOn: day,
});
export type ActionFact = z.infer<typeof actionDone>;

const gains = z.object({
  /** null: no two rounds to compare. */
  rose: count.nullable(),
  solved: count,
  milestones: z.array(milestone),
  actions: z.array(actionDone),
  moreActions: count,
  /** Done at sites, by number alone. */
  actionsAtSites: count,
});

const spread = z
  .object({
    count,
    median: z.number(),
    shortest: z.number(),
    longest: z.number(),
  })
  .nullable();

const request = z.object({
  id: z.string(),
  themeId: z.string(),
  number: z.int(),
  title: z.string(),
  recommendation: z.string(),
  priority: z.enum(priorities),
  askedOn: day,
});
export type RequestFact = z.infer<typeof request>;

const requests = z.object({
  waiting: z.array(request),
  /** null: left out. */
  raised: count.nullable(),
  triaged: z.array(z.object({ kind: z.enum(triages), count })),
  untriaged: count,
  days: z.object({ triage: spread, decision: spread, told: spread }),
});

export const factsSchema = z.object({
  functions: z.array(z.object({ code: z.string(), name: localizedSchema })),
  where_we_are: whereWeAre,
  what_changed: whatChanged,
  themes: z.object({ brought: z.array(theme) }),
  decisions: z.object({
    answered: z.array(decision),
    earlier: z.array(decision),
  }),
  gains,
  requests,
});
export type Facts = z.infer<typeof factsSchema>;
