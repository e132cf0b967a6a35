import { z } from "zod";
import { actionStates } from "../fields";

const verbs = ["action_added", "action_changed", "action_state_set"] as const;

const toldSchema = z
  .object({
    state: z.enum(actionStates),
    outcome: z.string().nullable(),
    title: z.string(),
    dueOn: z.iso.date(),
    owner: z.string(),
  })
  .partial()
  .catch({});

export type ActionChange = {
  kind: (typeof verbs)[number] | "other";
  before: z.infer<typeof toldSchema>;
  after: z.infer<typeof toldSchema>;
};

/** What an event of an action tells: what stood, and what stands since. */
export function readActionChange(
  verb: string,
  before: unknown,
  after: unknown,
): ActionChange {
  return {
    kind: verbs.find((one) => one === verb) ?? "other",
    before: toldSchema.parse(before ?? {}),
    after: toldSchema.parse(after ?? {}),
  };
}
