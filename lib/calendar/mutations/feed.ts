import "server-only";
import { makeLinkToken } from "@/lib/auth/link-token";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/transaction";

/** Makes the member's calendar address, the only time it is seen; an earlier one stops working. */
export async function makeCalendar(scope: Scope) {
  const { systemId, personId } = scope;
  const { token, tokenHash } = makeLinkToken();
  await withSystem(scope, (tx) =>
    tx.calendarFeed.upsert({
      where: { systemId_personId: { systemId, personId } },
      create: { systemId, personId, tokenHash, madeAt: now() },
      update: { tokenHash, madeAt: now() },
    }),
  );
  return { token };
}

/** Ends it: whoever holds the address reads nothing any more. */
export async function endCalendar(scope: Scope) {
  const { systemId, personId } = scope;
  await withSystem(scope, (tx) =>
    tx.calendarFeed.deleteMany({ where: { systemId, personId } }),
  );
  return {};
}
