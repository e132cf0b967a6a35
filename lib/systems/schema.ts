import { z } from "zod";
import { filledUpTo, textUpTo } from "@/lib/core/text";
import { pillars, siteStatuses } from "./site-fields";

const optionalWords = (longest: number) =>
  textUpTo(longest)
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
  name: filledUpTo(120),
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
  name: filledUpTo(200),
});
