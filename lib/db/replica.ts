import "server-only";
import { getEnv } from "@/lib/core/env";
import { getLogger } from "@/lib/core/log";
import { scrubError } from "@/lib/core/scrub";
import { findReplicaProblem, type ReplicaProblem } from "./check-replica";
import type { PrismaClient } from "./generated/client";
import { type Database, openDatabase } from "./open-database";

/** Milliseconds: a replica that takes longer to begin is as good as away. */
export const longestBeginning = 1_000;
/** What takes longer there is asked of the primary. */
const longestStatement = 5_000;
/** How long a replica is left alone that was away. */
const pause = 10_000;

type Replica = {
  database: Database;
  isThere: boolean;
  asking: Promise<ReplicaProblem | null> | null;
  /** On the clock that only goes forward. */
  askAgainAt: number;
};

// The pages and the start of the server each have a copy of this file.
const holder = globalThis as { waymarkReplica?: Replica };

export function hasReplica() {
  return getEnv().READ_DATABASE_URL !== undefined;
}

/** Stops the app when the replica's role could see past the policies; one that is away is left alone. */
export async function checkReplica() {
  if (!hasReplica()) return;
  const problem = await ask(getReplica());
  if (problem?.isForbidden) throw new Error(problem.message);
}

/**
 * The client of the replica, or null while it is away. It counts as away until
 * it has said who it is, and nobody waits for that: after each pause the first
 * who comes only has it asked.
 */
export function findReplica(): PrismaClient | null {
  const replica = getReplica();
  if (replica.isThere) return replica.database.prisma;
  if (performance.now() >= replica.askAgainAt) void ask(replica);
  return null;
}

/** Lets it be for a while: it could not be reached, or is not what it should be. */
export function leaveReplicaAlone(error: unknown) {
  const replica = getReplica();
  if (performance.now() < replica.askAgainAt) return;
  replica.isThere = false;
  replica.askAgainAt = performance.now() + pause;
  const { message, code } = scrubError(error);
  getLogger().warn({
    message: `The read replica is left alone for ${pause / 1_000} seconds: ${message}`,
    ...(code ? { code } : {}),
  });
}

function ask(replica: Replica) {
  const { prisma, keepStatements } = replica.database;
  replica.asking ??= findReplicaProblem(prisma)
    .then(async (problem) => {
      await keepStatements();
      if (problem) leaveReplicaAlone(new Error(problem.message));
      else replica.isThere = true;
      return problem;
    })
    .catch((error: unknown) => {
      leaveReplicaAlone(error);
      return null;
    })
    .finally(() => {
      replica.asking = null;
    });
  return replica.asking;
}

function getReplica() {
  holder.waymarkReplica ??= {
    database: openDatabase(getEnv().READ_DATABASE_URL, {
      connectionTimeoutMillis: longestBeginning,
      query_timeout: longestStatement,
    }),
    isThere: false,
    asking: null,
    askAgainAt: 0,
  };
  return holder.waymarkReplica;
}
