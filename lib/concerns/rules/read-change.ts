import { z } from "zod";
import { triages } from "../fields";

const verbs = [
  "concern_raised",
  "concern_triaged",
  "concern_split",
  "concern_merged",
  "concern_linked",
  "concern_closed_to_few",
  "concern_joined",
  "concern_left",
  "concern_told",
  "concern_solved",
  "concern_reopened",
  "decision_asked",
] as const;
type Verb = (typeof verbs)[number];

const afterSchema = z
  .object({
    triage: z.enum(triages),
    reason: z.string().nullable(),
    concern: z.string(),
    isOther: z.boolean(),
    theme: z.string(),
  })
  .partial()
  .catch({});

export type Change = z.infer<typeof afterSchema> & {
  kind:
    | Verb
    | "concern_split_from"
    | "concern_merged_from"
    | "concern_linked_from"
    | "other";
};

/** What an event of a concern tells, seen from that concern. */
export function readChange(verb: string, after: unknown): Change {
  const told = afterSchema.parse(after ?? {});
  const known = verbs.find((one) => one === verb) ?? "other";
  const isPair =
    known === "concern_split" ||
    known === "concern_merged" ||
    known === "concern_linked";
  return { ...told, kind: isPair && told.isOther ? `${known}_from` : known };
}
