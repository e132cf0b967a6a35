import { z } from "zod";
import { type MeetingGroup, meetingGroups } from "../fields";

/** Where a page of the log begins: after this one. */
export type Cursor = { heldOn: string; id: string };

/** What the address of the log says. */
export type MeetingSearch = {
  group: MeetingGroup | null;
  siteId: string | null;
  after: Cursor | null;
};

type Given = Readonly<Record<string, string | string[] | undefined>>;

const idSchema = z.uuid();
const cursorSchema = z.tuple([z.iso.date(), z.uuid()]);

/** Reads the address; what it does not know it leaves out. */
export function readMeetingSearch(given: Given): MeetingSearch {
  const { group, site, after } = given;
  return {
    group: meetingGroups.find((one) => one === group) ?? null,
    siteId: idSchema.safeParse(site).data ?? null,
    after: readCursor(after),
  };
}

/** The address's search, "" for the plain log. */
export function writeMeetingSearch(search: Partial<MeetingSearch>): string {
  const { group, siteId, after } = search;
  const entries = [
    ...(group ? [["group", group]] : []),
    ...(siteId ? [["site", siteId]] : []),
    ...(after ? [["after", `${after.heldOn}~${after.id}`]] : []),
  ];
  const text = new URLSearchParams(entries).toString();
  return text && `?${text}`;
}

function readCursor(given: string | string[] | undefined): Cursor | null {
  const parts = typeof given === "string" ? given.split("~") : [];
  const parsed = cursorSchema.safeParse(parts);
  if (!parsed.success) return null;
  const [heldOn, id] = parsed.data;
  return { heldOn, id };
}
