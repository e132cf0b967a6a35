import "server-only";
import { isRestricted, sayTooStrong } from "./check-role";
import { getPrisma } from "./client";
import type { PrismaClient } from "./generated/client";

/** What is wrong with a server that answers where the replica should; `isForbidden`: the app must not go on with it. */
export type ReplicaProblem = { message: string; isForbidden: boolean };

/**
 * Asks the server who it is: null for a replica of the app's own database, with
 * a role that the policies hold for. Throws where it does not answer.
 */
export async function findReplicaProblem(
  prisma: PrismaClient,
): Promise<ReplicaProblem | null> {
  if (!(await isRestricted(prisma)))
    return { message: sayTooStrong("READ_DATABASE_URL"), isForbidden: true };
  const own = await identify(getPrisma());
  const given = await identify(prisma);
  if (given.name !== own.name)
    return tell("READ_DATABASE_URL leads to another database");
  // What was one until it took over says where it was then.
  if (!given.isReplica)
    return tell("READ_DATABASE_URL leads to a server that is no replica");
  return null;
}

const tell = (message: string) => ({ message, isForbidden: false });

/** A replica and its primary have one name between them, made when the first of them was. */
async function identify(prisma: PrismaClient) {
  const rows = await prisma.$queryRaw<{ name: string; isReplica: boolean }[]>`
    SELECT c."system_identifier" || ' ' || d."oid" AS "name", pg_is_in_recovery() AS "isReplica"
      FROM pg_control_system() c CROSS JOIN pg_database d WHERE d."datname" = current_database()`;
  return rows[0] ?? { name: "", isReplica: false };
}
