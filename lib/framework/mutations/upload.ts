import "server-only";
import type { Operator } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { Prisma } from "@/lib/db/generated/client";
import { withPerson, type Transaction } from "@/lib/db/transaction";
import { readFrameworkFile } from "../files/read-file";
import type { BringIn } from "../operator/schema";

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

/** Takes away what was set aside and gives it out; null where nothing is. */
export async function takeUpload(tx: Transaction, uploadId: string) {
  const taken = await tx.$queryRaw<{ fileName: string; document: unknown }[]>`
    DELETE FROM "FrameworkUpload" WHERE "id" = ${uploadId}::uuid
    RETURNING "fileName", "document"`;
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
export function toJson(value: unknown): Prisma.InputJsonValue {
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
