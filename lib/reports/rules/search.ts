import { z } from "zod";
import { type Part, parts } from "../fields";

/** Where a page of the list begins: after this one. */
export type Cursor = { to: string; id: string };

const cursorSchema = z.tuple([z.iso.date(), z.uuid()]);

/** Reads where the list goes on; what is no such place is the beginning. */
export function readCursor(
  given: string | string[] | undefined,
): Cursor | null {
  const parts = typeof given === "string" ? given.split("~") : [];
  const parsed = cursorSchema.safeParse(parts);
  if (!parsed.success) return null;
  const [to, id] = parsed.data;
  return { to, id };
}

export const writeCursor = ({ to, id }: Cursor) => `?after=${to}~${id}`;

/** The part whose talk is opened by the address. */
export function readOpened(
  given: string | string[] | undefined,
): Part | "whole" | null {
  if (given === "whole") return "whole";
  return parts.find((part) => part === given) ?? null;
}
