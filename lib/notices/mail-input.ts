import { z } from "zod";

const how = (
  ways: readonly ["at_once", "weekly", "off"] | readonly ["weekly", "off"],
) => z.enum(ways, { error: "required" });
const all = ["at_once", "weekly", "off"] as const;

/** How a person wants to hear of each topic by mail. */
export const mailChoicesSchema = z.object({
  assigned: how(all),
  answered: how(all),
  sent_back: how(all),
  round_due: how(all),
  other: how(["weekly", "off"]),
});
export type MailChoices = z.infer<typeof mailChoicesSchema>;
