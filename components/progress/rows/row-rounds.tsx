import { Sparkline } from "@/components/charts/sparkline";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { ScoreChip } from "@/components/ui/score-chip";
import { getTranslator } from "@/lib/core/translator";
import type { ScaleStep } from "@/lib/framework/schema";
import type { RowRound } from "@/lib/progress/queries/read-row";
import { lowerMedian } from "@/lib/rounds/rules/settle-row";
import { isScoreValue, scoreValues } from "@/lib/progress/schema";

type Props = {
  rounds: readonly RowRound[];
  /** Several sites together: their middle score, and how many meet it. */
  isOfSites: boolean;
  metFrom: number;
  scale: readonly ScaleStep[];
};

/** What the row came to in every round, oldest first: a line and the list behind it. */
export async function RowRounds({ rounds, isOfSites, metFrom, scale }: Props) {
  const [t, { name, say }] = await Promise.all([
    getTranslator("progress"),
    getScoreSayer(scale),
  ]);
  const points = rounds.map((round) => {
    const { state, value } = isOfSites ? middleOf(round) : round;
    return { ...round, state: state ?? "not_scored", value };
  });
  if (points.every(({ state }) => state === "not_scored"))
    return <p className="text-muted">{t("rows.roundsNone")}</p>;
  return (
    <>
      <Sparkline
        values={points.map(({ value }) => value)}
        min={0}
        max={3}
        label={t("rows.roundsLine", {
          list: points
            .map((point) => `${point.name}: ${say(point.state, point.value)}`)
            .join("; "),
        })}
      />
      <ul className="mt-2 grid gap-2">
        {points.toReversed().map((point) => (
          <li key={point.id}>
            <span className="block text-sm text-muted">
              {point.name}
              {point.isOpen && ` (${t("rows.open")})`}
            </span>
            <ScoreChip
              state={point.state}
              value={point.value}
              label={name(point.state, point.value)}
            />
            {isOfSites && (
              <span className="block text-sm">
                {t("rows.sitesMet", countMet(point.counts, metFrom))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function middleOf({ counts }: RowRound) {
  const values = scoreValues.flatMap((value) =>
    Array.from({ length: counts[value] }, () => value),
  );
  const value = lowerMedian(values);
  return value === null || !isScoreValue(value)
    ? ({ state: "not_scored", value: null } as const)
    : ({ state: "scored", value } as const);
}

function countMet(counts: RowRound["counts"], metFrom: number) {
  const sum = (from: number) =>
    counts.reduce(
      (total, count, value) => total + (value < from ? 0 : count),
      0,
    );
  return { met: sum(metFrom), scored: sum(0) };
}
