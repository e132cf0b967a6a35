import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import type { Level } from "@/lib/framework/schema";
import type { Role } from "@/lib/auth/roles";
import type { RowSubject } from "../asked-input";
import { canSeeSite, voiceOn } from "../policy";
import { modeOf } from "../round-modes";

export type Askable = { id: string; name: string; role: Role };

type Row = {
  systemId: string;
  roundId: string;
  indicatorId: string;
  level: Level;
  siteId: string | null;
  subjectId: string;
};

/** Who can be asked about a row: who may see it, by name. */
export function listPeopleToAsk(
  scope: Scope,
  { roundId, indicatorId, siteId }: RowSubject,
): Promise<Askable[]> {
  return readSystem(scope, async (tx) => {
    const { systemId } = scope;
    const indicator = await tx.indicator.findUnique({
      where: { id: indicatorId },
      select: { level: true },
    });
    if (!indicator || (siteId && !canSeeSite(scope, siteId))) return [];
    const { level } = indicator;
    const mayRate =
      voiceOn(scope, level, siteId) !== null ||
      (await tx.assignment.count({
        where: { systemId, roundId, level, personId: scope.personId },
      })) > 0;
    if (!mayRate) throw new AppError("forbidden");
    const { people } = await findAskable(tx, scope, {
      ...{ systemId, roundId, indicatorId, siteId },
      level,
      subjectId: siteId ?? systemId,
    });
    return people;
  });
}

/** The same in a transaction that goes on; while a panel rates the row, those who rate that level are not among them. */
export async function findAskable(tx: Transaction, scope: Scope, row: Row) {
  const isBlind = await isStillBlind(tx, row);
  const raters = isBlind ? await listRaters(tx, row) : [];
  const day = fromDay(today());
  const members = await tx.membership.findMany({
    where: {
      systemId: scope.systemId,
      personId: { notIn: [scope.personId, ...raters] },
      termFrom: { lte: day },
      OR: [{ termTo: null }, { termTo: { gte: day } }],
    },
    select: {
      personId: true,
      role: true,
      person: { select: { name: true } },
      sites: { select: { siteId: true } },
    },
    take: 1000,
  });
  const people = members
    .filter(({ role, sites }) => {
      const siteIds = sites.map(({ siteId }) => siteId);
      const actor = { role, siteIds, isAdmin: false };
      const { areSitesOpen } = scope;
      return !row.siteId || canSeeSite({ ...actor, areSitesOpen }, row.siteId);
    })
    .map(({ personId, role, person }) => ({
      ...{ id: personId, role },
      name: person.name,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return { people, isBlind };
}

async function isStillBlind(
  tx: Transaction,
  { systemId, roundId, indicatorId, subjectId, level }: Row,
) {
  const round = await tx.round.findUnique({
    where: { systemId_id: { systemId, id: roundId } },
  });
  if (!round || modeOf(round, level) !== "panel") return false;
  const key = { systemId, roundId, indicatorId, subjectId };
  return (await tx.panelRow.count({ where: key })) === 0;
}

async function listRaters(
  tx: Transaction,
  { systemId, roundId, level, siteId }: Row,
) {
  const asked = await tx.assignment.findMany({
    where: {
      ...{ systemId, roundId, level },
      OR: [{ siteId: null }, ...(siteId ? [{ siteId }] : [])],
    },
    select: { personId: true },
    distinct: ["personId"],
    take: 500,
  });
  return asked.map(({ personId }) => personId);
}
