import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { getPrisma } from "./client";
import type { Prisma } from "./generated/client";

export type Transaction = Prisma.TransactionClient;

const limits = { maxWait: 5_000, timeout: 15_000 };

/**
 * Runs `work` in one transaction that sees and writes the rows of the scope's
 * system only: the database's policies read the two settings made first.
 * The only door to a system's data.
 */
export function withSystem<T>(
  scope: Scope,
  work: (tx: Transaction) => Promise<T>,
  timeout = limits.timeout,
): Promise<T> {
  return withSettings(
    { system_id: scope.systemId, person_id: scope.personId },
    work,
    timeout,
  );
}

/** The same for the installation's own work, which nobody asked for. */
export function withSystemUnasked<T>(
  systemId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withSettings({ system_id: systemId }, work);
}

/** The same for what belongs to a person rather than to a system. */
export function withPerson<T>(
  personId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withSettings({ person_id: personId }, work);
}

/**
 * For what the installation does for one person by itself: sees what is
 * theirs and, once `enter` has turned to one of their systems, what they are
 * told there.
 */
export function withPersonAlone<T>(
  personId: string,
  work: (
    tx: Transaction,
    enter: (systemId: string) => Promise<void>,
  ) => Promise<T>,
): Promise<T> {
  return withSettings({ person_id: personId }, (tx) =>
    work(tx, async (systemId) => {
      await tx.$executeRaw`SELECT set_config('app.system_id', ${systemId}, true)`;
    }),
  );
}

/** For the statements that find out who asks: nothing is set beforehand. */
export function withNobody<T>(
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return getPrisma().$transaction(work, limits);
}

/** For signing in: sees the one person with this e-mail address. */
export function withSignIn<T>(
  email: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withSettings({ sign_in_email: email }, work);
}

function withSettings<T>(
  settings: Record<string, string>,
  work: (tx: Transaction) => Promise<T>,
  timeout = limits.timeout,
) {
  return getPrisma().$transaction(
    async (tx) => {
      const entries = JSON.stringify(settings);
      await tx.$executeRaw`SELECT set_config('app.' || key, value, true) FROM jsonb_each_text(${entries}::jsonb)`;
      return work(tx);
    },
    { ...limits, timeout },
  );
}
