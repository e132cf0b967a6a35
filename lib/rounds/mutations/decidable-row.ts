import "server-only";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import type { DecisionView } from "../schema";
import type { Row } from "./row";
import { choiceOf, keyOf } from "./row-ratings";

export type Decidable = {
  /** Rises with all that a decision is taken upon. */
  version: number;
  /** Whether there is something to decide. */
  isOpen: boolean;
  decision: DecisionView | null;
};

/** What a decision on a locked row is taken upon. */
export async function findDecidable(
  tx: Transaction,
  row: Row,
  isPanel: boolean,
): Promise<Decidable> {
  const found = await tx.panelRow.findFirst({ where: keyOf(row) });
  if (isPanel && !found) throw new AppError("panel_not_opened");
  const isDecided = found !== null && found.decidedAt !== null;
  const read = (version: number) =>
    isDecided ? readDecision(tx, found, version) : null;
  if (isPanel && found) {
    const { version } = found;
    return { version, isOpen: true, decision: await read(version) };
  }
  const score = await tx.score.findFirst({ where: keyOf(row) });
  const version = score?.version ?? 0;
  return {
    version,
    isOpen: isDecided || score?.state === "disputed",
    decision: await read(version),
  };
}

type Found = NonNullable<
  Awaited<ReturnType<Transaction["panelRow"]["findFirst"]>>
>;

async function readDecision(
  tx: Transaction,
  found: Found,
  version: number,
): Promise<DecisionView> {
  const by = found.decidedById;
  const person = by
    ? await tx.person.findUnique({ where: { id: by }, select: { name: true } })
    : null;
  return { ...choiceOf(found), version, byName: person?.name ?? "" };
}
