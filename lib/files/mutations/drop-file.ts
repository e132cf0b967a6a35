import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { getFileStore } from "../store/file-store";

/** Sets that a file is there, in the transaction that gives it its use. */
export async function markKept(
  tx: Transaction,
  { systemId }: Scope,
  fileId: string,
) {
  await tx.storedFile.update({
    where: { systemId_id: { systemId, id: fileId } },
    data: { keptAt: now() },
  });
}

/**
 * Lets go of a file once nothing stands in front of it any more, also nothing
 * that whoever acts may not see: the database looks. In the transaction that
 * takes a use of it away; removeBytes comes after it.
 */
export async function releaseFile(tx: Transaction, fileId: string) {
  const found = await tx.$queryRaw<{ isGone: boolean }[]>`
    SELECT release_file(${fileId}::uuid) AS "isGone"`;
  return found[0]?.isGone ?? false;
}

/** Removes a file's bytes. Where the store fails, the sweep does it later. */
export async function removeBytes(
  { systemId }: Pick<Scope, "systemId">,
  fileId: string,
) {
  await getFileStore().remove({ systemId, fileId });
}

/** Gives up a file that came to no use; one that has its use stays. */
export async function dropFile(scope: Scope, fileId: string) {
  const { systemId } = scope;
  const dropped = await withSystem(scope, (tx) =>
    tx.storedFile.updateMany({
      where: { systemId, id: fileId, keptAt: null, removedAt: null },
      data: { removedAt: now() },
    }),
  );
  if (dropped.count > 0) await removeBytes(scope, fileId);
}

/** Removes the bytes of all files of a system, once its record is gone. */
export async function removeAllOf(systemId: string) {
  await getFileStore().removeAllOf(systemId);
}
