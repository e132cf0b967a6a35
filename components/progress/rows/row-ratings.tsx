import { getScoreSayer } from "@/components/progress/rows/say-score";
import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator } from "@/lib/core/translator";
import type { ScaleStep } from "@/lib/framework/schema";
import type { RowRating } from "@/lib/progress/queries/read-row";

type Props = { ratings: readonly RowRating[]; scale: readonly ScaleStep[] };

/** Who gave the score, when and why; and what the intermediary says beside a site's own. */
export async function RowRatings({ ratings, scale }: Props) {
  const [t, formatDay, { say }] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
    getScoreSayer(scale),
  ]);
  if (ratings.length === 0)
    return <p className="text-muted">{t("rows.notYet")}</p>;
  return (
    <ul className="grid gap-2">
      {ratings.map((rating) => {
        const on = formatDay(rating.ratedOn);
        const { byName: name, roundName: round, value, nonScore } = rating;
        const score = say(nonScore ?? "scored", value);
        return (
          <li key={rating.voice}>
            {rating.voice === "own"
              ? t("rows.scoredBy", { name, on, round })
              : t("rows.besideBy", { name, on, score })}
            {rating.reason && (
              <span className="block wrap-anywhere text-muted">
                {t("rows.why", { reason: rating.reason })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
