import { z } from "zod";
import { today } from "@/lib/core/clock";
import { filledUpTo, textUpTo } from "@/lib/core/text";
import { rowCodePattern } from "@/lib/framework/schema";
import {
  audiences,
  mostRows,
  needs,
  outcomes,
  priorities,
  replies,
  triages,
  urgencies,
} from "./fields";

const longestTitle = 160;
const longestText = 4000;

const choice = <const T extends readonly [string, ...string[]]>(of: T) =>
  z.enum(of, { error: "required" });

/** One box ticked arrives as a word, several as a list, none not at all. */
const listOf = <T extends z.ZodType>(item: T, most: number) =>
  z.preprocess(
    (given) =>
      given === undefined || given === ""
        ? []
        : Array.isArray(given)
          ? given
          : [given],
    z.array(item).max(most, { error: "too_many" }),
  );

const idOrNothing = z
  .union([z.literal("").transform(() => null), z.uuid({ error: "invalid" })], {
    error: "invalid",
  })
  .optional()
  .transform((id) => id ?? null);

const version = z.coerce.number().int().min(1);
const key = z.uuid();
const concernId = z.uuid();
const themeId = z.uuid();

const day = z.iso.date({ error: "day" });
const pastDay = day.refine((given) => given <= today(), {
  error: "future_day",
});

export const raiseSchema = z.object({
  title: filledUpTo(longestTitle),
  body: filledUpTo(longestText),
  /** "system": the system as a whole. */
  subject: z.union(
    [z.literal("system").transform(() => null), z.uuid({ error: "required" })],
    { error: "required" },
  ),
  functionCode: textUpTo(10)
    .optional()
    .transform((code) => code || null),
  rows: listOf(
    z.string().regex(rowCodePattern, { error: "invalid" }),
    mostRows,
  ),
  sinceOn: pastDay,
  urgency: choice(urgencies),
  need: choice(needs),
  audience: choice(audiences),
  key,
});
export type RaiseConcern = z.infer<typeof raiseSchema>;

export const triageSchema = z
  .object({
    concernId,
    triage: choice(triages),
    triageSiteId: idOrNothing,
    reason: filledUpTo(longestText),
    version,
  })
  .refine(
    ({ triage, triageSiteId }) =>
      triage !== "other_site" || triageSiteId !== null,
    { error: "required", path: ["triageSiteId"] },
  );
export type TriageConcern = z.infer<typeof triageSchema>;

export const splitSchema = z.object({
  concernId,
  title: filledUpTo(longestTitle),
  body: filledUpTo(longestText),
  version,
  key,
});
export type SplitConcern = z.infer<typeof splitSchema>;

export const joinSchema = z.object({
  concernId,
  otherId: z.uuid({ error: "required" }),
  version,
});
export type JoinConcern = z.infer<typeof joinSchema>;

export const closeToFewSchema = z.object({ concernId, version });
export type CloseToFew = z.infer<typeof closeToFewSchema>;

export const noteSchema = z.object({
  concernId,
  body: filledUpTo(longestText),
  mentioned: listOf(z.uuid({ error: "invalid" }), 50),
  key,
});
export type AddNote = z.infer<typeof noteSchema>;

const themeWords = {
  title: filledUpTo(longestTitle),
  evidence: textUpTo(longestText).default(""),
  recommendation: textUpTo(longestText).default(""),
  priority: choice(priorities),
};

export const makeThemeSchema = z.object({
  ...themeWords,
  concernIds: listOf(z.uuid({ error: "invalid" }), 50).refine(
    (ids) => ids.length > 0,
    { error: "required" },
  ),
  key,
});
export type MakeTheme = z.infer<typeof makeThemeSchema>;

export const changeThemeSchema = z.object({ themeId, ...themeWords, version });
export type ChangeTheme = z.infer<typeof changeThemeSchema>;

export const joinThemeSchema = z.object({
  concernId,
  /** Empty: out of the theme it is in. */
  themeId: idOrNothing,
  version,
});
export type JoinTheme = z.infer<typeof joinThemeSchema>;

export const askSchema = z.object({ themeId, version, key });
export type AskLeadership = z.infer<typeof askSchema>;

export const askAboutOneSchema = z.object({
  concernId,
  title: themeWords.title,
  recommendation: filledUpTo(longestText),
  priority: themeWords.priority,
  version,
  key,
});
export type AskAboutOne = z.infer<typeof askAboutOneSchema>;

export const decideSchema = z
  .object({
    requestId: z.uuid(),
    outcome: choice(outcomes),
    answer: filledUpTo(longestText),
    owner: textUpTo(120)
      .optional()
      .transform((name) => name || null),
    dueOn: z
      .union([z.literal("").transform(() => null), day], { error: "day" })
      .optional()
      .transform((on) => on ?? null),
    version,
  })
  .refine(({ outcome, owner }) => outcome !== "decided" || owner !== null, {
    error: "required",
    path: ["owner"],
  })
  .refine(({ outcome, dueOn }) => outcome !== "decided" || dueOn !== null, {
    error: "day",
    path: ["dueOn"],
  });
export type Decide = z.infer<typeof decideSchema>;

export const tellSchema = z.object({
  concernId,
  body: filledUpTo(longestText),
  version,
  key,
});
export type TellSite = z.infer<typeof tellSchema>;

export const tellAllSchema = z.object({
  themeId,
  body: filledUpTo(longestText),
  key,
});
export type TellAll = z.infer<typeof tellAllSchema>;

export const replySchema = z
  .object({
    concernId,
    answerId: z.uuid(),
    reply: choice(replies),
    reason: textUpTo(longestText)
      .optional()
      .transform((text) => text || null),
  })
  .refine(({ reply, reason }) => reply !== "not_yet" || reason !== null, {
    error: "reason_needed",
    path: ["reason"],
  });
export type ReplyToAnswer = z.infer<typeof replySchema>;

export const triageDaysSchema = z.object({
  days: z.coerce
    .number({ error: "invalid" })
    .int({ error: "invalid" })
    .min(1, { error: "invalid" })
    .max(60, { error: "invalid" }),
});
export type SetTriageDays = z.infer<typeof triageDaysSchema>;
