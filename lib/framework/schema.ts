import { z } from "zod";
import { localizedUpTo, textUpTo } from "@/lib/framework/schema/words";

/** The framework file format and the types the rest of the app shares; docs/framework-format.md says it in words. */

export const levels = ["community_wide", "intermediary", "site"] as const;
export type Level = (typeof levels)[number];

/** The letter of a level inside an indicator's code: S4.PP.C3. */
export const levelLetters = {
  community_wide: "C",
  intermediary: "I",
  site: "S",
} as const satisfies Record<Level, string>;

/** A path of stages, or the same phases judged for each function by itself. */
export const shapes = ["path", "by_function"] as const;
export type Shape = (typeof shapes)[number];

export const presets = ["default", "strict"] as const;
export const indicatorSources = ["guide", "derived"] as const;

export const indicatorCodePattern =
  /^S([1-9])\.([A-Z]{2,4})\.([CIS])([1-9]\d?)$/;

/** The same, or a system's own row: L4.PP.C1. Such rows are in no framework file. */
export const rowCodePattern =
  /^[SL]([1-9])\.([A-Z]{2,4})\.([CIS])([1-9]\d{0,2})$/;

export const pitfallCodePattern = /^S([1-9])\.P([1-9]\d?)$/;

export const localizedSchema = localizedUpTo(2000);
export type Localized = z.infer<typeof localizedSchema>;

const shortTitle = localizedUpTo(18);
const title = localizedUpTo(60);
const sentence = localizedUpTo(600);

const position = z.int().min(1).max(99);
const functionCode = z.string().regex(/^[A-Z]{2,4}$/);
const indicatorCode = z.string().regex(indicatorCodePattern);

/** A share of a whole, 0 to 1, or a fraction such as "1/3" that decimals cannot say exactly. */
const share = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,3}\/[1-9]\d{0,2}$/)
      .transform((text) => {
        const [part = 0, whole = 1] = text.split("/").map(Number);
        return part / whole;
      }),
  ])
  .pipe(z.number().min(0).max(1));

const settingsOf = <Preset extends z.ZodType>(preset: Preset) =>
  z.strictObject({
    preset,
    version: z.string().regex(/^\d+\.\d+$/),
    coverageAtLeast: share,
    metShareAtLeast: share,
    /** An achieved stage stays achieved down to here. */
    keepShareAtLeast: share,
    /** Strictly more than this share must be met in every function that may veto. */
    functionShareOver: share,
    /** Functions with fewer rows raise a flag and never veto. */
    functionRowsAtLeast: z.int().min(1).max(99),
    /** More than this share not applicable makes a stage provisional. */
    notApplicableShareOver: share,
    /** Of the scored active sites. */
    siteMetShareAtLeast: share,
    /** Of all active sites. */
    siteScoredShareAtLeast: share,
    /** The lowest score that counts as met. */
    metFrom: z.int().min(1).max(3),
    staleAfterMonths: z.int().min(1).max(120),
    attestedForMonths: z.int().min(1).max(120),
  });

export const ruleSettingsSchema = settingsOf(z.enum(presets));
export type RuleSettings = z.infer<typeof ruleSettingsSchema>;

export const creditSchema = z.strictObject({
  /** The work restated, by its own title, so not translated. */
  work: textUpTo(200),
  publisher: textUpTo(200),
  url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .regex(/^https:\/\/[!-~]+$/)
    .optional(),
  /** One line shown wherever the rubric is shown. */
  line: sentence,
  restated: localizedSchema,
  ours: localizedSchema,
});
export type Credit = z.infer<typeof creditSchema>;

export const frameworkLevelSchema = z.strictObject({
  level: z.enum(levels),
  name: title,
  intent: localizedSchema,
});
export type FrameworkLevel = z.infer<typeof frameworkLevelSchema>;

export const frameworkFunctionSchema = z.strictObject({
  code: functionCode,
  name: title,
  intent: localizedSchema,
});
export type FrameworkFunction = z.infer<typeof frameworkFunctionSchema>;

export const scaleStepSchema = z.strictObject({
  value: z.int().min(0).max(3),
  name: localizedUpTo(40),
  descriptor: sentence,
});
export type ScaleStep = z.infer<typeof scaleStepSchema>;

