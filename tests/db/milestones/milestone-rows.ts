import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";
import {
  attestStageSchema,
  confirmAttestationSchema,
  confirmMilestoneSchema,
  proposeMilestoneSchema,
  setMilestoneTargetSchema,
  withdrawMilestoneSchema,
} from "@/lib/progress/input";
import {
  attestStage,
  confirmAttestation,
} from "@/lib/progress/mutations/attest-stage";
import { confirmMilestone } from "@/lib/progress/mutations/confirm-milestone";
import {
  proposeMilestone,
  setMilestoneTarget,
  withdrawMilestone,
} from "@/lib/progress/mutations/propose-milestone";
import { readProgress } from "../../support/full-reading";
import { asOwner } from "../../support/seeded";

/** What a form would send, as strings; the schema of the act turns it into input. */
type Form = Record<string, string>;

const withKey = (form: Form) => ({ key: randomUUID(), version: "0", ...form });

/** Each act as a posted form does it: through its schema. */
export const acts = {
  target: (scope: Scope, form: Form) =>
    setMilestoneTarget(scope, setMilestoneTargetSchema.parse(withKey(form))),
  propose: (scope: Scope, form: Form) =>
    proposeMilestone(scope, proposeMilestoneSchema.parse(withKey(form))),
  withdraw: (scope: Scope, form: Form) =>
    withdrawMilestone(scope, withdrawMilestoneSchema.parse(withKey(form))),
  confirm: (scope: Scope, form: Form) =>
    confirmMilestone(scope, confirmMilestoneSchema.parse(withKey(form))),
  attest: (scope: Scope, form: Form) =>
    attestStage(scope, attestStageSchema.parse(withKey(form))),
  accept: (scope: Scope, form: Form) =>
    confirmAttestation(scope, confirmAttestationSchema.parse(withKey(form))),
};

export async function findStage(scope: Scope, number: number) {
  const { stages } = await withSystem(scope, (tx) =>
    getFramework(tx, scope.frameworkVersionId),
  );
  const stage = stages.find((one) => one.number === number);
  if (!stage) throw new Error(`No stage ${number}`);
  return stage;
}

export async function milestoneId(scope: Scope, stage: number, number: number) {
  const { milestones } = await findStage(scope, stage);
  const milestone = milestones.find((one) => one.number === number);
  if (!milestone) throw new Error(`No milestone ${stage}.${number}`);
  return milestone.id;
}

export async function readMilestone(scope: Scope, id: string) {
  const { milestones } = await readProgress(scope);
  const found = milestones.find((one) => one.milestoneId === id);
  if (!found) throw new Error("No such milestone");
  return found;
}

export async function readAttestationOf(scope: Scope, stage: number) {
  const { attestations } = await readProgress(scope);
  return attestations.find((one) => one.stage === stage);
}

/** The code of the refusal, with what it says stands now. */
export async function refusalOf(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError)
      return { code: error.code, detail: error.detail };
    throw error;
  }
  throw new Error("Not refused");
}

/** What was written about milestones and stages in every system, to see that nothing was. */
export async function readWritten() {
  return asOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT md5(string_agg(m::text, '' ORDER BY m."id")) FROM "MilestoneConfirmation" m) AS milestones,
              (SELECT md5(string_agg(a::text, '' ORDER BY a."id")) FROM "StageAttestation" a) AS attestations,
              (SELECT count(*)::int FROM "Event") AS events,
              (SELECT count(*)::int FROM "Submission") AS submissions`,
    );
    return rows[0];
  });
}

/** The verbs recorded about one thing in a system, oldest first. */
export async function listVerbs(scope: Scope, subjectId: string) {
  return asOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT "verb", "before", "after" FROM "Event"
        WHERE "systemId" = $1 AND "subjectId" = $2 ORDER BY "at", "id"`,
      [scope.systemId, subjectId],
    );
    return rows;
  });
}

/** Settles every row of a stage, for the system and each active site, at one value in the open round. */
export async function scoreWholeStage(
  scope: Scope,
  stage: number,
  value: number,
) {
  await asOwner((client) =>
    client.query(
      `INSERT INTO "Score" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "state", "value")
       SELECT r."systemId", gen_random_uuid(), r."id", i."frameworkVersionId", i."id", i."level", s."id", COALESCE(s."id", r."systemId"), 'scored', $3
         FROM "Round" r JOIN "Stage" g ON g."frameworkVersionId" = r."frameworkVersionId" AND g."number" = $2
         JOIN "Indicator" i ON i."stageId" = g."id" AND i."systemId" IS NULL
         LEFT JOIN "Site" s ON i."level" = 'site' AND s."systemId" = r."systemId" AND s."status" = 'active'
        WHERE r."systemId" = $1 AND r."closedAt" IS NULL
       ON CONFLICT ("systemId", "roundId", "indicatorId", "subjectId")
       DO UPDATE SET "state" = 'scored', "value" = EXCLUDED."value", "scoredAt" = now()`,
      [scope.systemId, stage, value],
    ),
  );
}
