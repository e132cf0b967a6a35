import "server-only";
import { noteAccountEvent } from "@/lib/auth/account-events";
import { findNewPasswordProblem } from "@/lib/auth/new-password";
import {
  hasJustSignedIn,
  requireOwner,
  requireOwnPassword,
} from "@/lib/auth/own-password";
import { hashPassword } from "@/lib/auth/password";
import type { OwnRequest } from "@/lib/auth/person-action";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withPerson } from "@/lib/db/transaction";
import type { ChangePassword, EndOthers, EndSession } from "../account-input";

/**
 * Gives the person a new password and ends their other sessions. Throws
 * wrong_sign_in where the current one does not fit (counted like a sign-in),
 * password with what stands against the new one, stale where it was changed
 * meanwhile.
 */
export async function changePassword(
  { person, sessionId, address, userAgent }: OwnRequest,
  { current, password }: ChangePassword,
): Promise<void> {
  const { personId, name, email } = person;
  const oldHash = await requireOwnPassword(person, current, address);
  const problem = await findNewPasswordProblem(password, [name, email]);
  if (problem) throw new AppError("password", problem);
  const newHash = await hashPassword(password);
  await withPerson(personId, async (tx) => {
    const [changed] = await tx.$queryRaw<{ done: boolean }[]>`
      SELECT change_own_password(${sessionId}::uuid, ${oldHash}, ${newHash}) AS "done"`;
    if (!changed?.done) throw new AppError("stale");
    const kind = "password_changed";
    await noteAccountEvent(tx, { personId, kind, userAgent });
  });
}

/** Ends one of the person's sessions, at once. One that is not theirs, or is over, is not found. Throws what requireOwner does. */
export async function endOwnSession(
  request: OwnRequest,
  { sessionId, current }: EndSession,
): Promise<void> {
  const { personId } = request.person;
  const { userAgent } = request;
  await requireStillThere(request, current);
  await withPerson(personId, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, personId, endedAt: null },
      data: { endedAt: now() },
    });
    if (count === 0) throw new AppError("not_found");
    await noteAccountEvent(tx, { personId, kind: "session_ended", userAgent });
  });
}

/** Ends all of the person's sessions but the one that asks. Throws what requireOwner does. */
export async function endOtherSessions(
  request: OwnRequest,
  { current }: Pick<EndOthers, "current">,
): Promise<void> {
  const { sessionId, userAgent } = request;
  const { personId } = request.person;
  await requireStillThere(request, current);
  await withPerson(personId, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { personId, id: { not: sessionId }, endedAt: null },
      data: { endedAt: now() },
    });
    if (count === 0) return;
    const kind = "other_sessions_ended";
    await noteAccountEvent(tx, { personId, kind, userAgent });
  });
}

// Who comes to shut out a stranger has usually just signed in, and is asked
// nothing more; from an older session it takes the password.
async function requireStillThere(
  { person, sessionId, address }: OwnRequest,
  typed: string,
) {
  if (await hasJustSignedIn(person, sessionId)) return;
  await requireOwner(person, { sessionId, typed, address });
}
