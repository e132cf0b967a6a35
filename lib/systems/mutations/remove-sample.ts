import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { logError } from "@/lib/core/log";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { removeAllOf } from "@/lib/files/mutations/drop-file";

/**
 * Removes a sample system whole: its sites, rounds, scores, notes, files, people
 * who belong to no other system, and its record. The database does it in one act,
 * and refuses for a system that is not a sample or a person who is no
 * administrator of it. The typed name must be the system's own.
 */
export async function removeSample(scope: Scope, { name }: { name: string }) {
  if (name !== scope.systemName) throw new AppError("name_differs");
  await withSystem(
    scope,
    (tx) => tx.$executeRaw`SELECT remove_sample_system()`,
  );
  // The record is gone; bytes that cannot be removed now are swept later.
  await removeAllOf(scope.systemId).catch(logError);
}
