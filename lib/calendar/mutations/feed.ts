import "server-only";
import { makeLinkToken } from "@/lib/auth/link-token";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";

/** Makes the member's calendar address, the only time it is seen; an earlier one stops working. */
export async function makeCalendar(scope: Scope) {
  const { systemId, personId } = scope;
  const { token, tokenHash } = makeLinkToken();
  await withSystem(scope, async (tx) => {
    await tx.calendarFeed.upsert({
      where: { systemId_personId: { systemId, personId } },
      create: { systemId, personId, tokenHash, madeAt: now() },
      update: { tokenHash, madeAt: now() },
    });
    await recordOf(tx, scope, "calendar_made");
  });
  return { token };
}

/** Ends it: whoever holds the address reads nothing any more. */
export async function endCalendar(scope: Scope) {
  const { systemId, personId } = scope;
  await withSystem(scope, async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({
      where: { systemId, personId },
    });
    if (count > 0) await recordOf(tx, scope, "calendar_ended");
  });
  return {};
}

/** That there is an address now, or none any more; never the address. */
function recordOf(
  tx: Transaction,
  scope: Scope,
  verb: "calendar_made" | "calendar_ended",
) {
  const subjectId = scope.membershipId;
  return recordEvent(tx, scope, { verb, subjectType: "membership", subjectId });
}
