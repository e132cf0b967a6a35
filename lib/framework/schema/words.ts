import { z } from "zod";

/** Characters that neither PostgreSQL nor every form of the file can keep: controls, halves of a pair, non-characters. */
const unkept = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;

/** Words of a framework, trimmed, their lines broken in one way. */
export const textUpTo = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, "\n").trim())
    .min(1)
    .max(max)
    .refine((text) => !unkept.test(text));

/** The same in both languages. */
export const localizedUpTo = (max: number) => {
  const words = textUpTo(max);
  return z.strictObject({ en: words, es: words });
};
