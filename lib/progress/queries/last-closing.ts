import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { closedHeadlineSchema } from "../closing-schema";

/** What the latest closing of a round changed of which stages were achieved; null where it has none. */
export async function findLastOutcome(
  tx: Transaction,
  { systemId }: Scope,
  roundId: string,
) {
  const closing = await tx.roundClosing.findFirst({
    where: { systemId, roundId },
    orderBy: { number: "desc" },
    select: { number: true, headline: true },
  });
  if (!closing) return null;
  const { outcome } = closedHeadlineSchema
    .pick({ outcome: true })
    .parse(closing.headline);
  return { number: closing.number, outcome };
}
