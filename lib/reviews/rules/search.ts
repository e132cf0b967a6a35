import { z } from "zod";
import { type ReviewKind, reviewKinds } from "../fields";

/** Where a page of the list begins: after this one. */
export type Cursor = { beganOn: string; id: string };

/** What the address of the list says. */
export type ReviewSearch = { kind: ReviewKind | null; after: Cursor | null };

type Given = Readonly<Record<string, string | string[] | undefined>>;

const cursorSchema = z.tuple([z.iso.date(), z.uuid()]);

/** Reads the address; what it does not know it leaves out. */
export function readReviewSearch({ kind, after }: Given): ReviewSearch {
  return {
    kind: reviewKinds.find((one) => one === kind) ?? null,
    after: readCursor(after),
  };
}

/** The address's search, "" for the plain list. */
export function writeReviewSearch({
  kind,
  after,
}: Partial<ReviewSearch>): string {
  const entries = [
    ...(kind ? [["kind", kind]] : []),
    ...(after ? [["after", `${after.beganOn}~${after.id}`]] : []),
  ];
  const text = new URLSearchParams(entries).toString();
  return text && `?${text}`;
}

function readCursor(given: string | string[] | undefined): Cursor | null {
  const parts = typeof given === "string" ? given.split("~") : [];
  const parsed = cursorSchema.safeParse(parts);
  if (!parsed.success) return null;
  const [beganOn, id] = parsed.data;
  return { beganOn, id };
}
