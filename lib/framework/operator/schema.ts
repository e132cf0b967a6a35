import { z } from "zod";
import { textUpTo } from "@/lib/core/text";
import { frameworkThingKinds } from "../rules/framework-things";

const id = z.uuid({ error: "invalid" });

/** A file as it came. */
export const bringInSchema = z.object({
  name: z.string().max(1000),
  bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
});
export type BringIn = z.infer<typeof bringInSchema>;

export const keepDraftSchema = z.object({
  uploadId: id,
  /** The draft of the same version that was in sight, whose place it takes. */
  replaces: id.optional(),
});
export type KeepDraft = z.infer<typeof keepDraftSchema>;

export const discardDraftSchema = z.object({ draftId: id });
export type DiscardDraft = z.infer<typeof discardDraftSchema>;

export const publishDraftSchema = z.object({
  draftId: id,
  /** Typed by the operator: the question "are you sure?", asked so that it is read. */
  version: textUpTo(40),
});
export type PublishDraft = z.infer<typeof publishDraftSchema>;

export const retireVersionSchema = z.object({
  versionId: id,
  isRetired: z
    .enum(["yes", "no"], { error: "invalid" })
    .transform((said) => said === "yes"),
});
export type RetireVersion = z.infer<typeof retireVersionSchema>;

/** What operators do, in the past tense; the words are in messages: operator.log. */
export const operatorVerbs = [
  "draft_kept",
  "draft_discarded",
  "framework_published",
  "framework_retired",
  "framework_restored",
  "operator_added",
  "operator_removed",
  "system_created",
  "first_admin_invited",
  "system_suspended",
  "system_resumed",
  "erasure_asked",
  "erasure_called_back",
  "system_erased",
  "system_brought_in",
] as const;
export type OperatorVerb = (typeof operatorVerbs)[number];

/** What a version of a framework is called. */
export const frameworkNameSchema = z.object({
  code: z.string(),
  version: z.string(),
});
export type FrameworkName = z.infer<typeof frameworkNameSchema>;

/** What the address of a page of changes may choose; nonsense chooses nothing. */
export const changeSearchSchema = z.object({
  against: z.uuid().optional().catch(undefined),
  show: z.enum(frameworkThingKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
