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

/** Sets that a file is gone, in the transaction that takes its last use; removeBytes comes after it. */
export async function markRemoved(
  tx: Transaction,
  { systemId }: Pick<Scope, "systemId">,
  fileId: string,
) {
  await tx.storedFile.updateMany({
    where: { systemId, id: fileId, removedAt: null },
    data: { removedAt: now() },
  });
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
      where: { systemId, id: fileId, keptAt: null },
      data: { removedAt: now() },
    }),
  );
  if (dropped.count > 0) await removeBytes(scope, fileId);
}

/** Removes the bytes of all files of a system, once its record is gone. */
export async function removeAllOf(systemId: string) {
  await getFileStore().removeAllOf(systemId);
}
