import type { TwinRow } from "@/components/progress/rows/twin-pair";
import { levels, type Level } from "@/lib/framework/schema";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";
import type { JudgedSystem } from "@/lib/progress/queries/read-judged";
import type { JudgedRow } from "@/lib/progress/schema";

export type RowFilter = { functionCode: string | null; level: Level | null };

type RowItem = {
  indicator: IndicatorView;
  judged: JudgedRow;
  previous: JudgedRow | undefined;
  evidenceCount: number;
  twin: TwinRow | null;
};

export type RowList = {
  total: number;
  shown: number;
  /** By function in the framework's order; in each, community-wide rows first. */
  groups: { functionCode: string; items: RowItem[] }[];
  /** How many rows each choice would show, the other one held. */
  functionCounts: { functionCode: string; count: number }[];
  levelCounts: { level: Level; count: number }[];
  allFunctions: number;
  allLevels: number;
};

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

/** The rows of one stage, filtered and grouped, with what each needs to be shown. */
export function viewRows(
  stage: number,
  filter: RowFilter,
  {
    framework,
    rows,
    previousRows,
  }: Pick<JudgedSystem, "framework" | "rows" | "previousRows">,
  evidence: ReadonlyMap<string, number>,
): RowList {
  const judged = new Map(rows.map((one) => [one.row.id, one]));
  const previous = new Map(previousRows.map((one) => [one.row.id, one]));
  const items = framework.indicators
    .filter((one) => one.stage === stage)
    .flatMap((indicator) => {
      const own = judged.get(indicator.id);
      return own
        ? [
            {
              indicator,
              judged: own,
              previous: previous.get(indicator.id),
              evidenceCount: evidence.get(indicator.id) ?? 0,
              twin: findTwin(indicator, framework, judged),
            },
          ]
        : [];
    });
  return {
    ...countRows(items, filter, framework),
    ...groupRows(items, filter, framework),
  };
}

function groupRows(
  items: readonly RowItem[],
  filter: RowFilter,
  framework: Pick<FrameworkView, "functions">,
) {
  const shown = items.filter(
    (item) => isOfFunction(item, filter) && isOfLevel(item, filter),
  );
  const groups = framework.functions
    .map(({ code }) => ({
      functionCode: code,
      items: levels.flatMap((level) =>
        shown.filter(
          ({ indicator }) =>
            indicator.functionCode === code && indicator.level === level,
        ),
      ),
    }))
    .filter((group) => group.items.length > 0);
  return { total: items.length, shown: shown.length, groups };
}

function countRows(
  items: readonly RowItem[],
  filter: RowFilter,
  framework: Pick<FrameworkView, "functions">,
) {
  const ofLevel = items.filter((item) => isOfLevel(item, filter));
  const ofFunction = items.filter((item) => isOfFunction(item, filter));
  return {
    allFunctions: ofLevel.length,
    allLevels: ofFunction.length,
    functionCounts: framework.functions
      .filter(({ code }) =>
        items.some(({ indicator }) => indicator.functionCode === code),
      )
      .map(({ code }) => ({
        functionCode: code,
        count: ofLevel.filter(
          ({ indicator }) => indicator.functionCode === code,
        ).length,
      })),
    levelCounts: levels.map((level) => ({
      level,
      count: ofFunction.filter(({ indicator }) => indicator.level === level)
        .length,
    })),
  };
}

/** The row that says nearly the same at another place, with how it stands. */
export function findTwin(
  { twinCode }: IndicatorView,
  framework: Pick<FrameworkView, "indicators">,
  judged: ReadonlyMap<string, JudgedRow>,
): TwinRow | null {
  const indicator = framework.indicators.find((one) => one.code === twinCode);
  const twin = indicator && judged.get(indicator.id);
  return twin ? { indicator, judged: twin } : null;
}

function isOfFunction({ indicator }: RowItem, { functionCode }: RowFilter) {
  return functionCode === null || indicator.functionCode === functionCode;
}

function isOfLevel({ indicator }: RowItem, { level }: RowFilter) {
  return level === null || indicator.level === level;
}
