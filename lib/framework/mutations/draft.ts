import "server-only";
import type { Operator } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { Prisma } from "@/lib/db/generated/client";
import { withPerson, type Transaction } from "@/lib/db/transaction";
import { readFrameworkFile } from "../files/read-file";
import type { BringIn, DiscardDraft, KeepDraft } from "../operator/schema";
import { readDocument } from "../queries/documents";
import { hashFramework } from "../rules/framework-identity";
import { lockFramework, recordOperatorEvent } from "./operator-event";

const dayInMs = 86_400_000;
const mostUploads = 5;

/**
 * Reads a file and sets aside what it holds, a framework or its problems, for
 * its operator to look at: a day at most, and the five last ones. Nothing else
 * is written.
 */
export async function bringIn(
  { personId }: Operator,
  { name, bytes }: BringIn,
): Promise<{ uploadId: string }> {
  const fileName = toFileName(name);
  const reading = await readFrameworkFile(fileName, bytes);
  const isSound = "framework" in reading;
  return withPerson(personId, async (tx) => {
    await sweepUploads(tx, personId);
    const { id } = await tx.frameworkUpload.create({
      data: {
        personId,
        fileName,
        document: isSound ? toJson(reading.framework) : Prisma.DbNull,
        problems: isSound ? [] : toJson(reading.problems),
      },
      select: { id: true },
    });
    return { uploadId: id };
  });
}

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
    const upload = await tx.frameworkUpload.findUnique({
      where: { id: uploadId },
    });
    const draftId = uploadId;
    if (!upload) {
      const kept = await tx.frameworkDraft.count({ where: { id: draftId } });
      if (kept === 0) throw new AppError("not_found");
      return { draftId };
    }
    const { framework } = readDocument(upload.document, upload.fileName);
    if (!framework) throw new AppError("invalid");
    const { code, version } = framework;
    await lockFramework(tx, framework);
    await refusePublished(tx, framework);
    const earlier = await tx.frameworkDraft.findUnique({
      where: { code_version: { code, version } },
      select: { id: true },
    });
    if (earlier && earlier.id !== replaces) throw new AppError("stale");
    if (earlier) {
      await tx.frameworkDraft.delete({ where: { id: earlier.id } });
      const gone = { id: earlier.id, code, version };
      await recordOperatorEvent(tx, operator, "draft_discarded", gone);
    }
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
    await tx.frameworkUpload.delete({ where: { id: uploadId } });
    const kept = { id: draftId, code, version };
    await recordOperatorEvent(tx, operator, "draft_kept", kept);
    return { draftId };
  });
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
  { code, version }: { code: string; version: string },
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

/** Takes the draft away and gives it out. Of two who come at once, the second waits and finds none. */
export async function takeDraft(
  tx: Transaction,
  draftId: string,
): Promise<Taken | null> {
  const taken = await tx.$queryRaw<Taken[]>`
    DELETE FROM "FrameworkDraft" WHERE "id" = ${draftId}::uuid
    RETURNING "id", "code", "version", "document"`;
  return taken[0] ?? null;
}

async function sweepUploads(tx: Transaction, personId: string) {
  const recent = await tx.frameworkUpload.findMany({
    where: { createdAt: { gt: new Date(now().getTime() - dayInMs) } },
    orderBy: { createdAt: "desc" },
    take: mostUploads - 1,
    select: { id: true },
  });
  await tx.frameworkUpload.deleteMany({
    where: { personId, id: { notIn: recent.map(({ id }) => id) } },
  });
}

/** Plain JSON, without what PostgreSQL cannot keep: problems quote what was typed. */
function toJson(value: unknown): Prisma.InputJsonValue {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "string" ? toKeepable(inner) : inner,
  );
  return JSON.parse(text);
}

function toKeepable(text: string) {
  return text.replace(/\u0000|\p{Cs}/gu, "\uFFFD");
}

function toFileName(name: string) {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = toKeepable(last)
    .replace(/\p{Cc}/gu, " ")
    .trim();
  // The end says what kind of file it is.
  return clean.slice(-120) || "file";
}
