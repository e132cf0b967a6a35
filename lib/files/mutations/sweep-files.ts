import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { now } from "@/lib/core/clock";
import { withSystemUnasked } from "@/lib/db/transaction";
import type { FileKey } from "../schema";
import { getFileStore } from "../store/file-store";

const restMs = 24 * 60 * 60_000;
const lookedUpAtOnce = 500;

/**
 * Removes the bytes that nothing speaks of any more: of uploads that were cut
 * off by a crash, of files taken back, of systems that are gone. What is
 * younger than a day is left alone. For a job to call; safe beside uploads.
 */
export async function sweepFiles(): Promise<{ removed: number }> {
  const store = getFileStore();
  const before = new Date(now().getTime() - restMs);
  let removed = await sweepInbox(await store.openInbox(), before);
  for await (const keys of inBatches(store.list(), before)) {
    const wanted = await listWanted(keys, before);
    for (const key of keys.filter(({ fileId }) => !wanted.has(fileId))) {
      await store.remove(key);
      removed += 1;
    }
  }
  return { removed };
}

/** The ids among these that a row still speaks of; the rows of uploads that broke off are closed. */
async function listWanted(keys: readonly FileKey[], before: Date) {
  const systemId = keys[0]?.systemId ?? "";
  const id = { in: keys.map(({ fileId }) => fileId) };
  return withSystemUnasked(systemId, async (tx) => {
    await tx.storedFile.updateMany({
      where: { systemId, id, keptAt: null, uploadedAt: { lt: before } },
      data: { removedAt: now() },
    });
    const found = await tx.storedFile.findMany({
      where: { systemId, id, removedAt: null },
      select: { id: true },
    });
    return new Set(found.map((file) => file.id));
  });
}

/** Old files, some hundreds of one system at a time. */
async function* inBatches(
  files: AsyncIterable<{ key: FileKey; at: Date }>,
  before: Date,
) {
  let batch: FileKey[] = [];
  for await (const { key, at } of files) {
    if (at >= before) continue;
    const isOther = batch[0] && batch[0].systemId !== key.systemId;
    if (isOther || batch.length === lookedUpAtOnce) {
      yield batch;
      batch = [];
    }
    batch.push(key);
  }
  if (batch.length > 0) yield batch;
}

async function sweepInbox(inbox: string, before: Date) {
  let removed = 0;
  for (const name of await readdir(inbox)) {
    const place = path.join(inbox, name);
    const found = await stat(place).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await rm(place, { force: true });
    removed += 1;
  }
  return removed;
}
