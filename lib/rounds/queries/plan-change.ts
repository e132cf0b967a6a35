import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canBeAsked } from "../policy";
import { type Modes, modeOf } from "../round-modes";
import type { Part } from "../rules/panel-gaps";
import {
  listToAsk,
  listToTakeAway,
  type PlanChange,
  type PlanPerson,
} from "../rules/plan-changes";
import type { HandedIn } from "../rules/tally-raters";
import type { ListPlanChange } from "../schema/opening";
import { listActiveSites, listAskable } from "./askable";

const mostLines = 1000;

/** A change of the plan as it is listed before it is done; `seen` names this very list. */
export type ListedChange = PlanChange & { seen: string };

/** What a change of the plan of an open round would do, without doing it. */
export function listPlanChange(
  scope: Scope,
  input: ListPlanChange,
): Promise<ListedChange> {
  return readSystem(scope, async (tx) => {
    const round = await findOpen(tx, scope, input.roundId);
    return drawPlanChange(tx, scope, input, round);
  });
}

async function findOpen(tx: Transaction, { systemId }: Scope, id: string) {
  const round = await tx.round.findUnique({
    where: { systemId_id: { systemId, id } },
  });
  if (!round) throw new AppError("not_found");
  if (!round.openedAt) throw new AppError("round_not_open");
  if (round.closedAt) throw new AppError("round_closed");
  return round;
}

/** The same inside the transaction that does it. Another system's people and sites are just not found. */
export async function drawPlanChange(
  tx: Transaction,
  scope: Scope,
  input: ListPlanChange,
  modes: Modes,
): Promise<ListedChange> {
  const { roundId } = input;
  const people = await findChosen(tx, scope, input);
  const parts = await findParts(tx, scope, input);
  const where = { systemId: scope.systemId, roundId };
  const asks = await tx.assignment.findMany({ where, take: 20_000 });
  const handedIn = await listHandedIn(tx, scope, roundId);
  const list = input.act === "ask" ? listToAsk : listToTakeAway;
  const change = list(
    { people, parts, functionCodes: input.functions },
    {
      ...{ asks, handedIn },
      actorId: scope.personId,
      canBeAsked: (person, part) =>
        canBeAsked(person, part, modeOf(modes, part.level)),
    },
  );
  if (change.lines.length > mostLines) throw new AppError("plan_too_large");
  return { ...change, seen: nameList(change) };
}

async function findChosen(
  tx: Transaction,
  scope: Scope,
  input: ListPlanChange,
): Promise<PlanPerson[]> {
  const known = await listAskable(tx, scope);
  const byId = new Map(known.map((person) => [person.personId, person]));
  const gone =
    input.act === "take_away" ? await listLeft(tx, scope, input) : [];
  for (const person of gone)
    if (!byId.has(person.personId)) byId.set(person.personId, person);
  return input.people.map((id) => {
    const person = byId.get(id);
    if (!person) throw new AppError("not_found");
    return person;
  });
}

/** Who was asked and is no longer of the system: they can still be taken away. */
async function listLeft(
  tx: Transaction,
  { systemId }: Scope,
  { roundId }: ListPlanChange,
): Promise<PlanPerson[]> {
  const found = await tx.assignment.findMany({
    where: { systemId, roundId },
    select: { personId: true, person: { select: { name: true } } },
    distinct: ["personId"],
    take: 2000,
  });
  return found.map(({ personId, person }) => ({
    ...{ personId, name: person.name, siteIds: [] },
    role: "viewer",
  }));
}

async function findParts(
  tx: Transaction,
  scope: Scope,
  { roundId, parts }: ListPlanChange,
): Promise<Part[]> {
  const { systemId } = scope;
  const known = new Set((await listActiveSites(tx, scope)).map(({ id }) => id));
  const leftOut = await tx.leftOutSite.findMany({
    where: { systemId, roundId },
    take: 1000,
  });
  for (const { siteId } of leftOut) known.delete(siteId);
  for (const { siteId } of parts)
    if (siteId !== null && !known.has(siteId)) throw new AppError("not_found");
  return parts;
}

/** Who has handed in what of a round. */
export async function listHandedIn(
  tx: Transaction,
  { systemId }: Scope,
  roundId: string,
): Promise<HandedIn[]> {
  const found = await tx.panelSubmission.findMany({
    where: { systemId, roundId },
    take: 20_000,
  });
  return found.map(({ personId, level, subjectId }) => ({
    ...{ personId, level },
    siteId: subjectId === systemId ? null : subjectId,
  }));
}

function nameList({ lines }: PlanChange) {
  const text = lines
    .map(({ personId, level, siteId, functionCode }) =>
      [personId, level, siteId, functionCode].join(" "),
    )
    .toSorted()
    .join("\n");
  return createHash("sha256").update(text).digest("hex");
}
