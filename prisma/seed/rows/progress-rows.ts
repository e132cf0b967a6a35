import type { AttestationPlan, MilestonePlan } from "../plan";
import { addDays, addMonths, toWorkingDay } from "./calendar";
import { findMember, type SeedContext } from "./context";
import { toEvent } from "./events";
import { personId, seedId } from "./ids";

export type MilestoneRow = ReturnType<typeof toMilestone>["row"];
export type AttestationRow = ReturnType<typeof toAttestation>["row"];

/** A milestone with its target, and what was proposed and confirmed of it. */
export function toMilestone(context: SeedContext, plan: MilestonePlan) {
  const { framework, systemId, today } = context;
  const milestoneId = framework.milestoneId(plan.stage, plan.number);
  const { staff, leader } = findProposers(context);
  const { proposed, confirmed } = plan;
  const proposedAt = proposed && daysAgo(proposed.daysAgo, today);
  const confirmedAt = confirmed && daysAgo(confirmed.daysAgo, today);
  const about = { subjectType: "milestone", subjectId: milestoneId } as const;
  const said = {
    statement: proposed?.statement ?? null,
    evidenceUrl: proposed?.evidenceUrl ?? null,
  };
  const met = {
    meetingName: confirmed?.meetingName ?? null,
    meetingOn: confirmedAt?.slice(0, 10) ?? null,
  };
  return {
    row: {
      systemId,
      id: seedId("milestone", context.plan.slug, plan.stage, plan.number),
      frameworkVersionId: framework.versionId,
      milestoneId,
      targetOn: addDays(today, plan.targetInDays),
      targetReason: plan.targetReason ?? null,
      proposedAt: proposedAt ?? null,
      proposedById: proposedAt ? personId(staff) : null,
      ...said,
      confirmedAt: confirmedAt ?? null,
      confirmedById: confirmedAt ? personId(leader) : null,
      ...met,
      version: 1 + Number(Boolean(proposed)) + Number(Boolean(confirmed)),
    },
    events: [
      ...(proposedAt
        ? [
            toEvent(staff, proposedAt, {
              ...about,
              verb: "milestone_proposed",
              after: said,
            }),
          ]
        : []),
      ...(confirmedAt
        ? [
            toEvent(leader, confirmedAt, {
              ...about,
              verb: "milestone_confirmed",
              after: met,
            }),
          ]
        : []),
    ],
  };
}

/** An earlier stage stated as done, and confirmed for twelve months. */
export function toAttestation(context: SeedContext, plan: AttestationPlan) {
  const { framework, systemId, today } = context;
  const stageId = framework.stageId(plan.stage);
  const { staff, leader } = findProposers(context);
  const expiresOn = addDays(today, plan.expiresInDays);
  const confirmedOn = addMonths(expiresOn, -12);
  const proposedAt = daysAgo(15, confirmedOn);
  const confirmedAt = `${confirmedOn}T16:30:00.000Z`;
  const about = { subjectType: "stage", subjectId: stageId } as const;
  const { statement, evidenceUrl = null } = plan;
  return {
    row: {
      systemId,
      id: seedId("attestation", context.plan.slug, plan.stage),
      frameworkVersionId: framework.versionId,
      stageId,
      statement,
      evidenceUrl,
      proposedAt,
      proposedById: personId(staff),
      confirmedAt,
      confirmedById: personId(leader),
      expiresOn,
      version: 2,
    },
    events: [
      toEvent(staff, proposedAt, {
        ...about,
        verb: "stage_attested",
        after: { statement, evidenceUrl },
      }),
      toEvent(leader, confirmedAt, {
        ...about,
        verb: "stage_attestation_confirmed",
        after: { expiresOn },
      }),
    ],
  };
}

function findProposers(context: SeedContext) {
  return {
    staff: findMember(context, "intermediary_staff").email,
    leader: findMember(context, "community_wide_leader").email,
  };
}

const daysAgo = (days: number, today: string) =>
  `${toWorkingDay(addDays(today, -days))}T16:30:00.000Z`;
