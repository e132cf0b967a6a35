import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readRequestId } from "@/lib/core/request-id";
import { getPrisma } from "./client";
import { Prisma } from "./generated/client";
import { type Lock, selectLocks } from "./locks";
import type { Transaction } from "./transaction";

/** Milliseconds for a connection and for the whole of a transaction. */
export const limits = { maxWait: 5_000, timeout: 15_000 };

export type Settings = {
  system_id?: string;
  person_id?: string;
  sign_in_email?: string;
  /** The database refuses every write of the transaction. */
  isReadOnly?: boolean;
};

type How = {
  timeout?: number;
  isolationLevel?: "RepeatableRead";
  locks?: readonly Lock[];
};

export const settingsOf = ({ systemId, personId, looksInUntil }: Scope) => ({
  system_id: systemId,
  person_id: personId,
  isReadOnly: looksInUntil !== null,
});

/** Runs `work` in one transaction, once the settings are made that the policies read. */
export async function withSettings<T>(
  { isReadOnly = false, ...settings }: Settings,
  work: (tx: Transaction) => Promise<T>,
  { locks = [], ...how }: How = {},
) {
  const entries = await writeEntries(settings);
  return getPrisma().$transaction(
    async (tx) => {
      // The locks in the same turn, and before anything is read: a statement
      // sees what stood when it began, not what it waited for.
      await tx.$executeRaw`SELECT set_config('app.' || key, value, true) FROM jsonb_each_text(${entries}::jsonb)
        UNION ALL SELECT set_config('transaction_read_only', 'on', true) WHERE ${isReadOnly}
        ${locks.length > 0 ? Prisma.sql`UNION ALL ${selectLocks(locks)}` : Prisma.empty}`;
      return work(tx);
    },
    { ...limits, ...how },
  );
}

/** The settings as the statement that makes them takes them. */
export async function writeEntries(settings: Omit<Settings, "isReadOnly">) {
  // Events keep it: what was done by one request belongs together.
  const request_id = await readRequestId();
  return JSON.stringify(request_id ? { ...settings, request_id } : settings);
}
