import { z } from "zod";
import { rowCodePattern } from "@/lib/framework/schema";
import {
  free,
  type OriginGiven,
  reviewItemPattern,
  reviewOrigins,
} from "../fields";

type Given = Readonly<Record<string, string | string[] | undefined>>;

const idSchema = z.uuid();
const named = [
  ...(["concern", "theme", "decision", "meeting"] as const),
  ...(["review", "pitfall", "scan"] as const),
];

/** What the address of the form says an action comes from; what it does not know is nothing. */
export function readOrigin(given: Given): OriginGiven {
  const { row } = given;
  if (typeof row === "string" && rowCodePattern.test(row))
    return { origin: "row", about: row };
  for (const origin of named) {
    const parsed = idSchema.safeParse(given[origin]);
    if (!parsed.success) continue;
    const { item } = given;
    const isPart =
      origin in reviewOrigins &&
      typeof item === "string" &&
      reviewItemPattern.test(item);
    return { origin, about: isPart ? `${parsed.data}~${item}` : parsed.data };
  }
  return free;
}
