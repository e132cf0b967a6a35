import { z } from "zod";

/** Nothing is asked, since it is the sender's own; but what is no form of ours is refused. */
export const calendarSchema = z.object({
  isMeant: z.literal("yes", { error: "required" }),
});
