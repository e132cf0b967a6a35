import { type Level, levelLetters } from "@/lib/framework/schema";

/** How many rows a function has, stage by stage, in the order in which a line of a plan answers them. */
const grids: Record<number, Record<Level, string>> = {
  3: {
    community_wide: "CE1 AI2 PL1 DE1 FR2 PP1 CL4",
    intermediary: "CE1 AI2 PL1 DE2 FR1 PP2 CL2",
    site: "CE2 AI2 PL1 DE1 FR2 PP3 CL3",
  },
  4: {
    community_wide: "CE1 AI1 PL3 FR1 PP6 CL1",
    intermediary: "CE1 PL4 DE1 PP1",
    site: "CE3 AI5 PL5 DE2 PP4 CL1",
  },
  5: {
    community_wide: "CE1 AI2 PL1 DE1 FR3 PP2 CL3",
    intermediary: "CE2 PL1 DE1 FR2 PP2 CL2",
    site: "CE2 AI2 PL1 DE1 FR2 PP1 CL2",
  },
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
export function readGrid(
  stage: number,
  level: Level,
  line: string,
): GridAnswer[] {
  const codes = listCodes(stage, level);
  const marks = line.replaceAll(" ", "");
  if (!/^[0-3?.-]*$/.test(marks) || marks.length !== codes.length)
    throw new Error(
      `Not a line of ${codes.length} ${level} rows of Stage ${stage}: "${line}"`,
    );
  return codes.flatMap((code, index) => readMark(code, marks.charAt(index)));
}

/** What one mark says of a row; nothing where it is a point. */
export function readMark(code: string, mark: string): GridAnswer[] {
  if (mark === ".") return [];
  if (mark === "?") return [{ code, value: null, nonScore: "dont_know" }];
  if (mark === "-") return [{ code, value: null, nonScore: "not_applicable" }];
  return [{ code, value: Number(mark), nonScore: null }];
}

function listCodes(stage: number, level: Level): string[] {
  const groups = grids[stage]?.[level];
  if (!groups) throw new Error(`No grid for the rows of Stage ${stage}.`);
  return groups.split(" ").flatMap((group) => {
    const count = Number(group.slice(2));
    return Array.from(
      { length: count },
      (_, index) =>
        `S${stage}.${group.slice(0, 2)}.${levelLetters[level]}${index + 1}`,
    );
  });
}
