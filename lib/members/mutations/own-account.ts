import "server-only";
import { hashPassword, isPasswordRight } from "@/lib/auth/password";
import { findPasswordProblem } from "@/lib/auth/password-rule";
import type { OwnRequest } from "@/lib/auth/person-action";
import { countTry, forgiveTries } from "@/lib/auth/sign-in-limits";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withPerson, withSignIn } from "@/lib/db/transaction";
import type { ChangePassword, EndSession } from "../account-input";

/**
 * Gives the person a new password and ends their other sessions. Throws
 * wrong_sign_in where the current one does not fit (counted like a sign-in),
 * password with what stands against the new one, stale where it was changed
 * meanwhile.
 */
export async function changePassword(
  { person, sessionId, address }: OwnRequest,
  { current, password }: ChangePassword,
): Promise<void> {
  const { personId, name, email } = person;
  await countTry(email, address);
  const known = await withSignIn(email, (tx) =>
    tx.credential.findUnique({ where: { personId } }),
  );
  const oldHash = known?.passwordHash;
  if (!(await isPasswordRight(current, oldHash)))
    throw new AppError("wrong_sign_in");
  await forgiveTries(email, address);
  const problem = findPasswordProblem(password, [name, email]);
  if (problem) throw new AppError("password", problem);
  const newHash = await hashPassword(password);
  const [changed] = await withPerson(
    personId,
    (tx) =>
      tx.$queryRaw<{ done: boolean }[]>`
        SELECT change_own_password(${sessionId}::uuid, ${oldHash}, ${newHash}) AS "done"`,
  );
  if (!changed?.done) throw new AppError("stale");
}

/** Ends one of the person's sessions, at once. One that is not theirs, or is over, is not found. */
export async function endOwnSession(
  { person: { personId } }: OwnRequest,
  { sessionId }: EndSession,
): Promise<void> {
  const { count } = await withPerson(personId, (tx) =>
    tx.session.updateMany({
      where: { id: sessionId, personId, endedAt: null },
      data: { endedAt: now() },
    }),
  );
  if (count === 0) throw new AppError("not_found");
}

/** Ends all of the person's sessions but the one that asks. */
export async function endOtherSessions({
  person: { personId },
  sessionId,
}: OwnRequest): Promise<void> {
  await withPerson(personId, (tx) =>
    tx.session.updateMany({
      where: { personId, id: { not: sessionId }, endedAt: null },
      data: { endedAt: now() },
    }),
  );
}
