import "server-only";
import { requireOwner } from "@/lib/auth/own-password";
import type { OwnRequest } from "@/lib/auth/person-action";
import { AppError } from "@/lib/core/result";
import { withPerson } from "@/lib/db/transaction";
import type { Disconnect } from "../provider-input";

/** Ends signing in with that provider. Throws what requireOwner does, last_sign_in where no other way in is left, not_found where there was none. */
export async function disconnectProvider(
  { person, sessionId, address }: OwnRequest,
  { issuer, current }: Disconnect,
): Promise<void> {
  const { personId } = person;
  await requireOwner(person, { sessionId, typed: current, address });
  const [row] = await withPerson(
    personId,
    (tx) => tx.$queryRaw<{ isDone: boolean }[]>`
      SELECT disconnect_provider(${issuer}) AS "isDone"`,
  );
  if (!row?.isDone) throw new AppError("not_found");
}
