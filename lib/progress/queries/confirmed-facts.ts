import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { FrameworkView } from "@/lib/framework/schema/views";
import type { Attestation, IsoDate, Milestone, StageHistory } from "../schema";

type Fact = {
  kind: "milestone" | "attestation" | "reached";
  stage: number;
  number: number | null;
  /** Proposed, or first reached. */
  on: IsoDate | null;
  confirmedOn: IsoDate | null;
  expiresOn: IsoDate | null;
  lostOn: IsoDate | null;
};

export type ConfirmedFacts = {
  /** Every milestone of the framework, also those nobody has touched. */
  milestones: Milestone[];
  attestations: Attestation[];
  history: StageHistory[];
};

/**
 * What people proposed and confirmed about stages and milestones, as far as
 * the rule reads it: days without the people behind them, in one statement.
 */
export async function listConfirmedFacts(
  tx: Transaction,
  { systemId }: Scope,
  framework: FrameworkView,
): Promise<ConfirmedFacts> {
  const facts = await tx.$queryRaw<Fact[]>`
    SELECT 'milestone' AS "kind", g."number" AS "stage", i."number",
           to_char(c."proposedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "on",
           to_char(c."confirmedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "confirmedOn",
           NULL AS "expiresOn", NULL AS "lostOn"
      FROM "MilestoneConfirmation" c
      JOIN "Milestone" i ON i."id" = c."milestoneId"
      JOIN "Stage" g ON g."id" = i."stageId"
     WHERE c."systemId" = ${systemId}::uuid AND c."frameworkVersionId" = ${framework.id}::uuid
    UNION ALL
    SELECT 'attestation', g."number", NULL, NULL,
           to_char(a."confirmedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
           to_char(a."expiresOn", 'YYYY-MM-DD'), NULL
      FROM "StageAttestation" a JOIN "Stage" g ON g."id" = a."stageId"
     WHERE a."systemId" = ${systemId}::uuid AND a."frameworkVersionId" = ${framework.id}::uuid
    UNION ALL
    SELECT 'reached', r."stageNumber", NULL, to_char(r."reachedOn", 'YYYY-MM-DD'), NULL, NULL, to_char(r."lostOn", 'YYYY-MM-DD')
      FROM "StageReached" r
     WHERE r."systemId" = ${systemId}::uuid`;
  return {
    milestones: framework.stages.flatMap((stage) =>
      stage.milestones.map(({ number }) =>
        toMilestone(stage.number, number, facts),
      ),
    ),
    attestations: facts
      .filter((fact) => fact.kind === "attestation")
      .map(({ stage, confirmedOn, expiresOn }) => ({
        stage,
        confirmedOn,
        expiresOn,
      })),
    history: facts
      .filter((fact) => fact.kind === "reached")
      .map(({ stage, on, lostOn }) => ({ stage, firstAchievedOn: on, lostOn })),
  };
}

function toMilestone(
  stage: number,
  number: number,
  facts: readonly Fact[],
): Milestone {
  const found = facts.find(
    (fact) =>
      fact.kind === "milestone" &&
      fact.stage === stage &&
      fact.number === number,
  );
  const proposedOn = found?.on ?? null;
  return { stage, number, proposedOn, confirmedOn: found?.confirmedOn ?? null };
}
