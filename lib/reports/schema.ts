import { z } from "zod";
import { today } from "@/lib/core/clock";
import { listOf } from "@/lib/core/form-list";
import { localeSchema } from "@/lib/core/locale";
import { filledUpTo, textUpTo } from "@/lib/core/text";
import {
  longestComment,
  longestText,
  longestTitle,
  mostLeftOut,
  parts,
} from "./fields";

const version = z.coerce.number().int().min(1);
const key = z.uuid();
const reportId = z.uuid();
const part = z.enum(parts);

const periodPattern = /^(\d{4}-\d{2}-\d{2})~(\d{4}-\d{2}-\d{2})$/;
const day = z.iso.date();

const dayOrNothing = z
  .union([z.literal(""), z.iso.date({ error: "day" })], { error: "day" })
  .default("");

export const startReportSchema = z
  .object({
    title: filledUpTo(longestTitle),
    /** One of the periods that are offered, or "other": the two days below. */
    period: z.string({ error: "required" }),
    from: dayOrNothing,
    to: dayOrNothing,
    key,
  })
  .transform(({ period, ...given }, context) => {
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    const [, offeredFrom, offeredTo] = periodPattern.exec(period) ?? [];
    const isOther = period === "other";
    const from = isOther ? given.from : offeredFrom;
    const to = isOther ? given.to : offeredTo;
    if (isOther && !from) return refuse("from", "day");
    if (isOther && !to) return refuse("to", "day");
    if (!day.safeParse(from).success || !day.safeParse(to).success)
      return refuse("period", "required");
    if (!from || !to) return refuse("period", "required");
    if (to > today()) return refuse("to", "future_day");
    if (from > to) return refuse("to", "before_start");
    return { title: given.title, from, to, key: given.key };
  });
export type StartReport = z.infer<typeof startReportSchema>;

/** An act upon a report as it was seen. */
export const actOnReportSchema = z.object({ reportId, version });
export type ActOnReport = z.infer<typeof actOnReportSchema>;

export const addThemeSchema = actOnReportSchema.extend({
  themeId: z.uuid({ error: "required" }),
});
export type AddTheme = z.infer<typeof addThemeSchema>;

export const writePartSchema = z.object({
  ...{ reportId, part, version },
  text: textUpTo(longestText).default(""),
  locale: localeSchema,
  leftOut: listOf(z.string().min(1).max(200), mostLeftOut),
});
export type WritePart = z.infer<typeof writePartSchema>;

export const commentSchema = z.object({
  ...{ reportId, key },
  /** "": about the report as a whole. */
  part: z.union([z.literal("").transform(() => null), part]),
  body: filledUpTo(longestComment),
});
export type Comment = z.infer<typeof commentSchema>;

export const takeBackCommentSchema = z.object({
  reportId,
  commentId: z.uuid(),
});
export type TakeBackComment = z.infer<typeof takeBackCommentSchema>;
