import "server-only";
import { rm } from "node:fs/promises";
import type { Scope } from "@/lib/auth/scope";
import { getFilesEnv } from "@/lib/core/env";
import { logError } from "@/lib/core/log";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { FileView, ReceivedFile } from "../schema";
import { getFileStore } from "../store/file-store";
import type { IncomingFile } from "../upload/read-upload";
import { Slots } from "../upload/slots";
import { spoolFile } from "../upload/spool";
import { dropFile } from "./drop-file";

let slots: Slots | undefined;

function getSlots() {
  const { atOnce } = getFilesEnv();
  slots ??= new Slots({
    atOnce,
    ofOnePerson: Math.max(1, Math.ceil(atOnce / 2)),
    waiting: 100,
    patienceMs: 20_000,
  });
  return slots;
}

/**
 * Takes a file in and keeps its bytes, then lets `tie` tie it
 * to what it stands behind (and calls markKept). Where anything fails, or the
 * answer is that another file is used, nothing stays behind.
 */
export async function receiveFile<T extends { fileId: string }>(
  scope: Scope,
  incoming: IncomingFile,
  tie: (file: FileView) => Promise<T>,
): Promise<T> {
  const release = await getSlots().take(scope.personId);
  try {
    const store = getFileStore();
    const file = await spoolFile(await store.openInbox(), incoming);
    const kept = await keepBytes(scope, file);
    const dropKept = () => dropFile(scope, kept.id).catch(logError);
    try {
      const tied = await tie(kept);
      // The same form sent twice: the first file stands.
      if (tied.fileId !== kept.id) await dropKept();
      return tied;
    } catch (error) {
      await dropKept();
      throw error;
    }
  } finally {
    release();
  }
}

/** The row first, so that no bytes lie anywhere that no row speaks of. */
async function keepBytes(scope: Scope, file: ReceivedFile): Promise<FileView> {
  const { systemId } = scope;
  const { name, mediaType, byteSize, sha256 } = file;
  try {
    const { id } = await withSystem(scope, async (tx) => {
      await requireSpace(tx, scope, byteSize);
      return tx.storedFile.create({
        data: {
          systemId,
          name,
          mediaType,
          byteSize,
          sha256,
          uploadedById: scope.personId,
        },
      });
    });
    await putBytes(scope, id, file);
    return { id, name, mediaType, byteSize };
  } finally {
    await rm(file.path, { force: true });
  }
}

async function putBytes(scope: Scope, fileId: string, file: ReceivedFile) {
  const { systemId } = scope;
  try {
    await getFileStore().put({ systemId, fileId }, file);
  } catch (error) {
    logError(error);
    await dropFile(scope, fileId).catch(logError);
    throw new AppError("files_down");
  }
}

/**
 * Refuses a file that the system has no room for, in turn with the others. How
 * full it is stays unsaid: a blind rater's file would show in it.
 */
export async function requireSpace(
  tx: Transaction,
  { systemId }: Scope,
  byteSize: number,
) {
  const { quotaBytes } = getFilesEnv();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`files ${systemId}`}, 0))`;
  const found = await tx.$queryRaw<{ hasRoom: boolean }[]>`
    SELECT has_file_room(${byteSize}::bigint, ${quotaBytes}::bigint) AS "hasRoom"`;
  if (!found[0]?.hasRoom) throw new AppError("files_full", { quotaBytes });
}
