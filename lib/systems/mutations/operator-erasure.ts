import "server-only";
import type { Operator } from "@/lib/auth/scope";
import { withPerson } from "@/lib/db/transaction";
import type { AskErasure, SystemAt } from "../operator/schema";

/** Has a suspended system erased in seven days. Throws name_differs, system_is_otherwise. */
export function askErasure(
  { personId }: Operator,
  { systemId, name }: AskErasure,
): Promise<null> {
  return withPerson(personId, async (tx) => {
    await tx.$executeRaw`SELECT ask_erasure(${systemId}::uuid, ${name})`;
    return null;
  });
}

/** Calls it back; the system stays suspended. Throws system_is_otherwise. */
export function callBackErasure(
  { personId }: Operator,
  { systemId }: SystemAt,
): Promise<null> {
  return withPerson(personId, async (tx) => {
    await tx.$executeRaw`SELECT call_back_erasure(${systemId}::uuid)`;
    return null;
  });
}
