import { z } from "zod";
import { today } from "@/lib/core/clock";
import { listOf } from "@/lib/core/form-list";
import { filledUpTo, textUpTo } from "@/lib/core/text";
import {
  designs,
  longestAbout,
  longestTitle,
  longestWords,
  mostCame,
  mostGuests,
  mostSites,
  supportKinds,
  uses,
} from "./fields";
import { readMinutes } from "./hours";

const longestName = 120;
const mostCounted = 9_999;

const nothing = z.literal("").transform(() => null);
const version = z.coerce.number().int().min(1);
const dayPast = z.iso
  .date({ error: "day" })
  .refine((day) => day <= today(), { error: "future_day" });

const names = textUpTo(mostGuests * (longestName + 2))
  .default("")
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  )
  .refine((lines) => lines.length <= mostGuests, { error: "too_many" })
  .refine((lines) => lines.every((line) => line.length <= longestName), {
    error: "too_long",
  });

const hours = textUpTo(20).transform((text, context) => {
  const minutes = readMinutes(text);
  if (minutes !== null) return minutes;
  const message = text === "" ? "required" : "hours";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const counted = z
  .union([
    nothing,
    z
      .string()
      .trim()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  ])
  .optional()
  .transform((count) => count ?? null)
  .refine((count) => count === null || count <= mostCounted);

const fields = {
  kind: z.enum(supportKinds, { error: "required" }),
  title: filledUpTo(longestTitle),
  about: textUpTo(longestAbout).default(""),
  functionCode: z
    .union([nothing, z.string().regex(/^[A-Z]{2,4}$/, { error: "invalid" })], {
      error: "invalid",
    })
    .optional()
    .transform((code) => code ?? null),
  heldOn: dayPast,
  hours,
  /** A member of the system, by the person's id. */
  giver: z
    .union([nothing, z.uuid({ error: "invalid" })], { error: "invalid" })
    .optional()
    .transform((id) => id ?? null),
  /** Somebody who does not sign in. */
  giverName: textUpTo(longestName)
    .optional()
    .transform((name) => name || null),
  /** None: the system as a whole. */
  sites: listOf(z.uuid({ error: "invalid" }), mostSites).transform(unique),
  came: listOf(z.uuid({ error: "invalid" }), mostCame).transform(unique),
  cameCount: counted,
  guests: names,
  designedTogether: z.enum(designs, { error: "required" }),
};

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

type Given = { giver: string | null; giverName: string | null };
const isGiven = ({ giver, giverName }: Given) =>
  giver !== null || giverName !== null;
const isGivenOnce = ({ giver, giverName }: Given) =>
  giver === null || giverName === null;
const noGiver = { error: "required", path: ["giver"] };
const twoGivers = { error: "one_owner", path: ["giverName"] };

export const recordSupportSchema = z
  .object({
    ...fields,
    /** The concern it answers. */
    concern: z
      .union([nothing, z.uuid({ error: "invalid" })])
      .optional()
      .transform((id) => id ?? null),
    key: z.uuid(),
  })
  .refine(isGiven, noGiver)
  .refine(isGivenOnce, twoGivers);
export type RecordSupport = z.infer<typeof recordSupportSchema>;

export const changeSupportSchema = z
  .object({ ...fields, supportId: z.uuid(), version })
  .refine(isGiven, noGiver)
  .refine(isGivenOnce, twoGivers);
export type ChangeSupport = z.infer<typeof changeSupportSchema>;

export const answerSupportSchema = z.object({
  supportId: z.uuid(),
  use: z.enum(uses, { error: "required" }),
  words: textUpTo(longestWords).default(""),
  /** 0: the first time. */
  version: z.coerce.number().int().min(0),
});
export type AnswerSupport = z.infer<typeof answerSupportSchema>;

export const setTrainingSchema = z.object({
  coordinatorId: z.uuid(),
  trainedOn: dayPast,
  givenBy: filledUpTo(longestName),
  /** 0: none is on record yet. */
  version: z.coerce.number().int().min(0),
});
export type SetTraining = z.infer<typeof setTrainingSchema>;

export const removeTrainingSchema = z.object({
  coordinatorId: z.uuid(),
  version,
});
export type RemoveTraining = z.infer<typeof removeTrainingSchema>;
