import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import type { FrameworkView } from "@/lib/framework/queries";
import type { Attestation, Milestone } from "../schema";

/** A milestone of the framework with what people did about it here. */
export type MilestoneState = Milestone & {
  milestoneId: string;
  version: number;
  targetOn: string | null;
  targetReason: string | null;
  statement: string | null;
  evidenceUrl: string | null;
  proposedByName: string | null;
  confirmedByName: string | null;
  meetingName: string | null;
  meetingOn: string | null;
};

export type AttestationView = Attestation & {
  stageId: string;
  version: number;
  statement: string;
  evidenceUrl: string | null;
  proposedOn: string;
  proposedByName: string | null;
  confirmedByName: string | null;
};

/** Every milestone of the framework, in order, also those nobody has touched. */
export async function listMilestoneStates(
  tx: Transaction,
  scope: Scope,
  framework: FrameworkView,
): Promise<MilestoneState[]> {
  const { systemId } = scope;
  const found = await tx.milestoneConfirmation.findMany({
    where: { systemId, frameworkVersionId: framework.id },
    include: {
      proposedBy: { select: { name: true } },
      confirmedBy: { select: { name: true } },
    },
    take: 200,
  });
  const byId = new Map(found.map((one) => [one.milestoneId, one]));
  return framework.stages.flatMap((stage) =>
    stage.milestones.map(({ id, number }) => {
      const state = byId.get(id);
      return {
        milestoneId: id,
        stage: stage.number,
        number,
        version: state?.version ?? 0,
        targetOn: dayOf(state?.targetOn),
        targetReason: state?.targetReason ?? null,
        statement: state?.statement ?? null,
        evidenceUrl: state?.evidenceUrl ?? null,
        proposedOn: dayOf(state?.proposedAt),
        proposedByName: state?.proposedBy?.name ?? null,
        confirmedOn: dayOf(state?.confirmedAt),
        confirmedByName: state?.confirmedBy?.name ?? null,
        meetingName: state?.meetingName ?? null,
        meetingOn: dayOf(state?.meetingOn),
      };
    }),
  );
}

/** The stages this community stated as done, confirmed or waiting. */
export async function listAttestations(
  tx: Transaction,
  scope: Scope,
  framework: FrameworkView,
): Promise<AttestationView[]> {
  const found = await tx.stageAttestation.findMany({
    where: { systemId: scope.systemId, frameworkVersionId: framework.id },
    include: {
      stage: { select: { number: true } },
      proposedBy: { select: { name: true } },
      confirmedBy: { select: { name: true } },
    },
    take: 50,
  });
  return found.map((one) => ({
    stageId: one.stageId,
    stage: one.stage.number,
    version: one.version,
    statement: one.statement,
    evidenceUrl: one.evidenceUrl,
    proposedOn: toDay(one.proposedAt),
    proposedByName: one.proposedBy.name,
    confirmedOn: dayOf(one.confirmedAt),
    confirmedByName: one.confirmedBy?.name ?? null,
    expiresOn: dayOf(one.expiresOn),
  }));
}

function dayOf(instant: Date | null | undefined) {
  return instant ? toDay(instant) : null;
}
