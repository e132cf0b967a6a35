import { groupBy } from "@/lib/core/group-by";
import type { Level } from "@/lib/framework/schema";

/** One person asked for a level, for one site, for one function; null means all of them. */
export type Ask = {
  personId: string;
  level: Level;
  siteId: string | null;
  functionCode: string | null;
};

/** One subject's rows of a level. */
export type Part = { level: Level; siteId: string | null };

export type PanelGaps = {
  /** Nobody would rate anything there: such a panel is not opened. */
  nobody: Part[];
  /** Some functions have rows that nobody is asked for. */
  uncovered: (Part & { functionCode: string })[];
  /** Some rows have one rater, who would agree with themself. */
  single: Part[];
};

type Plan = {
  asks: readonly Ask[];
  /** Those that a panel rates. */
  parts: readonly Part[];
  /** The functions that have rows of the level in the stages in focus. */
  functionsOf: (level: Level) => readonly string[];
};

/** What is missing so that each row of the panels has two raters or more. */
export function findPanelGaps({ asks, parts, functionsOf }: Plan): PanelGaps {
  const gaps: PanelGaps = { nobody: [], uncovered: [], single: [] };
  const byPart = groupBy(asks, nameOf);
  for (const part of parts) {
    const there = byPart.get(nameOf(part)) ?? [];
    const everywhere = byPart.get(nameOf({ ...part, siteId: null })) ?? [];
    const asked = part.siteId === null ? there : [...everywhere, ...there];
    const codes = functionsOf(part.level);
    const counts = codes.map((code) => countRaters(asked, code));
    if (codes.length === 0) continue;
    if (counts.every((count) => count === 0)) {
      gaps.nobody.push(part);
      continue;
    }
    for (const [at, functionCode] of codes.entries())
      if (counts[at] === 0) gaps.uncovered.push({ ...part, functionCode });
    if (counts.includes(1)) gaps.single.push(part);
  }
  return gaps;
}

function countRaters(asked: readonly Ask[], code: string) {
  const raters = asked.filter(
    ({ functionCode }) => functionCode === null || functionCode === code,
  );
  return new Set(raters.map(({ personId }) => personId)).size;
}

function nameOf({ level, siteId }: Part) {
  return `${level} ${siteId ?? ""}`;
}
