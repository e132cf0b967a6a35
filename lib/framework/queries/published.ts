import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";
import { toFramework } from "@/lib/framework/rules/to-framework";
import type { Framework } from "@/lib/framework/schema";

/**
 * The document a published version was made from: published again under its
 * code and version it is the same to the letter, and has the same hash.
 */
export async function readPublishedFramework(
  tx: Transaction,
  versionId: string,
): Promise<Framework> {
  return toFramework(await getFramework(tx, versionId));
}
