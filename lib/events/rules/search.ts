import { z } from "zod";
import {
  type RecordAct,
  recordActs,
  type RecordKind,
  recordKinds,
} from "./sort-verbs";

/** Where a page of the record begins: with what happened before this. */
export type Cursor = { at: string; id: string };

/** What the address of the record says. */
export type RecordSearch = {
  personId: string | null;
  kind: RecordKind | null;
  act: RecordAct | null;
  /** "system": what is of no one site. */
  site: string | null;
  from: string | null;
  to: string | null;
  before: Cursor | null;
};

type Given = Readonly<Record<string, string | string[] | undefined>>;

const idSchema = z.uuid();
const daySchema = z.iso.date();
const siteSchema = z.union([z.literal("system"), idSchema]);
const cursorSchema = z.tuple([z.iso.datetime(), idSchema]);

/** Reads the address; what it does not know it leaves out. */
export function readRecordSearch(given: Given): RecordSearch {
  return {
    personId: idSchema.safeParse(given.person).data ?? null,
    kind: recordKinds.find((one) => one === given.kind) ?? null,
    act: recordActs.find((one) => one === given.act) ?? null,
    site: siteSchema.safeParse(given.site).data ?? null,
    from: daySchema.safeParse(given.from).data ?? null,
    to: daySchema.safeParse(given.to).data ?? null,
    before: readCursor(given.before),
  };
}

/** The address's search, "" for the whole record. */
export function writeRecordSearch(search: Partial<RecordSearch>): string {
  const { personId, kind, act, site, from, to, before } = search;
  const entries = [
    ...(personId ? [["person", personId]] : []),
    ...(kind ? [["kind", kind]] : []),
    ...(act ? [["act", act]] : []),
    ...(site ? [["site", site]] : []),
    ...(from ? [["from", from]] : []),
    ...(to ? [["to", to]] : []),
    ...(before ? [["before", `${before.at}~${before.id}`]] : []),
  ];
  const text = new URLSearchParams(entries).toString();
  return text && `?${text}`;
}

/** Whether anything but the place in the list is asked for. */
export function isNarrowed({ before, ...filters }: RecordSearch): boolean {
  void before;
  return Object.values(filters).some((one) => one !== null);
}

function readCursor(given: string | string[] | undefined): Cursor | null {
  const parts = typeof given === "string" ? given.split("~") : [];
  const parsed = cursorSchema.safeParse(parts);
  if (!parsed.success) return null;
  const [at, id] = parsed.data;
  return { at, id };
}
