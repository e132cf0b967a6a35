import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { getPrisma } from "./client";
import type { Prisma } from "./generated/client";
import type { Lock } from "./locks";
import { keepToPrimary } from "./read-on-replica";
import { limits, settingsOf, withSettings } from "./settings";

export type Transaction = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction that sees and writes the rows of the scope's
 * system only: the database's policies read the two settings made first. Who
 * only looks in writes nothing.
 * The only door to a system's data, beside `readSystem`, which only reads.
 */
export function withSystem<T>(
  scope: Scope,
  work: (tx: Transaction) => Promise<T>,
  timeout = limits.timeout,
): Promise<T> {
  keepToPrimary(scope);
  return withSettings(settingsOf(scope), work, { timeout });
}

/** The same with locks held from the start: what `work` reads of their things stays so until it is done. */
export function withSystemHolding<T>(
  scope: Scope,
  locks: readonly Lock[],
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  keepToPrimary(scope);
  return withSettings(settingsOf(scope), work, { locks });
}

/** The same for long reading: all of it as at one moment. */
export function withSystemAtOnce<T>(
  scope: Scope,
  work: (tx: Transaction) => Promise<T>,
  timeout: number,
): Promise<T> {
  keepToPrimary(scope);
  return withSettings(settingsOf(scope), work, {
    timeout,
    isolationLevel: "RepeatableRead",
  });
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
  timeout = limits.timeout,
): Promise<T> {
  return getPrisma().$transaction(work, { ...limits, timeout });
}

/**
 * The same for a single statement that finds out who asks: without the frame
 * of a transaction, which would take two more turns at every request.
 */
export function askAsNobody<T>(
  ask: (database: Pick<Transaction, "$queryRaw">) => Promise<T>,
): Promise<T> {
  return ask(getPrisma());
}

/** For signing in: sees the one person with this e-mail address. */
export function withSignIn<T>(
  email: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withSettings({ sign_in_email: email }, work);
}
