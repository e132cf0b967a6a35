import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now, toDay, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { getFramework } from "@/lib/framework/queries/framework";
import type { AttestStage, ConfirmAttestation } from "../input";
import { canConfirmMilestones, canProposeMilestones } from "../policy";
import { monthsBefore } from "../rules/iso-dates";
import { readAttestation } from "../rules/read-attestation";
import { holdFrameworkVersion } from "./current-version";

/**
 * States that a stage was done before the community began here, and asks for
 * it to be accepted; an unconfirmed statement is replaced. An acceptance with
 * fewer than 60 days left, or past its end, is asked for anew: it keeps its
 * confirmation and its last day until the new request is confirmed, so that
 * asking never takes anything away.
 */
export async function attestStage(scope: Scope, input: AttestStage) {
  const { stageId, statement, evidenceUrl, version, key } = input;
  if (!canProposeMilestones(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "attest_stage" }, async () => {
      const { found, standing } = await lockAttestation(tx, scope, stageId);
      if (standing === "accepted") throw new AppError("attestation_confirmed");
      refuseStale(found, version);
      const stated = {
        statement,
        evidenceUrl,
        proposedAt: now(),
        proposedById: scope.personId,
        version: version + 1,
      };
      const { systemId, frameworkVersionId } = scope;
      await tx.stageAttestation.upsert({
        where: { systemId_stageId: { systemId, stageId } },
        create: { ...stated, systemId, frameworkVersionId, stageId },
        update: stated,
      });
      await recordEvent(tx, scope, {
        verb: "stage_attested",
        subjectType: "stage",
        subjectId: stageId,
        before: found && {
          statement: found.statement,
          evidenceUrl: found.evidenceUrl,
        },
        after: { statement, evidenceUrl },
      });
      return { stageId, version: version + 1 };
    }),
  );
}

/** Accepts a stage on the community's word, from today for as many months as the rule's settings say. */
export async function confirmAttestation(
  scope: Scope,
  input: ConfirmAttestation,
) {
  const { stageId, version, key } = input;
  if (!canConfirmMilestones(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "confirm_attestation" }, async () => {
      const { found, standing } = await lockAttestation(tx, scope, stageId);
      if (!found) throw new AppError("not_found");
      if (standing !== "asked" && standing !== "renewal_asked")
        throw new AppError("attestation_confirmed");
      refuseStale(found, version);
      const expiresOn = await findLastDay(tx, scope);
      await tx.stageAttestation.update({
        where: { systemId_stageId: { systemId: scope.systemId, stageId } },
        data: {
          confirmedAt: now(),
          confirmedById: scope.personId,
          expiresOn: fromDay(expiresOn),
          version: version + 1,
        },
      });
      await recordEvent(tx, scope, {
        verb: "stage_attestation_confirmed",
        subjectType: "stage",
        subjectId: stageId,
        before: { expiresOn: found.expiresOn && toDay(found.expiresOn) },
        after: { statement: found.statement, expiresOn },
      });
      return { stageId, expiresOn, version: version + 1 };
    }),
  );
}

/** What was stated of a stage, or null; other writers of it wait until the transaction ends. */
async function lockAttestation(tx: Transaction, scope: Scope, stageId: string) {
  const { systemId, frameworkVersionId } = scope;
  const framework = await getFramework(tx, frameworkVersionId);
  if (!framework.stages.some((stage) => stage.id === stageId))
    throw new AppError("stage_unknown");
  await holdFrameworkVersion(tx, scope);
  // There may be no row to lock yet.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attestation ${systemId} ${stageId}`}, 0))`;
  const found = await tx.stageAttestation.findUnique({
    where: { systemId_stageId: { systemId, stageId } },
    include: { stage: { select: { number: true } } },
  });
  const standing = readAttestation(
    found
      ? {
          stage: found.stage.number,
          proposedOn: toDay(found.proposedAt),
          confirmedOn: found.confirmedAt && toDay(found.confirmedAt),
          expiresOn: found.expiresOn && toDay(found.expiresOn),
        }
      : undefined,
    today(),
  );
  return { found, standing };
}

function refuseStale(
  found: { version: number; statement: string } | null,
  version: number,
) {
  if ((found?.version ?? 0) === version) return;
  throw new AppError("stale", found && { statement: found.statement });
}

async function findLastDay(tx: Transaction, scope: Scope) {
  const { settings } = await getFramework(tx, scope.frameworkVersionId);
  const preset = scope.rulePreset === "strict" ? "strict" : "default";
  return monthsBefore(today(), -settings[preset].attestedForMonths);
}
