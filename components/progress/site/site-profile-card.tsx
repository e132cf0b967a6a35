import { ChartCard } from "@/components/charts/chart-card";
import {
  type ProfileBar,
  ProfileBars,
  ProfileLegend,
} from "@/components/charts/profile-bars";
import { joinTitle } from "@/components/progress/site/join-title";
import { useTranslator } from "@/lib/core/translator";
import type { Cell } from "@/lib/progress/rules/tally-cells";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  /** Where several sites stand on one page, each card says whose it is. */
  siteName?: string;
  siteId: string;
  stage: number;
  functions: readonly Cell[];
  names: Names;
  to: Addresses;
};

/** Function by function: met, scored and not met, not scored. */
export function SiteProfileCard({
  siteName,
  siteId,
  stage,
  functions,
  names,
  to,
}: Props) {
  const t = useTranslator("progress");
  const common = useTranslator("common");
  const sum = (pick: (cell: Cell) => number) =>
    functions.reduce((total, cell) => total + pick(cell), 0);
  const nameOf = (code: string) => names.functionNames[code] ?? code;
  const drawBar = ({
    functionCode,
    met,
    scored,
    applicable,
  }: Cell): ProfileBar => ({
    key: functionCode,
    name: nameOf(functionCode),
    href: to.rows(stage, { functionCode, level: "site" }),
    met,
    scored,
    total: applicable,
    text: t("own.bar", { met, scored, unscored: applicable - scored }),
  });
  return (
    <ChartCard
      id={`profile-${siteId}`}
      title={joinTitle(t("own.profile"), siteName)}
      takeaway={t("own.profileTakeaway", {
        met: sum((cell) => cell.met),
        scored: sum((cell) => cell.scored),
        rows: sum((cell) => cell.applicable),
        stage: String(stage),
      })}
      table={{
        showText: common("showAsTable"),
        columns: [
          common("function"),
          t("own.barMet"),
          t("own.barNotMet"),
          t("own.barUnscored"),
          t("cells.distribution"),
        ],
        rows: functions.map((cell) => [
          nameOf(cell.functionCode),
          cell.met,
          cell.scored - cell.met,
          cell.applicable - cell.scored,
          cell.distribution.join(", "),
        ]),
      }}
    >
      <ProfileBars items={functions.map(drawBar)} />
      <div className="mt-4">
        <ProfileLegend
          words={{
            met: t("own.barMet"),
            notMet: t("own.barNotMet"),
            notScored: t("own.barUnscored"),
          }}
        />
      </div>
    </ChartCard>
  );
}
