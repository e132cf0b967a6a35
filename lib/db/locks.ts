import "server-only";
import { Prisma } from "./generated/client";

/** A lock by its name, held until the transaction ends: alone, or with others who share it. */
export type Lock = { name: string; isShared?: boolean };

/** Takes the locks in their order, waiting for each. */
export async function takeLocks(
  tx: Prisma.TransactionClient,
  locks: readonly Lock[],
) {
  await tx.$executeRaw`${selectLocks(locks)}`;
}

/** The same as a part of a statement: a row of one column, a text, for each. */
export function selectLocks(locks: readonly Lock[]): Prisma.Sql {
  return Prisma.sql`
    SELECT CASE WHEN "isShared" THEN pg_advisory_xact_lock_shared(hashtextextended("name", 0))
                ELSE pg_advisory_xact_lock(hashtextextended("name", 0)) END::text
      FROM jsonb_to_recordset(${JSON.stringify(locks)}::jsonb) AS locks("name" text, "isShared" boolean)`;
}
