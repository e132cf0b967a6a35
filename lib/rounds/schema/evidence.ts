import { z } from "zod";
import type { FileView } from "@/lib/files/schema";
import type { Localized } from "@/lib/framework/schema";
import { day, note, subject } from "../schema";

export const evidenceKinds = ["note", "link", "file"] as const;

const webAddress = z
  .url({ protocol: /^https?$/, error: "link" })
  .max(2000, { error: "too_long" });

/** Left out, or left empty: it does not expire. */
const expiresOn = z
  .union([z.literal("").transform(() => null), z.null(), day], { error: "day" })
  .optional();
const expiresLater = {
  check: (evidence: { effectiveOn: string; expiresOn?: string | null }) =>
    !evidence.expiresOn || evidence.effectiveOn < evidence.expiresOn,
  problem: { error: "before_effective", path: ["expiresOn"] },
};

export const addEvidenceSchema = z
  .object({
    ...subject,
    body: note,
    url: z.union([z.literal("").transform(() => null), webAddress, z.null()]),
    effectiveOn: day,
    expiresOn,
    key: z.uuid(),
  })
  .refine((evidence) => evidence.url !== null || evidence.body.length > 0, {
    error: "required",
    path: ["body"],
  })
  .refine(expiresLater.check, expiresLater.problem);
export type AddEvidence = z.infer<typeof addEvidenceSchema>;

/** The same of a file, as a form sends it. */
export const addFileSchema = z
  .object({
    ...subject,
    siteId: z.union([z.literal("").transform(() => null), z.uuid()]),
    body: note,
    effectiveOn: day,
    expiresOn,
    key: z.uuid(),
  })
  .refine(expiresLater.check, expiresLater.problem);
export type AddFile = z.infer<typeof addFileSchema>;

export const removeEvidenceSchema = z.object({
  evidenceId: z.uuid(),
  version: z.int().min(1),
  /** Also behind every other row that the same piece serves. */
  isEverywhere: z.boolean().optional(),
});
export type RemoveEvidence = z.infer<typeof removeEvidenceSchema>;

export const mostSharedRows = 40;

/** One piece put behind more rows of its subject in its round. */
export const shareEvidenceSchema = z.object({
  evidenceId: z.uuid(),
  indicatorIds: z
    .array(z.uuid())
    .min(1, { error: "required" })
    .max(mostSharedRows, { error: "too_many" }),
  key: z.uuid(),
});
export type ShareEvidence = z.infer<typeof shareEvidenceSchema>;

/** A piece of evidence as the screen shows it. */
export type EvidenceView = {
  id: string;
  kind: (typeof evidenceKinds)[number];
  body: string;
  url: string | null;
  file: (FileView & { isPicture: boolean }) | null;
  effectiveOn: string;
  /** From that day on it no longer speaks for today. */
  expiresOn: string | null;
  isExpired: boolean;
  authorName: string;
  createdAt: string;
  roundName: string;
  version: number;
  /** The codes of the other rows that the same piece serves. */
  alsoBehind: string[];
  canRemove: boolean;
  canShare: boolean;
};

/** A row that a piece may be put behind, or stands behind already. */
export type ShareableRow = {
  indicatorId: string;
  code: string;
  title: Localized;
  stage: number;
  isBehind: boolean;
};
