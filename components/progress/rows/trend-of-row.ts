import type { ScoreState } from "@/components/ui/score-chip";
import type { RowRound } from "@/lib/progress/queries/read-row";
import { lowerMedian } from "@/lib/rounds/rules/settle-row";
import { isScoreValue, scoreValues } from "@/lib/progress/schema";

export type RowPoint = Pick<RowRound, "id" | "name" | "isOpen"> & {
  state: ScoreState;
  value: number | null;
  /** Of several sites: how many meet it, of those that scored it. */
  sites: { met: number; scored: number } | null;
};

/** What a row came to in each round, oldest first: its score, or the middle one of all sites. */
export function listRowPoints(
  rounds: readonly RowRound[],
  { isOfSites, metFrom }: { isOfSites: boolean; metFrom: number },
): RowPoint[] {
  return rounds.map((round) => {
    const { id, name, isOpen } = round;
    const { state, value } = isOfSites ? middleOf(round) : round;
    return {
      ...{ id, name, isOpen, value },
      state: state ?? "not_scored",
      sites: isOfSites ? countMet(round.counts, metFrom) : null,
    };
  });
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
