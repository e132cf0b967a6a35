export type TrendPoint = { name: string; value: number | null };

/** How a score went over the rounds, from the first that has one to the last. */
export type Trend =
  | { kind: "none" }
  | { kind: "once"; value: number; at: string }
  | {
      /** moved: it went up and down and stands where it began. */
      kind: "rose" | "fell" | "same" | "moved";
      from: number;
      since: string;
      to: number;
      at: string;
    };

/** What a line of scores says, oldest first; rounds without a score say nothing. */
export function tellTrend(points: readonly TrendPoint[]): Trend {
  const known = points.flatMap(({ name, value }) =>
    value === null ? [] : [{ name, value }],
  );
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return { kind: "none" };
  if (known.length === 1)
    return { kind: "once", value: last.value, at: last.name };
  const ends = {
    ...{ from: first.value, since: first.name, to: last.value, at: last.name },
  };
  if (ends.to !== ends.from)
    return { kind: ends.to > ends.from ? "rose" : "fell", ...ends };
  const hasMoved = known.some(({ value }) => value !== ends.from);
  return { kind: hasMoved ? "moved" : "same", ...ends };
}
