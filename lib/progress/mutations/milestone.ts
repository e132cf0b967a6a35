import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";
import { holdFrameworkVersion } from "./current-version";

const names = {
  proposedBy: { select: { name: true } },
  confirmedBy: { select: { name: true } },
} as const;

type Stored = Prisma.MilestoneConfirmationGetPayload<{ include: typeof names }>;

/**
 * A milestone's state in this system, with other writers of it waiting until
 * the transaction ends. One that nobody has touched has version 0. A milestone
 * of another framework version is not found.
 */
export async function lockMilestone(
  tx: Transaction,
  scope: Scope,
  milestoneId: string,
): Promise<Stored> {
  const { systemId, frameworkVersionId } = scope;
  const framework = await getFramework(tx, frameworkVersionId);
  const isKnown = framework.stages.some((stage) =>
    stage.milestones.some((milestone) => milestone.id === milestoneId),
  );
  if (!isKnown) throw new AppError("not_found");
  await holdFrameworkVersion(tx, scope);
  await tx.milestoneConfirmation.createMany({
    data: [{ systemId, frameworkVersionId, milestoneId, version: 0 }],
    skipDuplicates: true,
  });
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "MilestoneConfirmation"
     WHERE "systemId" = ${systemId}::uuid AND "milestoneId" = ${milestoneId}::uuid
       FOR UPDATE`;
  return tx.milestoneConfirmation.findUniqueOrThrow({
    where: { systemId_milestoneId: { systemId, milestoneId } },
    include: names,
  });
}

/** Refuses what was decided upon something that has changed since, with what stands now. */
export function refuseStale(found: Stored, version: number) {
  if (found.version !== version) throw new AppError("stale", describe(found));
}

/** A confirmed milestone is no longer proposed, withdrawn or dated. */
export function refuseConfirmed(found: Stored) {
  if (found.confirmedAt)
    throw new AppError("milestone_confirmed", describe(found));
}

export function refuseUnproposed(found: Stored) {
  if (!found.proposedAt)
    throw new AppError("milestone_not_proposed", describe(found));
}

/** Writes the change and counts the version up. */
export async function updateMilestone(
  tx: Transaction,
  { systemId, milestoneId, version }: Stored,
  data: Prisma.MilestoneConfirmationUncheckedUpdateInput,
) {
  await tx.milestoneConfirmation.update({
    where: { systemId_milestoneId: { systemId, milestoneId } },
    data: { ...data, version: version + 1 },
  });
  return { milestoneId, version: version + 1 };
}

/** What stands, for the screen of the one who is refused. */
export type MilestoneStanding = {
  state: "open" | "proposed" | "confirmed";
  byName: string | null;
  on: string | null;
};

function describe(found: Stored): MilestoneStanding {
  if (found.confirmedAt) {
    const byName = found.confirmedBy?.name ?? null;
    return { state: "confirmed", byName, on: toDay(found.confirmedAt) };
  }
  if (found.proposedAt) {
    const byName = found.proposedBy?.name ?? null;
    return { state: "proposed", byName, on: toDay(found.proposedAt) };
  }
  return { state: "open", byName: null, on: null };
}
