import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { Measured, Spread } from "@/lib/concerns/rules/measure";

/** The words of a measure, the same on the page and in the file. */
export async function createSayMeasured() {
  const [t, format] = await Promise.all([
    getTranslator("concerns"),
    getFormatter(),
  ]);
  const number = (days: number) =>
    format.number(days, { maximumFractionDigits: 1 });
  return {
    quarter: ({ quarter }: Measured) => {
      if (quarter === null) return t("measures.all");
      const [year = "", part = ""] = quarter.split("-Q");
      return t("measures.quarterName", { year, quarter: part });
    },
    spread: (spread: Spread | null) =>
      spread
        ? t("measures.range", {
            median: number(spread.median),
            shortest: number(spread.shortest),
            longest: number(spread.longest),
            count: String(spread.count),
          })
        : "–",
    days: number,
  };
}
