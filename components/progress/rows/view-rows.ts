import type { TwinRow } from "@/components/progress/rows/twin-pair";
import { levels } from "@/lib/framework/schema";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";
import {
  countChoices,
  isShown,
  type RowChoices,
  type RowFilter,
} from "@/lib/framework/view/row-filter";
import type { JudgedSystem } from "@/lib/progress/queries/read-judged";
import type { JudgedRow } from "@/lib/progress/schema";

type RowItem = {
  indicator: IndicatorView;
  judged: JudgedRow;
  previous: JudgedRow | undefined;
  evidenceCount: number;
  twin: TwinRow | null;
};

export type RowList = RowChoices & {
  total: number;
  shown: number;
  /** By function in the framework's order; in each, community-wide rows first. */
  groups: { functionCode: string; items: RowItem[] }[];
};

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
    ...countChoices(
      items.map(({ indicator }) => indicator),
      filter,
      framework,
    ),
    ...groupRows(items, filter, framework),
  };
}

function groupRows(
  items: readonly RowItem[],
  filter: RowFilter,
  framework: Pick<FrameworkView, "functions">,
) {
  const shown = items.filter(({ indicator }) => isShown(indicator, filter));
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
