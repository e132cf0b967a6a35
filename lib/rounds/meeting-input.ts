import { z } from "zod";
import { levels } from "@/lib/framework/schema";

const code = z.string().max(40);
/** Of what the address asks: anything else in it is as good as left out. */
const one = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => {
    const given = schema.safeParse(value);
    return given.success ? given.data : null;
  }, schema.nullable());

export const meetingAddressSchema = z.object({
  level: one(z.enum(levels)),
  function: one(code),
  /** Only this site's rows; "system": only those of the system itself. */
  site: one(z.union([z.uuid(), z.literal("system")])),
  /** The row to show, and whose. */
  row: one(code),
  of: one(z.uuid()),
});
export type MeetingAddress = z.infer<typeof meetingAddressSchema>;
