import type { Level } from "@/lib/framework/schema";

/** The Stage 4 rows in the order in which a line of a plan answers them; groups are functions. */
export const gridCodes: Record<Level, string[]> = {
  community_wide: listCodes("C", "CE1 AI1 PL3 FR1 PP6 CL1"),
  intermediary: listCodes("I", "CE1 PL4 DE1 PP1"),
  site: listCodes("S", "CE3 AI5 PL5 DE2 PP4 CL1"),
};

export type GridAnswer = {
  code: string;
  value: number | null;
  nonScore: "dont_know" | "not_applicable" | null;
};

/**
 * Reads a line such as "21 1? -. 0": a digit is a score, ? don't know, - not
 * applicable, a point nothing yet; spaces are for the eye. Throws on a line
 * of another length.
 */
export function readGrid(level: Level, line: string): GridAnswer[] {
  const codes = gridCodes[level];
  const marks = line.replaceAll(" ", "");
  if (!/^[0-3?.-]*$/.test(marks) || marks.length !== codes.length)
    throw new Error(`Not a line of ${codes.length} ${level} rows: "${line}"`);
  return codes.flatMap((code, index): GridAnswer[] => {
    const mark = marks.charAt(index);
    if (mark === ".") return [];
    if (mark === "?") return [{ code, value: null, nonScore: "dont_know" }];
    if (mark === "-")
      return [{ code, value: null, nonScore: "not_applicable" }];
    return [{ code, value: Number(mark), nonScore: null }];
  });
}

function listCodes(letter: string, groups: string): string[] {
  return groups.split(" ").flatMap((group) => {
    const count = Number(group.slice(2));
    return Array.from(
      { length: count },
      (_, index) => `S4.${group.slice(0, 2)}.${letter}${index + 1}`,
    );
  });
}
