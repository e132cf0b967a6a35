import { groupBy } from "@/lib/core/group-by";
import type { Level } from "@/lib/framework/schema";
import type { Ask, Part } from "./panel-gaps";

/** That a rater has handed in a part; never what. */
export type HandedIn = Part & { personId: string };

export type RaterTally = { asked: number; handedIn: number };

/** How many are asked to rate a part, and how many of them have handed in. */
export function createRaterTally(
  asks: readonly Ask[],
  handedIn: readonly HandedIn[],
) {
  const byPart = groupBy(asks, nameOf);
  const done = new Set(handedIn.map((one) => `${nameOf(one)} ${one.personId}`));
  const listRaters = (part: Part) => {
    const there = byPart.get(nameOf(part)) ?? [];
    const everywhere =
      part.siteId === null
        ? []
        : (byPart.get(nameOf({ ...part, siteId: null })) ?? []);
    return new Set([...there, ...everywhere].map(({ personId }) => personId));
  };
  const hasHandedIn = (part: Part, personId: string) =>
    done.has(`${nameOf(part)} ${personId}`);
  return {
    hasHandedIn,
    tally: (part: Part): RaterTally => {
      const raters = [...listRaters(part)];
      return {
        asked: raters.length,
        handedIn: raters.filter((one) => hasHandedIn(part, one)).length,
      };
    },
  };
}

function nameOf({ level, siteId }: { level: Level; siteId: string | null }) {
  return `${level} ${siteId ?? ""}`;
}
