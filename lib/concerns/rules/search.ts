import { z } from "zod";
import { type ConcernState, concernStates } from "../fields";

/** The parts of the inbox, and the states each holds. */
export const inboxViews = {
  open: ["raised", "reopened", "decided", "triaged", "asked", "told"],
  triage: ["raised", "reopened"],
  work: ["decided", "triaged"],
  leadership: ["asked"],
  told: ["told"],
  solved: ["solved"],
  all: concernStates,
} as const satisfies Record<string, readonly ConcernState[]>;
export type InboxView = keyof typeof inboxViews;
export const inboxViewNames = Object.keys(inboxViews) as InboxView[];

/** Where a page of the inbox begins: after this one. */
export type Cursor = { state: ConcernState; raisedAt: string; id: string };

/** What the address of the inbox says. */
export type InboxSearch = {
  view: InboxView;
  siteId: string | null;
  functionCode: string | null;
  isMine: boolean;
  words: string;
  after: Cursor | null;
};

type Given = Readonly<Record<string, string | string[] | undefined>>;

const cursorSchema = z.tuple([
  z.enum(concernStates),
  z.iso.datetime(),
  z.uuid(),
]);
const siteSchema = z.uuid();
const functionSchema = z.string().regex(/^[A-Z]{1,6}$/);
const longestWords = 80;

/** Reads the address; what it does not know it leaves out. */
export function readInboxSearch(given: Given): InboxSearch {
  const { view, site, function: code, mine, q, after } = given;
  return {
    view: inboxViewNames.find((one) => one === view) ?? "open",
    siteId: siteSchema.safeParse(site).data ?? null,
    functionCode: functionSchema.safeParse(code).data ?? null,
    isMine: mine === "1",
    words:
      typeof q === "string"
        ? q.replaceAll("\u0000", "").trim().slice(0, longestWords)
        : "",
    after: readCursor(after),
  };
}

/** The address's search, "" for the plain inbox. */
export function writeInboxSearch(search: Partial<InboxSearch>): string {
  const { view, siteId, functionCode, isMine, words, after } = search;
  const entries = [
    ...(view && view !== "open" ? [["view", view]] : []),
    ...(siteId ? [["site", siteId]] : []),
    ...(functionCode ? [["function", functionCode]] : []),
    ...(isMine ? [["mine", "1"]] : []),
    ...(words ? [["q", words]] : []),
    ...(after ? [["after", writeCursor(after)]] : []),
  ];
  const text = new URLSearchParams(entries).toString();
  return text && `?${text}`;
}

/** "C-12", "c 12" or "12" where the words are a number and nothing else. */
export function readNumber(words: string): number | null {
  const digits = /^(?:c[\s-]?)?(\d{1,6})$/i.exec(words)?.[1];
  return digits ? Number(digits) : null;
}

function readCursor(given: string | string[] | undefined): Cursor | null {
  const parts = typeof given === "string" ? given.split("~") : [];
  const parsed = cursorSchema.safeParse(parts);
  if (!parsed.success) return null;
  const [state, raisedAt, id] = parsed.data;
  return { state, raisedAt, id };
}

function writeCursor({ state, raisedAt, id }: Cursor) {
  return [state, raisedAt, id].join("~");
}
