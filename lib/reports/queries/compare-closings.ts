import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { writeSide } from "@/lib/progress/compare-schema";
import { listComparableRounds } from "@/lib/progress/queries/comparable-rounds";
import { readSides } from "@/lib/progress/queries/side-pictures";
import type { ComparableRound } from "@/lib/progress/rules/choose-sides";
import { compareRounds } from "@/lib/progress/rules/compare-rounds";
import type { Compared } from "../rules/what-changed";
import type { Period } from "../rules/where-we-are";

/** The last closing before the period beside the last one in it; two statements. */
export async function compareClosings(
  tx: Transaction,
  scope: Scope,
  { from, to }: Period,
): Promise<Compared> {
  const { rounds } = await listComparableRounds(tx, scope);
  const closings = rounds
    .flatMap((round) => round.closings.map((closing) => ({ round, closing })))
    .toSorted((a, b) => orderOf(a) - orderOf(b));
  const last = closings.findLast(
    ({ closing }) => closing.closedOn >= from && closing.closedOn <= to,
  );
  if (!last) return { kind: "none_closed" };
  const first = closings.findLast(({ closing }) => closing.closedOn < from);
  if (!first) return { kind: "none_before" };
  const [before, after] = await readSides(tx, scope, [first, last]);
  return {
    kind: "compared",
    from: nameSide(first),
    to: nameSide(last),
    rows: compareRounds(before.picture, after.picture),
  };
}

type Closed = {
  round: ComparableRound;
  closing: ComparableRound["closings"][number];
};

/** By day; on one day by round, and in a round by number. */
function orderOf({ round, closing }: Closed) {
  return Date.parse(closing.closedOn) + round.ordinal * 10_000 + closing.number;
}

function nameSide({ round, closing }: Closed) {
  return {
    round: round.name,
    closedOn: closing.closedOn,
    side: writeSide({ round, closing }),
  };
}
