import "server-only";
import { withSignIn } from "@/lib/db/transaction";
import type { SessionPerson } from "@/lib/auth/scope";

export type Connection = { issuer: string; label: string; connectedAt: Date };

export type OwnWaysIn = {
  connections: readonly Connection[];
  hasPassword: boolean;
};

const mostListed = 20;

/** How the person can sign in: with which providers, and whether with a password. */
export function readOwnWaysIn({
  personId,
  email,
}: SessionPerson): Promise<OwnWaysIn> {
  return withSignIn(email, async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.person_id', ${personId}, true)`;
    const credential = await tx.credential.findUnique({ where: { personId } });
    const connections = await tx.providerAccount.findMany({
      where: { personId },
      orderBy: { connectedAt: "asc" },
      select: { issuer: true, label: true, connectedAt: true },
      take: mostListed,
    });
    return { connections, hasPassword: credential !== null };
  });
}
