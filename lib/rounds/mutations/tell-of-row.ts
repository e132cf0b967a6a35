import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { tellPeople } from "@/lib/notices/mutations/tell";
import type { Row } from "./row";
import { findSiteCoordinators } from "./tell-of-site";

/** Tells a site that the group decided on a row of its own. */
export async function tellDecided(tx: Transaction, scope: Scope, row: Row) {
  if (row.siteId === null) return;
  const people = await findSiteCoordinators(tx, scope, row.siteId);
  await tellOfRow(tx, scope, row, { kind: "row_decided", people });
}

type Telling = {
  kind: "row_decided" | "evidence_asked" | "evidence_answered";
  people: string[];
  path?: string;
  /** What it is about where the path does not say so. */
  about?: string;
};

/** Tells people of a row by its code, and where it is scored. */
export async function tellOfRow(
  tx: Transaction,
  scope: Scope,
  { systemId, roundId, indicatorId, siteId }: Row,
  { kind, people, path, about }: Telling,
) {
  if (people.length === 0) return;
  const round = await tx.round.findUniqueOrThrow({
    where: { systemId_id: { systemId, id: roundId } },
    select: { name: true },
  });
  const { code, stage } = await tx.indicator.findUniqueOrThrow({
    where: { id: indicatorId },
    select: { code: true, stage: { select: { number: true } } },
  });
  const score = `/score?subject=${siteId ?? "system"}&stage=${stage.number}&row=${code}`;
  await tellPeople(tx, scope, people, {
    kind,
    args: { code, round: round.name },
    path: path ?? score,
    ...(about ? { about } : {}),
  });
}
