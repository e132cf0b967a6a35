import { ScoreDistribution } from "@/components/charts/score-distribution";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type { Cell } from "@/lib/progress/rules/tally-cells";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  siteId: string;
  functions: readonly Cell[];
  names: Names;
};

const steps = ["0", "1", "2", "3"] as const;

/** How many rows of each function stand at 0, 1, 2, 3, or have no score. */
export function SiteDistributionCard({ siteId, functions, names }: Props) {
  const t = useTranslator("sites");
  const common = useTranslator("common");
  const countsOf = ({ distribution, applicable, scored }: Cell) => [
    ...distribution.map((count, value) => ({
      value,
      label: common(`scores.${steps[value] ?? "0"}`),
      count,
    })),
    {
      value: null,
      label: common("scores.not_scored"),
      count: applicable - scored,
    },
  ];
  return (
    <Card
      id={`distribution-${siteId}`}
      title={t("page.distribution")}
      sub={t("page.distributionTakeaway")}
    >
      <ul className="@container grid gap-4">
        {functions.map((cell) => (
          <li
            key={cell.functionCode}
            className="grid items-start gap-x-4 gap-y-1 @xl:grid-cols-[14rem_1fr]"
          >
            <h3 className="text-base">
              {names.functionNames[cell.functionCode] ?? cell.functionCode}
            </h3>
            <ScoreDistribution counts={countsOf(cell)} isCompact />
          </li>
        ))}
      </ul>
    </Card>
  );
}
