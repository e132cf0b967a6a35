import type { IsoDate } from "@/lib/progress/schema";

/** A round as far as one is chosen to be compared. */
export type ComparableRound = {
  id: string;
  ordinal: number;
  name: string;
  isOpen: boolean;
  frameworkVersionId: string;
  /** Oldest first: a round that was opened again has several. */
  closings: readonly { id: string; number: number; closedOn: IsoDate }[];
};

/** One side of a comparison: a round at one of its closings, or as it stands today. */
export type Side = {
  round: ComparableRound;
  closing: ComparableRound["closings"][number] | null;
};

/** A round asked for in the address; a number asks for one of its earlier closings. */
export type AskedSide = { roundId: string; number: number | null };

export type ChosenSides =
  | { kind: "none" }
  | { kind: "one"; only: Side }
  | { kind: "two"; from: Side; to: Side }
  /** One of them is no round of this system, or has not left what was asked for. */
  | { kind: "unknown" };

/**
 * Which two rounds are compared. Asked for neither: the open round so far
 * against the last that closed, else the last two that closed. Asked for one:
 * the other is the round before or, of the first, the one after.
 */
export function chooseSides(
  rounds: readonly ComparableRound[],
  asked: { from: AskedSide | null; to: AskedSide | null },
): ChosenSides {
  const known = rounds
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .flatMap((round) => findSide([round], { roundId: round.id, number: null }));
  const [to] = asked.to ? findSide(rounds, asked.to) : known.slice(-1);
  const [from] = asked.from ? findSide(rounds, asked.from) : [];
  if ((asked.to && !to) || (asked.from && !from)) return { kind: "unknown" };
  if (!to) return { kind: "none" };
  if (from && (asked.to || from.round.id !== to.round.id))
    return { kind: "two", from, to };
  const others = known.filter((one) => one.round.id !== to.round.id);
  const other =
    others.findLast((one) => one.round.ordinal < to.round.ordinal) ?? others[0];
  if (!other) return { kind: "one", only: to };
  return from
    ? { kind: "two", from, to: other }
    : { kind: "two", from: other, to };
}

/** The side asked for, or nothing: a closed round without a closing left no picture. */
function findSide(
  rounds: readonly ComparableRound[],
  { roundId, number }: AskedSide,
): Side[] {
  const round = rounds.find((one) => one.id === roundId);
  if (!round) return [];
  if (number === null && round.isOpen) return [{ round, closing: null }];
  const closing =
    number === null
      ? round.closings.at(-1)
      : round.closings.find((one) => one.number === number);
  return closing ? [{ round, closing }] : [];
}
