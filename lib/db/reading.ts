import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { getPrisma } from "./client";
import type { Prisma } from "./generated/client";
import { readOnReplica } from "./read-on-replica";
import { limits, settingsOf, withSettings } from "./settings";
import type { Transaction } from "./transaction";

/**
 * Runs `work`, which only reads, in one transaction that sees the rows of the
 * scope's system only and writes nothing: on the replica where one is set and
 * shows all that stood when the scope was found, or else on the primary. What
 * failed on the replica is done once more there, so `work` may run twice.
 */
export async function readSystem<T>(
  scope: Scope,
  work: (tx: Transaction) => Promise<T>,
  timeout = limits.timeout,
): Promise<T> {
  const found = await readOnReplica(scope, work, timeout);
  if (found) return found.value;
  const settings = { ...settingsOf(scope), isReadOnly: true };
  return withSettings(settings, work, { timeout });
}

/**
 * What one select of a system's rows gives, as one JSON value, or null where it
 * gives none: on the primary in one turn, where a transaction takes four. Its
 * settings are made by the same statement, and it says "asker"."systemId"
 * where it names its system, so that they are made first.
 */
export async function askSystem<T>(
  scope: Scope,
  select: Prisma.Sql,
): Promise<T | null> {
  const { systemId, personId } = scope;
  const ask = async (database: Pick<Transaction, "$queryRaw">) => {
    const rows = await database.$queryRaw<{ found: T | null }[]>`
      SELECT (${select}) AS "found"
        FROM (SELECT set_config('app.system_id', ${systemId}, true)::uuid AS "systemId",
                     set_config('app.person_id', ${personId}, true) OFFSET 0) AS "asker"`;
    return rows[0]?.found ?? null;
  };
  const found = await readOnReplica(scope, ask, limits.timeout);
  return found ? found.value : ask(getPrisma());
}
