import { z } from "zod";

/** Nothing is asked: it is the sender's own. */
export const calendarSchema = z.object({});
