import { FilterBar } from "@/components/tables/filter-bar";
import { useTranslator } from "@/lib/core/translator";
import type { RowChoices, RowFilter } from "@/lib/framework/view/row-filter";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  choices: RowChoices;
  filter: RowFilter;
  names: Pick<Names, "functionNames">;
  /** Where the rows of this stage are, without a filter. */
  href: string;
};

/** Function and level as links, each with the number of rows it would show. */
export function RowFilters({ choices, filter, names, href }: Props) {
  const t = useTranslator("progress");
  const common = useTranslator("common");
  const link = (change: Partial<RowFilter>) =>
    addressOf(href, { ...filter, ...change });
  return (
    <div className="mb-4 grid gap-3">
      <FilterBar
        label={t("rows.filterFunction")}
        items={[
          {
            href: link({ functionCode: null }),
            label: t("rows.allFunctions"),
            count: choices.allFunctions,
            isCurrent: filter.functionCode === null,
          },
          ...choices.functionCounts.map(({ functionCode, count }) => ({
            href: link({ functionCode }),
            label: names.functionNames[functionCode] ?? functionCode,
            count,
            isCurrent: filter.functionCode === functionCode,
          })),
        ]}
      />
      <FilterBar
        label={t("rows.filterLevel")}
        items={[
          {
            href: link({ level: null }),
            label: t("rows.allLevels"),
            count: choices.allLevels,
            isCurrent: filter.level === null,
          },
          ...choices.levelCounts.map(({ level, count }) => ({
            href: link({ level }),
            label: common(`levels.${level}`),
            count,
            isCurrent: filter.level === level,
          })),
        ]}
      />
    </div>
  );
}

function addressOf(href: string, { functionCode, level }: RowFilter) {
  const query = new URLSearchParams();
  if (functionCode) query.set("function", functionCode);
  if (level) query.set("level", level);
  const text = query.toString();
  return `${href}${text && `?${text}`}#rows`;
}
