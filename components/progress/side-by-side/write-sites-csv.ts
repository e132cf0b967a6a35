import { getScoreSayer } from "@/components/progress/rows/say-score";
import { scoreOf } from "@/components/progress/rows/view-row";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { SiteComparisonPage } from "@/lib/progress/queries/site-comparison";
import { writeCsv } from "@/lib/progress/view/csv";
import { nameFramework } from "@/lib/progress/view/names";

/** The rows as they are seen, differences first, one column a site. */
export async function writeSitesCsv(
  { framework, chosen }: SiteComparisonPage,
  { rows }: NonNullable<SiteComparisonPage["compared"]>,
) {
  const [t, compare, locale, sayer] = await Promise.all([
    getTranslator("differences"),
    getTranslator("compare"),
    getLocale(),
    getScoreSayer(framework.scale),
  ]);
  const { functionNames } = nameFramework(framework, locale);
  const head = [
    compare("csv.code"),
    compare("csv.row"),
    compare("csv.function"),
    t("sites.csvDiffers"),
    ...chosen.map(({ name }) => name),
  ];
  const inOrder = [
    ...rows.filter((one) => one.differs),
    ...rows.filter((one) => !one.differs),
  ];
  const lines = inOrder.map(({ row, cells, differs }) => [
    row.code,
    pick(row.title, locale),
    functionNames[row.functionCode] ?? row.functionCode,
    t(differs ? "sites.yes" : "sites.no"),
    ...cells.map((judged) => {
      const { state, value } = scoreOf(judged);
      const label = sayer.say(state, value);
      return judged.cause === "stale" ? t("sites.staleNote", { label }) : label;
    }),
  ]);
  return writeCsv([head, ...lines]);
}
