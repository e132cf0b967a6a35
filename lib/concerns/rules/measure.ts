/** How long something took, over several: the middle one, and the shortest and longest. */
export type Spread = {
  count: number;
  median: number;
  shortest: number;
  longest: number;
};

/** null: there is nothing to measure yet. */
export function spreadOf(days: readonly number[]): Spread | null {
  const sorted = days.toSorted((a, b) => a - b);
  const shortest = sorted[0];
  const longest = sorted.at(-1);
  if (shortest === undefined || longest === undefined) return null;
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? shortest;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? longest;
  return {
    count: sorted.length,
    median: (low + high) / 2,
    shortest,
    longest,
  };
}

export const steps = ["triage", "decision", "told"] as const;
export type Step = (typeof steps)[number];

/** One concern's days in each step; null: not there yet, or not needed. */
export type Timed = { quarter: string } & Record<Step, number | null>;

export type Measured = {
  /** "2026-Q3"; null: all of them. */
  quarter: string | null;
  raised: number;
  steps: Record<Step, Spread | null>;
};

/** The whole first, then each quarter in which concerns were raised, the latest first. */
export function measureConcerns(timed: readonly Timed[]): Measured[] {
  const quarters = [...new Set(timed.map(({ quarter }) => quarter))];
  return [
    measure(null, timed),
    ...quarters
      .toSorted()
      .toReversed()
      .map((quarter) =>
        measure(
          quarter,
          timed.filter((one) => one.quarter === quarter),
        ),
      ),
  ];
}

function measure(quarter: string | null, timed: readonly Timed[]): Measured {
  const daysOf = (step: Step) => timed.flatMap((one) => one[step] ?? []);
  return {
    quarter,
    raised: timed.length,
    steps: {
      triage: spreadOf(daysOf("triage")),
      decision: spreadOf(daysOf("decision")),
      told: spreadOf(daysOf("told")),
    },
  };
}
