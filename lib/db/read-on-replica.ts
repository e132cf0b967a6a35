import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { countRead, type ReadAnswer } from "@/lib/core/read-answers";
import { AppError } from "@/lib/core/result";
import type { PrismaClient } from "./generated/client";
import { selectHasReached } from "./position";
import {
  findReplica,
  hasReplica,
  leaveReplicaAlone,
  longestBeginning,
} from "./replica";
import { settingsOf, writeEntries } from "./settings";
import type { Transaction } from "./transaction";

type Work<T> = (tx: Transaction) => Promise<T>;
type Why = Exclude<ReadAnswer, "replica">;

// A scope is made for each request, by the gate alone.
const keptToPrimary = new WeakSet<Scope>();

/**
 * From here on all that the scope's request reads comes from the primary: it
 * writes, or has seen there what the replica may not have yet.
 */
export function keepToPrimary(scope: Scope) {
  if (hasReplica()) keptToPrimary.add(scope);
}

/**
 * What `work` gives in a transaction on the replica, or null where the primary
 * has to be asked: none is set, it is away, it lacks something that stood when
 * the scope was found, or it failed. Only what `work` itself refuses is thrown.
 */
export async function readOnReplica<T>(
  scope: Scope,
  work: Work<T>,
  timeout: number,
): Promise<{ value: T } | null> {
  if (!hasReplica()) return null;
  const found = await attempt(scope, work, timeout);
  if (typeof found === "object") {
    countRead("replica");
    return found;
  }
  countRead(found);
  keepToPrimary(scope);
  return null;
}

async function attempt<T>(
  scope: Scope,
  work: Work<T>,
  timeout: number,
): Promise<{ value: T } | Why> {
  const { readsAfter } = scope;
  if (readsAfter === null || keptToPrimary.has(scope)) return "primary";
  const prisma = findReplica();
  if (!prisma) return "away";
  const entries = await writeEntries(settingsOf(scope));
  const begin = (tx: Transaction) => beginReading(tx, readsAfter, entries);
  return run(prisma, { begin, work, timeout });
}

type Steps<T> = {
  begin: (tx: Transaction) => Promise<boolean>;
  work: Work<T>;
  timeout: number;
};

/** Nobody waits for a replica that does not begin, nor for the end of what has failed there. */
function run<T>(
  prisma: PrismaClient,
  { begin, work, timeout }: Steps<T>,
): Promise<{ value: T } | Why> {
  return new Promise((resolve, reject) => {
    const leave = (error: unknown) => {
      clearTimeout(timer);
      resolve("away");
      leaveReplicaAlone(error);
    };
    const timer = setTimeout(
      () => leave(new Error("it did not begin in time")),
      longestBeginning,
    );
    let hasBegun = false;
    const ended = prisma.$transaction(
      async (tx) => {
        const hasReached = await begin(tx);
        hasBegun = true;
        clearTimeout(timer);
        if (!hasReached) return resolve("behind");
        await work(tx).then(
          (value) => resolve({ value }),
          (error: unknown) =>
            error instanceof AppError ? reject(error) : resolve("failed"),
        );
      },
      { timeout, maxWait: longestBeginning },
    );
    ended.catch((error: unknown) => hasBegun || leave(error));
  });
}

/** Makes the settings that the policies read; whether the replica has reached the position. */
async function beginReading(
  tx: Transaction,
  position: string,
  entries: string,
) {
  const rows = await tx.$queryRaw<{ hasReached: boolean | null }[]>`
    SELECT ${selectHasReached(position)} AS "hasReached", set_config('transaction_read_only', 'on', true),
           (SELECT count(set_config('app.' || key, value, true)) FROM jsonb_each_text(${entries}::jsonb))`;
  return rows[0]?.hasReached === true;
}
