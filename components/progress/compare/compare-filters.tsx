import { FilterBar } from "@/components/tables/filter-bar";
import { useTranslator } from "@/lib/core/translator";
import type { CompareFilter } from "@/lib/progress/compare-schema";
import type { ComparisonView } from "@/lib/progress/view/comparison";

type Props = {
  view: ComparisonView;
  filter: CompareFilter;
  functionNames: Readonly<Record<string, string>>;
  hrefOf: (filter: CompareFilter) => string;
};

/** Kind of change, function and level as links, each with the rows it would show. */
export function CompareFilters({ view, filter, functionNames, hrefOf }: Props) {
  const t = useTranslator("compare");
  const common = useTranslator("common");
  const bars = [
    {
      part: "kind" as const,
      label: t("filters.kind"),
      all: { text: t("filters.all"), count: view.all.kinds },
      items: view.kinds.map((one) => ({ ...one, text: t(`kinds.${one.key}`) })),
    },
    {
      part: "function" as const,
      label: t("filters.function"),
      all: { text: t("filters.allFunctions"), count: view.all.functions },
      items: view.functions.map((one) => ({
        ...one,
        text: functionNames[one.key] ?? one.key,
      })),
    },
    {
      part: "level" as const,
      label: t("filters.level"),
      all: { text: t("filters.allLevels"), count: view.all.levels },
      items: view.levels.map((one) => ({
        ...one,
        text: common(`levels.${one.key}`),
      })),
    },
  ];
  return (
    <div className="mb-4 grid gap-3">
      {bars
        .filter(({ items }) => items.length > 1)
        .map(({ part, label, all, items }) => (
          <FilterBar
            key={part}
            label={label}
            items={[
              {
                href: hrefOf({ ...filter, [part]: null }),
                label: all.text,
                count: all.count,
                isCurrent: filter[part] === null,
              },
              ...items.map(({ key, count, text }) => ({
                href: hrefOf({ ...filter, [part]: key }),
                label: text,
                count,
                isCurrent: filter[part] === key,
              })),
            ]}
          />
        ))}
    </div>
  );
}
