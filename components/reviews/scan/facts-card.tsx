import { getDayFormatter } from "@/components/progress/teller";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { ScanFacts } from "@/lib/reviews/queries/facts";
import { sortGradeSpans } from "@/lib/reviews/rules/grade-spans";

type Props = PartProps & { facts: ScanFacts };

const counted = ["active", "coming", "paused", "closed"] as const;

/** What the app counts of spread and depth, beside the last scan's. */
export async function FactsCard({ page, facts }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("reviews"),
    getDayFormatter("medium"),
  ]);
  const { last, finishedOn } = page.review;
  const then = last?.facts ?? null;
  const rows = await listRows();
  return (
    <Card id="facts" title={t("scan.facts")}>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <td className="border-b p-1" />
            <th scope="col" className="border-b p-1 text-right">
              {t(finishedOn ? "scan.factsThen" : "scan.factsToday")}
            </th>
            {last && then && (
              <th scope="col" className="border-b p-1 text-right">
                {t("scan.factsLast")}{" "}
                <span className="font-normal text-muted">
                  {formatDay(last.finishedOn)}
                </span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, say }) => (
            <tr key={label} className="align-top">
              <th scope="row" className="border-b p-1 text-left font-normal">
                {label}
              </th>
              <td className="border-b p-1 text-right">{say(facts)}</td>
              {then && (
                <td className="border-b p-1 text-right text-muted">
                  {say(then)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

async function listRows() {
  const t = await getTranslator("reviews");
  const of = (count: number, all: number) =>
    all === 0 ? t("scan.nothing") : t("scan.depth.of", { count, all });
  return [
    ...counted.map((name) => ({
      label: t(`scan.spread.${name}`),
      say: (facts: ScanFacts) => String(facts[name]),
    })),
    {
      label: t("scan.spread.gradeSpans"),
      say: ({ gradeSpans }: ScanFacts) =>
        sortGradeSpans(gradeSpans).join(", ") || t("scan.nothing"),
    },
    {
      label: t("scan.depth.met"),
      say: ({ siteRowsMet, siteRows }: ScanFacts) => of(siteRowsMet, siteRows),
    },
    {
      label: t("scan.depth.sustained"),
      say: ({ siteRowsSustained, siteRows }: ScanFacts) =>
        of(siteRowsSustained, siteRows),
    },
  ];
}
