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
 * younger than a day is left alone. Safe beside uploads, and beside another sweep.
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

/** The ids among these that are still wanted; the rows of the others are closed. */
async function listWanted(keys: readonly FileKey[], before: Date) {
  const systemId = keys[0]?.systemId ?? "";
  const ids = keys.map(({ fileId }) => fileId);
  return withSystemUnasked(systemId, async (tx) => {
    // The database looks: what a rater keeps blind is to be kept as well.
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM files_to_keep(${ids}::uuid[], ${before}::timestamptz) AS kept("id")`;
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
