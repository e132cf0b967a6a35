import { z } from "zod";
import { listOf } from "@/lib/core/form-list";
import { textUpTo } from "@/lib/core/text";
import { longestNotes, meetingGroups, mostGuests, mostLines } from "./fields";

const longestLine = 500;
const longestName = 100;
const mostCame = 200;

/** One a line: no more lines, and none longer. */
const linesUpTo = (most: number, longest: number) =>
  textUpTo(most * (longest + 2))
    .default("")
    .transform(readLines)
    .refine((lines) => lines.length <= most, { error: "too_many" })
    .refine((lines) => lines.every((line) => line.length <= longest), {
      error: "too_long",
    });

const fields = {
  heldOn: z.iso.date({ error: "day" }),
  group: z.enum(meetingGroups, { error: "required" }),
  groupName: textUpTo(120).default(""),
  site: z
    .union(
      [z.literal("").transform(() => null), z.uuid({ error: "invalid" })],
      {
        error: "invalid",
      },
    )
    .optional()
    .transform((id) => id ?? null),
  /** The members who came. */
  came: listOf(z.uuid({ error: "invalid" }), mostCame),
  guests: linesUpTo(mostGuests, longestName),
  notes: textUpTo(longestNotes).default(""),
  decisions: linesUpTo(mostLines, longestLine),
};

/** What was typed one to a line; empty lines are none. */
function readLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

type Placed = {
  group: (typeof meetingGroups)[number];
  groupName: string;
  site: string | null;
};

const hasName = ({ group, groupName }: Placed) =>
  group !== "other" || groupName !== "";
const hasSite = ({ group, site }: Placed) => group !== "site" || site !== null;
const noName = { error: "required", path: ["groupName"] };
const noSite = { error: "required", path: ["site"] };

/** A name and a site only where the group is of a kind that has one. */
const place = <T extends Placed>({ groupName, site, ...rest }: T) => ({
  ...rest,
  groupName: rest.group === "other" ? groupName : null,
  siteId: rest.group === "site" || rest.group === "other" ? site : null,
});

export const writeMeetingSchema = z
  .object({ ...fields, key: z.uuid() })
  .refine(hasName, noName)
  .refine(hasSite, noSite)
  .transform(place);
export type WriteMeeting = z.infer<typeof writeMeetingSchema>;

export const changeMeetingSchema = z
  .object({
    ...fields,
    meetingId: z.uuid(),
    version: z.coerce.number().int().min(1),
  })
  .refine(hasName, noName)
  .refine(hasSite, noSite)
  .transform(place);
export type ChangeMeeting = z.infer<typeof changeMeetingSchema>;
