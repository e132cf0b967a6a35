import "server-only";
import { logError } from "@/lib/core/log";
import { withNobody } from "@/lib/db/transaction";
import { removeAllOf } from "@/lib/files/mutations/drop-file";

const tenMinutes = 600_000;

/**
 * Erases the systems whose time has come, one after another, each in a
 * transaction of its own; how many. Safe beside another process.
 */
export async function eraseDueSystems(): Promise<number> {
  let erased = 0;
  for (;;) {
    const [done] = await withNobody(
      (tx) => tx.$queryRaw<{ id: string | null }[]>`
        SELECT erase_due_system() AS "id"`,
      tenMinutes,
    );
    if (!done?.id) return erased;
    erased += 1;
    // The record is gone; bytes that cannot be removed now are swept later.
    await removeAllOf(done.id).catch(logError);
  }
}
