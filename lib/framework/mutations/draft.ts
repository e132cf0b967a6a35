import "server-only";
import type { Operator } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withPerson, type Transaction } from "@/lib/db/transaction";
import type {
  DiscardDraft,
  FrameworkName,
  KeepDraft,
} from "../operator/schema";
import { readDocument } from "../queries/documents";
import { hashFramework } from "../rules/framework-identity";
import { lockFramework, recordOperatorEvent } from "./operator-event";
import { takeUpload, toJson } from "./upload";

/**
 * Keeps what was set aside as a draft for all operators; sent twice it is kept
 * once. Throws not_found, version_taken, and stale where another draft of the
 * version stands there than the one that was in sight.
 */
export async function keepDraft(
  operator: Operator,
  { uploadId, replaces }: KeepDraft,
): Promise<{ draftId: string }> {
  const { personId } = operator;
  return withPerson(personId, async (tx) => {
    const draftId = uploadId;
    const upload = await takeUpload(tx, uploadId);
    if (!upload) {
      const kept = await tx.frameworkDraft.count({ where: { id: draftId } });
      if (kept === 0) throw new AppError("not_found");
      return { draftId };
    }
    const { framework } = readDocument(upload.document, upload.fileName);
    if (!framework) throw new AppError("invalid");
    await lockFramework(tx, framework);
    await refusePublished(tx, framework);
    await clearPlace(tx, operator, framework, replaces);
    const { code, version } = framework;
    await tx.frameworkDraft.create({
      data: {
        id: draftId,
        code,
        version,
        document: toJson(framework),
        contentHash: hashFramework(framework),
        createdById: personId,
      },
    });
    const kept = { id: draftId, code, version };
    await recordOperatorEvent(tx, operator, "draft_kept", kept);
    return { draftId };
  });
}

/** Takes away the draft of this version that was in sight; any other stops it. */
async function clearPlace(
  tx: Transaction,
  operator: Operator,
  { code, version }: FrameworkName,
  replaces: string | undefined,
) {
  const earlier = await tx.frameworkDraft.findUnique({
    where: { code_version: { code, version } },
    select: { id: true },
  });
  if (!earlier) return;
  if (earlier.id !== replaces) throw new AppError("stale");
  await tx.frameworkDraft.delete({ where: { id: earlier.id } });
  const gone = { id: earlier.id, code, version };
  await recordOperatorEvent(tx, operator, "draft_discarded", gone);
}

/** Discards a draft; one that is gone already stays so. Throws draft_published. */
export async function discardDraft(
  operator: Operator,
  { draftId }: DiscardDraft,
): Promise<null> {
  return withPerson(operator.personId, async (tx) => {
    const gone = await takeDraft(tx, draftId);
    if (gone) {
      await recordOperatorEvent(tx, operator, "draft_discarded", gone);
      return null;
    }
    if (await findPublishing(tx, draftId))
      throw new AppError("draft_published");
    return null;
  });
}

/** Throws version_taken where a version of that name is published. */
export async function refusePublished(
  tx: Transaction,
  { code, version }: FrameworkName,
) {
  const published = await tx.frameworkVersion.count({
    where: { code, version },
  });
  if (published > 0) throw new AppError("version_taken");
}

/** Who published a draft that is no longer there. */
export function findPublishing(tx: Transaction, draftId: string) {
  return tx.operatorEvent.findFirst({
    where: { aboutId: draftId, verb: "framework_published" },
    select: { personId: true, about: true },
  });
}

type Taken = {
  id: string;
  code: string;
  version: string;
  document: unknown;
};

/**
 * Takes the draft away and gives it out. Of two who come at once, the second
 * waits and finds none. The framework is locked first, as those do who write
 * drafts and versions: nobody waits in a circle.
 */
export async function takeDraft(
  tx: Transaction,
  draftId: string,
): Promise<Taken | null> {
  const known = await tx.frameworkDraft.findUnique({
    where: { id: draftId },
    select: { code: true },
  });
  if (!known) return null;
  await lockFramework(tx, known);
  const taken = await tx.$queryRaw<Taken[]>`
    DELETE FROM "FrameworkDraft" WHERE "id" = ${draftId}::uuid
    RETURNING "id", "code", "version", "document"`;
  return taken[0] ?? null;
}
