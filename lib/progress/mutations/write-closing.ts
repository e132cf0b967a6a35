import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import type { Round } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { readSiteState } from "@/lib/rounds/rules/site-state";
import { type Closing, drawClosing, type ToDraw } from "../rules/draw-closing";
import type { JudgedSystem } from "../queries/read-judged";
import type { StagesRecorded } from "./record-reached";

type Closed = {
  round: Round;
  /** Why without a confirmed review. */
  reason: string | null;
  outcome: StagesRecorded;
  /** How the system stands with it. */
  judged: JudgedSystem;
};

/**
 * Keeps what a round leaves when it closes: verdicts with their reasons, the
 * headline, what people confirmed, each site's stage, and every score that
 * stands. Written in the transaction that closes the round, never afterwards.
 */
export async function writeClosing(
  tx: Transaction,
  scope: Scope,
  { round, reason, outcome, judged }: Closed,
): Promise<{ number: number; picture: Closing }> {
  const { systemId, personId } = scope;
  const picture = drawClosing({
    judged,
    confirmed: await listConfirmed(tx, scope, judged),
    sites: await listSites(tx, scope, round.id),
    round: await describeRound(tx, scope, { round, reason }),
    outcome,
    localRows: listLocalRows(judged),
  });
  const before = await tx.roundClosing.count({
    where: { systemId, roundId: round.id },
  });
  const closing = await tx.roundClosing.create({
    data: {
      systemId,
      roundId: round.id,
      number: before + 1,
      closedAt: round.closedAt ?? undefined,
      closedById: personId,
      frameworkVersionId: round.frameworkVersionId,
      rulePreset: judged.settings.preset,
      settings: judged.settings,
      ...picture,
    },
    select: { id: true, number: true },
  });
  await tx.$executeRaw`
    INSERT INTO "ClosedScore" ("systemId", "closingId", "indicatorId", "subjectId", "siteId", "level", "state", "value", "roundId", "scoredAt")
    SELECT "systemId", ${closing.id}::uuid, "indicatorId", "subjectId", "siteId", "level", "state", "value", "roundId", "scoredAt"
      FROM "Standing" WHERE "systemId" = ${systemId}::uuid AND "frameworkVersionId" = ${round.frameworkVersionId}::uuid`;
  return { number: closing.number, picture };
}

async function describeRound(
  tx: Transaction,
  scope: Scope,
  { round, reason }: Pick<Closed, "round" | "reason">,
): Promise<ToDraw["round"]> {
  const reviewer = round.reviewedById
    ? await tx.person.findUnique({
        where: { id: round.reviewedById },
        select: { name: true },
      })
    : null;
  return {
    name: round.name,
    startsOn: toDay(round.startsOn),
    dueOn: toDay(round.dueOn),
    endsOn: toDay(round.endsOn),
    stageNumbers: round.stageNumbers,
    closedBy: scope.personName,
    reason,
    review: round.reviewedAt && {
      by: reviewer?.name ?? "",
      on: toDay(round.reviewedAt),
      note: round.reviewNote,
    },
  };
}

async function listSites(
  tx: Transaction,
  { systemId }: Scope,
  roundId: string,
): Promise<ToDraw["sites"]> {
  const sites = await tx.site.findMany({
    where: {
      systemId,
      OR: [{ status: "active" }, { standings: { some: {} } }],
    },
    select: {
      id: true,
      name: true,
      status: true,
      reviews: {
        where: { roundId },
        select: { submittedAt: true, sentBackAt: true, acceptedAt: true },
      },
    },
    orderBy: { name: "asc" },
    take: 1000,
  });
  return sites.map(({ id, name, status, reviews }) => ({
    siteId: id,
    name,
    isActive: status === "active",
    state: readSiteState(reviews[0]),
  }));
}

async function listConfirmed(
  tx: Transaction,
  { systemId }: Scope,
  { framework }: JudgedSystem,
): Promise<ToDraw["confirmed"]> {
  const names = {
    proposedBy: { select: { name: true } },
    confirmedBy: { select: { name: true } },
  } as const;
  const where = { systemId, frameworkVersionId: framework.id };
  const milestones = await tx.milestoneConfirmation.findMany({
    where,
    include: names,
    take: 200,
  });
  const attestations = await tx.stageAttestation.findMany({
    where,
    include: { ...names, stage: { select: { number: true } } },
    take: 50,
  });
  const byId = new Map(milestones.map((one) => [one.milestoneId, one]));
  return {
    milestones: framework.stages.flatMap((stage) =>
      stage.milestones.map(({ id, number }) => {
        const found = byId.get(id);
        return {
          stage: stage.number,
          number,
          proposedOn: dayOf(found?.proposedAt),
          proposedBy: found?.proposedBy?.name ?? null,
          confirmedOn: dayOf(found?.confirmedAt),
          confirmedBy: found?.confirmedBy?.name ?? null,
          meetingName: found?.meetingName ?? null,
        };
      }),
    ),
    attestations: attestations.map((one) => ({
      stage: one.stage.number,
      statement: one.statement,
      proposedBy: one.proposedBy.name,
      confirmedOn: dayOf(one.confirmedAt),
      confirmedBy: one.confirmedBy?.name ?? null,
      expiresOn: dayOf(one.expiresOn),
    })),
  };
}

function listLocalRows({ framework }: JudgedSystem): ToDraw["localRows"] {
  return framework.indicators
    .filter((row) => row.isLocal)
    .map(({ id, code, stage, functionCode, level, title, isAside }) => ({
      ...{ id, code, stage, functionCode, level, title },
      isAside: isAside === true,
    }));
}

function dayOf(instant: Date | null | undefined) {
  return instant ? toDay(instant) : null;
}
