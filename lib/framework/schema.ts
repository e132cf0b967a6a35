import { z } from "zod";

/** The framework file format and the types the rest of the app shares; docs/framework-format.md says it in words. */

export const levels = ["community_wide", "intermediary", "site"] as const;
export type Level = (typeof levels)[number];

/** The letter of a level inside an indicator's code: S4.PP.C3. */
export const levelLetters = {
  community_wide: "C",
  intermediary: "I",
  site: "S",
} as const satisfies Record<Level, string>;

export const presets = ["default", "strict"] as const;
export const indicatorSources = ["guide", "derived"] as const;

export const indicatorCodePattern =
  /^S([1-9])\.([A-Z]{2,4})\.([CIS])([1-9]\d?)$/;

const localizedUpTo = (max: number) => {
  const words = z.string().trim().min(1).max(max);
  return z.strictObject({ en: words, es: words });
};
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
  work: z.string().trim().min(1).max(200),
  publisher: z.string().trim().min(1).max(200),
  url: z.url({ protocol: /^https$/ }).optional(),
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
});
export type FrameworkMilestone = z.infer<typeof milestoneSchema>;

export const stageSchema = z.strictObject({
  number: z.int().min(1).max(9),
  title,
  shortTitle,
  intent: localizedSchema,
  milestones: z.array(milestoneSchema).min(1),
});
export type FrameworkStage = z.infer<typeof stageSchema>;

export const indicatorSchema = z.strictObject({
  code: indicatorCode,
  stage: z.int().min(1).max(9),
  function: functionCode,
  level: z.enum(levels),
  milestone: position,
  /** guide = restates a row of the credited work; derived = ours. */
  source: z.enum(indicatorSources),
  title,
  text: sentence,
  /** Nearly the same statement at another place of the rubric. */
  twin: indicatorCode.optional(),
  /** Some words of the row were lost in scanning, and the sense was restored by us. */
  restored: z.boolean().default(false),
});
export type FrameworkIndicator = z.infer<typeof indicatorSchema>;

export const frameworkSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{2,39}$/),
  version: z.string().regex(/^\d+\.\d+$/),
  title,
  credit: creditSchema,
  levels: z.array(frameworkLevelSchema).length(levels.length),
  functions: z.array(frameworkFunctionSchema).min(1),
  scale: z.array(scaleStepSchema).length(4),
  ruleSettings: z.strictObject({
    default: settingsOf(z.literal("default")),
    strict: settingsOf(z.literal("strict")),
  }),
  stages: z.array(stageSchema).min(1),
  indicators: z.array(indicatorSchema),
});
export type Framework = z.infer<typeof frameworkSchema>;
