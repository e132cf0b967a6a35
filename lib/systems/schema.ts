import { z } from "zod";

/** Removing a sample asks for the system's name, so that nobody does it by a slip. */
export const removeSampleSchema = z.object({
  name: z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .max(200, { error: "too_long" }),
});
