import type { Facts } from "../facts-schema";
import { type Part, parts } from "../fields";

/** The parts of which a report says something else now. */
export function listChangedParts(before: Facts, after: Facts): Part[] {
  return parts.filter((part) => say(before[part]) !== say(after[part]));
}

/** Whatever order the database gave the names in; the day itself is no news. */
function say(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === "asOf") return undefined;
    return isPlain(part)
      ? Object.fromEntries(
          Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part;
  });
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
