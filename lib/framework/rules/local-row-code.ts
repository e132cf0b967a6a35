import { type Level, levelLetters } from "@/lib/framework/schema";

type Place = { stage: number; functionCode: string; level: Level };

/** What the codes of a system's own rows of one cell begin with: L4.PP.C, where the framework's rows have an S. */
export function localCellOf({ stage, functionCode, level }: Place) {
  return `L${stage}.${functionCode}.${levelLetters[level]}`;
}

/** What an own row is through all versions: its system and its code. */
export function localLineageOf(systemId: string, code: string) {
  return `local/${systemId}/${code}`;
}
