import { z } from "zod";

/** What a form may give once, several times or not at all, as a list. */
export const listOf = <Schema extends z.ZodType>(one: Schema, most: number) =>
  z.preprocess(
    (given) =>
      given === undefined ? [] : Array.isArray(given) ? given : [given],
    z.array(one).max(most, { error: "too_many" }),
  );
