import { z } from "zod";
import { today } from "@/lib/core/clock";
import { filledUpTo, textUpTo } from "@/lib/core/text";
import { presets } from "@/lib/framework/schema";

// Apart from schema.ts: that file holds the rule's own types, which components
// import, and so stays free of zod.

export const longestStatement = 4000;
export const longestMeetingName = 200;

const id = z.uuid();
/** The version the form was filled in upon; 0 where nothing was written yet. */
const version = z.coerce.number().int().min(0);
/** The same for every try to send this one form. */
const key = z.uuid();

const day = z.iso
  .date({ error: "day" })
  .refine((on) => on >= "2000-01-01" && on <= "2100-12-31", { error: "day" });

const statement = filledUpTo(longestStatement);

const emptyAsNull = (text: string) => (text === "" ? null : text);
const optionalText = (limit: number) =>
  textUpTo(limit).default("").transform(emptyAsNull);

const webAddress = z
  .url({ protocol: /^https?$/, error: "link" })
  .regex(/^\S+$/, { error: "link" });
const optionalLink = textUpTo(2000)
  .default("")
  .transform(emptyAsNull)
  .pipe(webAddress.nullable());

const optionalDay = z
  .string()
  .trim()
  .default("")
  .transform(emptyAsNull)
  .pipe(day.nullable());

export const setMilestoneTargetSchema = z.object({
  milestoneId: id,
  targetOn: day,
  /** Asked for when a date that stood is changed. */
  reason: optionalText(longestStatement),
  version,
  key,
});
export type SetMilestoneTarget = z.infer<typeof setMilestoneTargetSchema>;

export const proposeMilestoneSchema = z.object({
  milestoneId: id,
  statement,
  evidenceUrl: optionalLink,
  version,
  key,
});
export type ProposeMilestone = z.infer<typeof proposeMilestoneSchema>;

export const withdrawMilestoneSchema = z.object({
  milestoneId: id,
  version,
  key,
});
export type WithdrawMilestone = z.infer<typeof withdrawMilestoneSchema>;

export const confirmMilestoneSchema = z
  .object({
    milestoneId: id,
    meetingName: optionalText(longestMeetingName),
    meetingOn: optionalDay,
    version,
    key,
  })
  .refine((form) => form.meetingName !== null || form.meetingOn === null, {
    error: "meeting_name",
    path: ["meetingName"],
  })
  .refine((form) => form.meetingOn !== null || form.meetingName === null, {
    error: "meeting_day",
    path: ["meetingOn"],
  })
  .refine((form) => form.meetingOn === null || form.meetingOn <= today(), {
    error: "future_day",
    path: ["meetingOn"],
  });
export type ConfirmMilestone = z.infer<typeof confirmMilestoneSchema>;

export const attestStageSchema = z.object({
  stageId: id,
  statement,
  evidenceUrl: optionalLink,
  version,
  key,
});
export type AttestStage = z.infer<typeof attestStageSchema>;

export const confirmAttestationSchema = z.object({
  stageId: id,
  version,
  key,
});
export type ConfirmAttestation = z.infer<typeof confirmAttestationSchema>;

export const moveFrameworkSchema = z.object({
  toVersionId: id,
  version,
  key,
});
export type MoveFramework = z.infer<typeof moveFrameworkSchema>;

export const changePresetSchema = z.object({
  preset: z.enum(presets, { error: "required" }),
  version,
});
export type ChangePreset = z.infer<typeof changePresetSchema>;
