import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay } from "@/lib/core/clock";
import { makeId } from "@/lib/core/make-id";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { canChangeSupport, canRecordSupport, isForSupport } from "../policy";
import type { ChangeSupport, RecordSupport } from "../schema";
import { lockSupport, toRecord, toStanding } from "./lock-support";
import { requireNamed } from "./require-named";
import { listTold, tellNoLonger, tellOfSupport } from "./tell";

/** Records support; the same form sent twice records it once. Whoever came, and the coordinators of its sites, are told. */
export async function recordSupport(
  scope: Scope,
  { key, concern, ...input }: RecordSupport,
): Promise<{ supportId: string }> {
  const { systemId, personId } = scope;
  const { sites: siteIds, came } = input;
  requireReach(scope, siteIds);
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "record_support" }, async () => {
      await requireNamed(tx, scope, input);
      if (concern) await requireConcern(tx, scope, { id: concern, siteIds });
      // Nobody sees it before its sites are there, so nothing is read back.
      const supportId = makeId();
      await tx.support.createMany({
        data: [
          {
            ...{ systemId, id: supportId, createdById: personId },
            ...toColumns(input),
          },
        ],
      });
      const at = { systemId, supportId };
      await tx.supportSite.createMany({
        data: withEach(at, "siteId", siteIds),
      });
      await tx.supportAttendee.createMany({
        data: withEach(at, "personId", came),
      });
      if (concern)
        await tx.supportConcern.createMany({
          data: [{ ...at, concernId: concern }],
        });
      await recordEvent(tx, scope, {
        verb: "support_recorded",
        ...{ subjectType: "support", subjectId: supportId, supportId },
        after: toAfter(input),
      });
      const told = await listTold(tx, scope, toTold(input));
      await tellOfSupport(tx, scope, { ...input, supportId }, told);
      return { supportId };
    }),
  );
}

/** Writes it anew; a stale write is refused with what stands now. Who is new to it is told. */
export async function changeSupport(
  scope: Scope,
  { supportId, version, ...input }: ChangeSupport,
) {
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockSupport(tx, scope, supportId);
    if (!canChangeSupport(scope, found)) throw new AppError("forbidden");
    requireReach(scope, input.sites);
    if (found.version !== version)
      throw new AppError("stale", toStanding(found));
    await requireNamed(tx, scope, input);
    const before = await listTold(tx, scope, {
      ...{ siteIds: found.siteIds, came: found.cameIds },
      giver: found.giverId,
    });
    const where = { systemId, supportId };
    await tx.support.updateMany({
      where: { systemId, id: supportId },
      data: { ...toColumns(input), version: version + 1 },
    });
    await setSites(tx, where, { was: found.siteIds, is: input.sites });
    await tx.supportAttendee.deleteMany({ where });
    await tx.supportAttendee.createMany({
      data: withEach(where, "personId", input.came),
    });
    await recordEvent(tx, scope, {
      verb: "support_changed",
      ...{ subjectType: "support", subjectId: supportId, supportId },
      ...{ before: toRecord(found), after: toAfter(input) },
    });
    const after = await listTold(tx, scope, toTold(input));
    const isNew = (id: string) => !before.includes(id);
    const isOut = (id: string) => !after.includes(id);
    await tellNoLonger(tx, supportId, before.filter(isOut));
    await tellOfSupport(
      tx,
      scope,
      { ...input, supportId },
      after.filter(isNew),
    );
    return { supportId, version: version + 1 };
  });
}

type Input = Omit<RecordSupport, "key" | "concern">;
type Place = { systemId: string; supportId: string };

function requireReach(scope: Scope, siteIds: readonly string[]) {
  if (canRecordSupport(scope, { siteIds })) return;
  throw new AppError(siteIds.length === 0 ? "site_needed" : "not_found");
}

/** A concern the person sees, of one of its sites, that asks for this. */
async function requireConcern(
  tx: Transaction,
  { systemId }: Scope,
  { id, siteIds }: { id: string; siteIds: readonly string[] },
) {
  const found = await tx.concern.findUnique({
    where: { systemId_id: { systemId, id } },
    select: { triage: true, siteId: true },
  });
  const isThere = found?.siteId == null || siteIds.includes(found.siteId);
  if (!found || !isForSupport(found.triage) || !isThere)
    throw new AppError("not_found");
}

/** Those that stay are left alone: a coordinator sees the support through them. */
async function setSites(
  tx: Transaction,
  at: Place,
  { was, is }: { was: readonly string[]; is: readonly string[] },
) {
  const added = is.filter((id) => !was.includes(id));
  const gone = was.filter((id) => !is.includes(id));
  await tx.supportSite.createMany({ data: withEach(at, "siteId", added) });
  await tx.supportSite.deleteMany({ where: { ...at, siteId: { in: gone } } });
}

function toColumns(input: Input) {
  const { kind, title, about, functionCode, giver, giverName } = input;
  const { cameCount, guests, designedTogether } = input;
  return {
    ...{ kind, title, about, functionCode, giverId: giver, giverName },
    ...{ cameCount, guests, designedTogether, minutes: input.hours },
    ...{ heldOn: fromDay(input.heldOn), siteCount: input.sites.length },
  };
}

function toAfter({ hours, ...input }: Input) {
  return { ...input, minutes: hours };
}

const toTold = ({ sites: siteIds, came, giver }: Input) => ({
  ...{ siteIds, came, giver },
});

function withEach<Name extends "siteId" | "personId">(
  at: Place,
  name: Name,
  ids: readonly string[],
) {
  return ids.map(
    (id) => ({ ...at, [name]: id }) as Place & Record<Name, string>,
  );
}
