import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { recordEvents } from "@/lib/events/mutations";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { tellPeople } from "@/lib/notices/mutations/tell";
import type { Ask } from "../rules/panel-gaps";
import { isSame } from "../rules/plan-changes";

type RoundOfAsks = { id: string; name: string };

/** Asks them in an open round, an event each, and tells each person once. */
export async function addAsks(
  tx: Transaction,
  scope: Scope,
  round: RoundOfAsks,
  asks: readonly Ask[],
) {
  const { systemId, personId: assignedById } = scope;
  if (asks.length === 0) return;
  await tx.assignment.createMany({
    data: asks.map((ask) => ({
      ...{ systemId, roundId: round.id, assignedById, ...plain(ask) },
    })),
    skipDuplicates: true,
  });
  await recordEach(tx, scope, round, { verb: "asked_to_rate", asks });
  for (const personId of new Set(asks.map((ask) => ask.personId)))
    await tellPeople(tx, scope, [personId], {
      kind: "asked_to_rate",
      args: { round: round.name },
      path: `/rounds/${round.id}`,
      about: aboutOf(round, personId),
    });
}

/** No longer asks them, an event each; the database refuses where one has handed in. */
export async function removeAsks(
  tx: Transaction,
  scope: Scope,
  round: RoundOfAsks,
  asks: readonly Ask[],
) {
  const { systemId } = scope;
  if (asks.length === 0) return;
  const where = { systemId, roundId: round.id };
  const standing = await tx.assignment.findMany({
    where: { ...where, personId: { in: asks.map((ask) => ask.personId) } },
    take: 5000,
  });
  const gone = standing.filter((one) => asks.some((ask) => isSame(one, ask)));
  await tx.assignment.deleteMany({
    where: { ...where, id: { in: gone.map(({ id }) => id) } },
  });
  await recordEach(tx, scope, round, { verb: "no_longer_asked", asks: gone });
  const left = new Set(
    standing.filter((one) => !gone.includes(one)).map((one) => one.personId),
  );
  for (const personId of new Set(gone.map((one) => one.personId)))
    if (!left.has(personId))
      await cancelNotices(tx, {
        kinds: ["asked_to_rate"],
        under: aboutOf(round, personId),
      });
}

type Each = {
  verb: "asked_to_rate" | "no_longer_asked";
  asks: readonly Ask[];
};

async function recordEach(
  tx: Transaction,
  scope: Scope,
  round: RoundOfAsks,
  { verb, asks }: Each,
) {
  const events = asks.map((ask) => {
    const said: Prisma.InputJsonObject = plain(ask);
    return {
      verb,
      ...{ subjectType: "round" as const, subjectId: round.id },
      ...{ roundId: round.id, siteId: ask.siteId },
      ...(verb === "asked_to_rate" ? { after: said } : { before: said }),
    };
  });
  await recordEvents(tx, scope, events);
}

function plain({ personId, level, siteId, functionCode }: Ask) {
  return { personId, level, siteId, functionCode };
}

function aboutOf({ id }: RoundOfAsks, personId: string) {
  return `/rounds/${id}/people/${personId}`;
}
