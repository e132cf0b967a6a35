import type { Level } from "@/lib/framework/schema";
import type { ScoreState } from "@/lib/rounds/schema";

export type MatrixRow = {
  id: string;
  code: string;
  level: Level;
  title: string;
  functionName: string;
  /** A row of the system's own. */
  isLocal: boolean;
};

/** The settled scores of a stage, for reading: sites side by side, the system's own rows apart. */
export type MatrixView = {
  siteRows: readonly MatrixRow[];
  /** One character a row, as lib/rounds/queries/matrix.ts has it. */
  sites: readonly { id: string; name: string; cells: string; marks: string }[];
  systemRows: readonly (MatrixRow & {
    state: ScoreState;
    value: number | null;
  })[];
};

export type MatrixScore = { state: ScoreState; value: number | null };

const states: Record<string, ScoreState> = {
  ".": "not_scored",
  "?": "dont_know",
  "-": "not_applicable",
  "!": "disputed",
};

/** One character of a site's cells as the score it stands for. */
export function readCell(letter: string | undefined): MatrixScore {
  const state = states[letter ?? "."];
  if (state) return { state, value: null };
  return { state: "scored", value: Number(letter) };
}
