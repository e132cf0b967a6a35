import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { can } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { now, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystemAtOnce, type Transaction } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { getFileStore } from "@/lib/files/store/file-store";
import { packArchive } from "../archive/pack-archive";
import type { Read } from "../archive/read";
import { writeArchive } from "../archive/write-archive";

const fiveMinutes = 300_000;
const halfHour = 1_800_000;

let isUnderWay = false;

/**
 * The system as an archive, of what the administrator may see: the database's
 * own policies decide, as on every page. Rows go to the disk first, files
 * straight from where they lie; one at a time in a process. Throws busy.
 */
export async function downloadArchive(
  scope: Scope,
): Promise<{ name: string; stream: Readable }> {
  if (!can(scope, "settings:edit")) throw new AppError("forbidden");
  if (isUnderWay) throw new AppError("busy");
  isUnderWay = true;
  const folder = await mkdtemp(path.join(tmpdir(), "waymark-archive-"));
  const end = () => {
    isUnderWay = false;
    return rm(folder, { recursive: true, force: true });
  };
  try {
    const written = await write(scope, folder);
    const { systemId, systemSlug } = scope;
    const stream = packArchive(written, (fileId) =>
      getFileStore().read({ systemId, fileId }),
    );
    // A reader who has stopped reading does not keep others from theirs.
    const patience = setTimeout(() => stream.destroy(), halfHour).unref();
    // Also where the reader goes away in the middle.
    stream.once("close", () => {
      clearTimeout(patience);
      void end();
    });
    return { name: `${systemSlug}-${today()}.zip`, stream };
  } catch (error) {
    await end();
    throw error;
  }
}

function write(scope: Scope, folder: string) {
  const { systemId } = scope;
  return withSystemAtOnce(
    scope,
    async (tx) => {
      // Asked again: no other request takes as much along at once.
      const [here] = await tx.$queryRaw<{ isAdmin: boolean }[]>`
        SELECT is_admin_here() AS "isAdmin"`;
      if (!here?.isAdmin) throw new AppError("forbidden");
      await recordEvent(tx, scope, {
        verb: "archive_downloaded",
        subjectType: "system",
        subjectId: systemId,
      });
      return writeArchive({
        ...{ read: readIn(tx), systemId, folder, isWhole: false },
        madeAt: now(),
      });
    },
    fiveMinutes,
  );
}

const readIn =
  (tx: Transaction): Read =>
  (sql, values = []) =>
    tx.$queryRawUnsafe(sql, ...values);
