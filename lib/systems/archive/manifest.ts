import { z } from "zod";

/** Rises when an older importer could not read what is written. */
export const archiveFormat = 1;

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const part = { rows: z.number().int().min(0), sha256: sum };

export const manifestSchema = z.object({
  format: z.literal(archiveFormat),
  /** The schema's last migration: both installations must have the same. */
  migration: z.string().min(1),
  madeAt: z.iso.datetime(),
  /** false: made by a member, of what they may see. */
  isWhole: z.boolean(),
  system: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  frameworks: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      version: z.string(),
      contentHash: z.string(),
    }),
  ),
  people: z.object(part),
  tables: z.array(z.object({ name: z.string(), ...part })),
  files: z.array(
    z.object({ id: z.uuid(), bytes: z.number().int().min(0), sha256: sum }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestName = "manifest.json";
export const peopleName = "people.jsonl";
export const toTableName = (table: string) => `tables/${table}.jsonl`;
export const toFileName = (id: string) => `files/${id}`;
