import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, type NewEvent } from "@/lib/events/mutations";
import { canRecordTraining } from "../policy";
import type { RemoveTraining, SetTraining } from "../schema";

/** Puts on record when a coordinator was trained and by whom, or corrects it. */
export async function setTraining(
  scope: Scope,
  { coordinatorId, version, trainedOn, givenBy }: SetTraining,
) {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockTraining(tx, scope, coordinatorId);
    if ((found?.version ?? 0) !== version)
      throw new AppError("stale", toTold(found));
    const at = { systemId, personId: coordinatorId };
    const data = { trainedOn: fromDay(trainedOn), givenBy };
    if (found)
      await tx.coordinatorTraining.updateMany({
        where: at,
        data: { ...data, version: version + 1 },
      });
    else
      await tx.coordinatorTraining.create({
        data: { ...at, ...data, createdById: personId },
      });
    await recordEvent(tx, scope, {
      ...eventOf(coordinatorId),
      verb: found ? "training_corrected" : "training_recorded",
      before: toTold(found),
      after: { trainedOn, givenBy },
    });
    return { coordinatorId, version: version + 1 };
  });
}

/** Takes it off the record; what stood stays in the events. */
export async function removeTraining(
  scope: Scope,
  { coordinatorId, version }: RemoveTraining,
) {
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockTraining(tx, scope, coordinatorId);
    if (!found) throw new AppError("not_found");
    if (found.version !== version) throw new AppError("stale", toTold(found));
    await tx.coordinatorTraining.deleteMany({
      where: { systemId, personId: coordinatorId },
    });
    await recordEvent(tx, scope, {
      ...eventOf(coordinatorId),
      verb: "training_removed",
      before: toTold(found),
    });
    return { coordinatorId };
  });
}

/** What is on record of a coordinator of this system, with other writers waiting. */
async function lockTraining(
  tx: Transaction,
  scope: Scope,
  coordinatorId: string,
) {
  if (!canRecordTraining(scope)) throw new AppError("forbidden");
  const { systemId } = scope;
  const key = `training of ${coordinatorId} in ${systemId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const coordinator = await tx.membership.findFirst({
    where: { systemId, personId: coordinatorId, role: "site_coordinator" },
    select: { training: true },
  });
  if (!coordinator) throw new AppError("not_found");
  return coordinator.training;
}

type Training = { trainedOn: Date; givenBy: string };

function toTold(found: Training | null) {
  if (!found) return null;
  return { trainedOn: toDay(found.trainedOn), givenBy: found.givenBy };
}

const eventOf = (id: string): Pick<NewEvent, "subjectType" | "subjectId"> => ({
  subjectType: "training",
  subjectId: id,
});
