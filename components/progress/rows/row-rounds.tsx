import { ScoreSteps } from "@/components/charts/score-steps";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { listRowPoints } from "@/components/progress/rows/trend-of-row";
import { CsvLink } from "@/components/tables/csv-link";
import { ScoreChip } from "@/components/ui/score-chip";
import { getTranslator } from "@/lib/core/translator";
import type { ScaleStep } from "@/lib/framework/schema";
import type { RowRound } from "@/lib/progress/queries/read-row";
import { tellTrend } from "@/lib/progress/rules/tell-trend";
import { scoreValues } from "@/lib/progress/schema";

type Props = {
  rounds: readonly RowRound[];
  /** Several sites together: their middle score, and how many meet it. */
  isOfSites: boolean;
  metFrom: number;
  scale: readonly ScaleStep[];
  csvHref: string;
};

// As many as can be told apart in the narrow column.
const mostDrawn = 8;

/** What the row came to in every round: in a sentence, as a picture, as a table and as a file. */
export async function RowRounds({ rounds, csvHref, scale, ...how }: Props) {
  const [t, trends, common, { name, say }] = await Promise.all([
    getTranslator("progress"),
    getTranslator("trends"),
    getTranslator("common"),
    getScoreSayer(scale),
  ]);
  const points = listRowPoints(rounds, how);
  if (points.every(({ state }) => state === "not_scored"))
    return <p className="text-muted">{t("rows.roundsNone")}</p>;
  const trend = tellTrend(points);
  const drawn = points.slice(-mostDrawn);
  return (
    <>
      <figure>
        <figcaption className="mb-2 text-pretty">
          {trend.kind === "once" && trends("row.once", trend)}
          {trend.kind !== "none" &&
            trend.kind !== "once" &&
            trends(`row.${trend.kind}`, trend)}{" "}
          {how.isOfSites && trends("row.middle")}
        </figcaption>
        <ScoreSteps
          points={drawn.map((point) => ({
            label: point.name,
            value: point.value,
          }))}
          max={scoreValues.length - 1}
          enoughFrom={how.metFrom}
          label={t("rows.roundsLine", {
            list: drawn
              .map((point) => `${point.name}: ${say(point.state, point.value)}`)
              .join("; "),
          })}
        />
        <p className="text-sm text-muted">
          {trends("row.metLine")}{" "}
          {drawn.length < points.length &&
            trends("row.last", { count: drawn.length, total: points.length })}
        </p>
      </figure>
      <table className="mt-3 w-full border-collapse text-sm">
        <caption className="sr-only">{t("rows.rounds")}</caption>
        <thead>
          <tr className="border-b-2 border-control text-left">
            <th scope="col" className="py-1 pr-2 font-semibold">
              {trends("row.round")}
            </th>
            <th scope="col" className="py-1 font-semibold">
              {trends(how.isOfSites ? "row.middleScore" : "row.score")}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.id} className="border-b align-top">
              <th scope="row" className="py-2 pr-2 text-left font-normal">
                {point.name}
                {point.isOpen && ` (${t("rows.open")})`}
              </th>
              <td className="py-2">
                <ScoreChip
                  state={point.state}
                  value={point.value}
                  label={name(point.state, point.value)}
                />
                {point.sites && (
                  <span className="block">
                    {t("rows.sitesMet", point.sites)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <CsvLink href={csvHref} text={common("downloadCsv")} />
    </>
  );
}