export const milestoneSchema = z.strictObject({
  number: position,
  title,
  shortTitle,
  meaning: sentence,
  /** How to go about it, one step each, in order. */
  how: z.array(sentence).max(12).default([]),
  /** The papers it leads to. */
  documents: z
    .array(z.strictObject({ title, what: sentence }))
    .max(12)
    .default([]),
});
export type FrameworkMilestone = z.infer<typeof milestoneSchema>;

export const stageSchema = z.strictObject({
  number: z.int().min(1).max(9),
  title,
  shortTitle,
  intent: localizedSchema,
  milestones: z.array(milestoneSchema).max(9),
});
export type FrameworkStage = z.infer<typeof stageSchema>;

export const indicatorSchema = z.strictObject({
  code: indicatorCode,
  stage: z.int().min(1).max(9),
  function: functionCode,
  level: z.enum(levels),
  milestone: position.optional(),
  /** guide = restates a row of the credited work; derived = ours. */
  source: z.enum(indicatorSources),
  title,
  text: sentence,
  /** What a stranger would see where the row deserves a 2, and a 3. */
  seen: z.strictObject({ two: sentence, three: sentence }).optional(),
  /** Nearly the same statement at another place of the rubric. */
  twin: indicatorCode.optional(),
  /** Some words of the row were lost in scanning, and the sense was restored by us. */
  restored: z.boolean().default(false),
});
export type FrameworkIndicator = z.infer<typeof indicatorSchema>;

/** Signs of a pitfall that the app can work out from a system's own data. */
export const pitfallHints = [
  "no_coordinator",
  "nobody_trained",
  "stale_ratings",
  "incomplete_ratings",
  "unranked_concerns",
  "no_concerns",
  "nothing_published",
] as const;

export const pitfallSchema = z.strictObject({
  code: z.string().regex(pitfallCodePattern),
  stage: z.int().min(1).max(9),
  source: z.enum(indicatorSources),
  title,
  /** What goes wrong, and why it hurts. */
  text: sentence,
  /** What to do instead. */
  instead: sentence,
  hint: z.enum(pitfallHints).optional(),
});
export type FrameworkPitfall = z.infer<typeof pitfallSchema>;

/** What a set of questions is for; the app offers each kind in its place. */
export const questionKinds = [
  "data",
  "readiness",
  "site_selection",
  "leadership",
  "financing",
  "scan",
  "other",
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const questionSetSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  kind: z.enum(questionKinds),
  stage: z.int().min(1).max(9).optional(),
  milestone: position.optional(),
  title,
  /** When to ask them, and how. */
  intro: localizedSchema,
  groups: z
    .array(
      z.strictObject({
        title,
        questions: z
          .array(
            z.strictObject({
              /** Set and number: readiness.3 */
              code: z.string().regex(/^[a-z][a-z0-9-]{1,39}\.[1-9]\d?$/),
              source: z.enum(indicatorSources),
              text: sentence,
            }),
          )
          .min(1)
          .max(50),
      }),
    )
    .min(1)
    .max(20),
});
export type QuestionSet = z.infer<typeof questionSetSchema>;

const frameworkCode = z.string().regex(/^[a-z][a-z0-9-]{2,39}$/);

export const frameworkSchema = z.strictObject({
  code: frameworkCode,
  version: z.string().regex(/^\d+\.\d+$/),
  /** The framework whose row codes mean the same rows here, such as the one that this is the official wording of. */
  continues: frameworkCode.optional(),
  shape: z.enum(shapes).default("path"),
  title,
  credit: creditSchema,
  levels: z.array(frameworkLevelSchema).min(1).max(levels.length),
  functions: z.array(frameworkFunctionSchema).min(1).max(30),
  scale: z.array(scaleStepSchema).length(4),
  ruleSettings: z.strictObject({
    default: settingsOf(z.literal("default")),
    strict: settingsOf(z.literal("strict")),
  }),
  stages: z.array(stageSchema).min(1).max(9),
  indicators: z.array(indicatorSchema).max(5000),
  pitfalls: z.array(pitfallSchema).max(200).default([]),
  questionSets: z.array(questionSetSchema).max(40).default([]),
});
export type Framework = z.infer<typeof frameworkSchema>;
