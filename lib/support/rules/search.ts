import { z } from "zod";
import { type SupportKind, supportKinds } from "../fields";

/** Where a page of the list begins: after this one. */
export type Cursor = { heldOn: string; id: string };

/** What the address of the list says. */
export type SupportSearch = {
  kind: SupportKind | null;
  functionCode: string | null;
  siteId: string | null;
  after: Cursor | null;
};

type Given = Readonly<Record<string, string | string[] | undefined>>;

const idSchema = z.uuid();
const codeSchema = z.string().regex(/^[A-Z]{2,4}$/);
const cursorSchema = z.tuple([z.iso.date(), z.uuid()]);

/** Reads the address; what it does not know it leaves out. */
export function readSupportSearch(given: Given): SupportSearch {
  const { kind, function: code, site, after } = given;
  return {
    kind: supportKinds.find((one) => one === kind) ?? null,
    functionCode: codeSchema.safeParse(code).data ?? null,
    siteId: idSchema.safeParse(site).data ?? null,
    after: readCursor(after),
  };
}

/** The address's search, "" for the plain list. */
export function writeSupportSearch(search: Partial<SupportSearch>): string {
  const { kind, functionCode, siteId, after } = search;
  const entries = [
    ...(kind ? [["kind", kind]] : []),
    ...(functionCode ? [["function", functionCode]] : []),
    ...(siteId ? [["site", siteId]] : []),
    ...(after ? [["after", `${after.heldOn}~${after.id}`]] : []),
  ];
  const text = new URLSearchParams(entries).toString();
  return text && `?${text}`;
}

/** What the form was opened for: a concern, a site. */
export function readContext({ concern, site }: Given) {
  return {
    concernId: idSchema.safeParse(concern).data ?? null,
    siteId: idSchema.safeParse(site).data ?? null,
  };
}

function readCursor(given: string | string[] | undefined): Cursor | null {
  const parts = typeof given === "string" ? given.split("~") : [];
  const parsed = cursorSchema.safeParse(parts);
  if (!parsed.success) return null;
  const [heldOn, id] = parsed.data;
  return { heldOn, id };
}
