import { levels, type Level } from "@/lib/framework/schema";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";

export type RowFilter = { functionCode: string | null; level: Level | null };

/** How many rows each choice would show, the other one held. */
export type RowChoices = {
  functionCounts: { functionCode: string; count: number }[];
  levelCounts: { level: Level; count: number }[];
  allFunctions: number;
  allLevels: number;
};

type Place = Pick<IndicatorView, "functionCode" | "level">;

/** Reads a filter from the address; what the framework does not know is no filter. */
export function readRowFilter(
  search: Record<string, string | string[] | undefined>,
  framework: Pick<FrameworkView, "functions">,
): RowFilter {
  const known = framework.functions.map(({ code }) => code);
  return {
    functionCode: known.find((code) => code === search.function) ?? null,
    level: levels.find((level) => level === search.level) ?? null,
  };
}

export function isShown(row: Place, filter: RowFilter) {
  return isOfFunction(row, filter) && isOfLevel(row, filter);
}

export function countChoices(
  rows: readonly Place[],
  filter: RowFilter,
  framework: Pick<FrameworkView, "functions" | "levels">,
): RowChoices {
  const ofLevel = rows.filter((row) => isOfLevel(row, filter));
  const ofFunction = rows.filter((row) => isOfFunction(row, filter));
  return {
    allFunctions: ofLevel.length,
    allLevels: ofFunction.length,
    functionCounts: framework.functions
      .filter(({ code }) => rows.some((row) => row.functionCode === code))
      .map(({ code }) => ({
        functionCode: code,
        count: ofLevel.filter((row) => row.functionCode === code).length,
      })),
    levelCounts: framework.levels.map(({ level }) => ({
      level,
      count: ofFunction.filter((row) => row.level === level).length,
    })),
  };
}

function isOfFunction(row: Place, { functionCode }: RowFilter) {
  return functionCode === null || row.functionCode === functionCode;
}

function isOfLevel(row: Place, { level }: RowFilter) {
  return level === null || row.level === level;
}
