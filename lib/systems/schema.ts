import { z } from "zod";
import { pillars, siteStatuses } from "./site-fields";

const words = (longest: number) =>
  z
    .string({ error: "required" })
    .trim()
    .max(longest, { error: "too_long" })
    // PostgreSQL keeps every character but this one.
    .refine((text) => !text.includes("\u0000"), { error: "unreadable" });

const optionalWords = (longest: number) =>
  words(longest)
    .optional()
    .transform((text) => text || null);

/** One box ticked arrives as a word, several as a list, none not at all. */
const ticked = z.preprocess(
  (given) =>
    given === undefined ? [] : Array.isArray(given) ? given : [given],
  z
    .array(z.enum(pillars, { error: "invalid" }))
    .max(pillars.length)
    .transform((list) => pillars.filter((one) => list.includes(one))),
);

const siteFields = {
  name: words(120).min(1, { error: "required" }),
  status: z.enum(siteStatuses, { error: "required" }),
  cohort: optionalWords(60),
  gradeSpan: optionalWords(30),
  pillars: ticked,
  leadPartner: optionalWords(200),
  /** A membership of intermediary staff; empty: nobody yet. */
  pointPersonId: z
    .union(
      [z.literal("").transform(() => null), z.uuid({ error: "invalid" })],
      {
        error: "invalid",
      },
    )
    .optional()
    .transform((id) => id ?? null),
};

export const addSiteSchema = z.object({ ...siteFields, key: z.uuid() });
export type AddSite = z.infer<typeof addSiteSchema>;

export const changeSiteSchema = z.object({
  ...siteFields,
  siteId: z.uuid(),
  /** The version the form was read at. */
  version: z.coerce.number().int().min(1),
});
export type ChangeSite = z.infer<typeof changeSiteSchema>;

/** Removing a sample asks for the system's name, so that nobody does it by a slip. */
export const removeSampleSchema = z.object({
  name: z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .max(200, { error: "too_long" }),
});
