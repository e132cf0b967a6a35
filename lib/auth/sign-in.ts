import "server-only";
import { z } from "zod";
import { now } from "@/lib/core/clock";
import { textUpTo } from "@/lib/core/text";
import { withPerson, withSignIn } from "@/lib/db/transaction";
import { cutAgent, noteAccountEvent } from "./account-events";
import { hasFactor, mustHaveFactor } from "./factors/state";
import { isPasswordRight } from "./password";
import { sessionEnds, sessionIdleMinutes, startStep } from "./sign-in-step";
import { countTry, forgiveTries } from "./sign-in-limits";

export const credentialsSchema = z.object({
  email: textUpTo(254).toLowerCase().min(3),
  password: z.string().min(1).max(200),
});

/** What somebody signed in with. */
export type SignInWay = "password" | "provider";

/**
 * The person whose e-mail and password these are, or null. Takes the same
 * time and says the same whether or not the account exists.
 */
export async function checkCredentials(input: unknown, address: string) {
  const parsed = credentialsSchema.safeParse(input);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  await countTry(email, address);
  const found = await withSignIn(email, (tx) =>
    tx.person.findFirst({ where: { email }, include: { credential: true } }),
  );
  const isRight = await isPasswordRight(
    password,
    found?.credential?.passwordHash,
  );
  if (!found || !isRight || found.disabledAt) return null;
  await forgiveTries(email, address);
  return { id: found.id, name: found.name, email: found.email };
}

/**
 * Starts a session and returns its id, the only thing the cookie carries. Who
 * has a second factor, or must have one, gets a step on the way to a session
 * in its place: its id opens nothing yet. A provider is asked no less than a
 * password is.
 */
export async function startSession(
  personId: string,
  userAgent?: string,
  _via: SignInWay = "password",
) {
  const id = crypto.randomUUID();
  await withPerson(personId, async (tx) => {
    const idleMinutes = sessionIdleMinutes();
    const row = { id, personId, idleMinutes, userAgent: cutAgent(userAgent) };
    if ((await hasFactor(tx, personId)) || (await mustHaveFactor(tx, personId)))
      return startStep(tx, row);
    await tx.session.create({ data: { ...row, expiresAt: sessionEnds() } });
    await noteAccountEvent(tx, { personId, kind: "signed_in", userAgent });
  });
  return id;
}

/** Ends a session at once, in every browser that carries it. */
export async function endSession(personId: string, sessionId: string) {
  await withPerson(personId, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, personId, endedAt: null },
      data: { endedAt: now() },
    });
    if (count > 0) await noteAccountEvent(tx, { personId, kind: "signed_out" });
  });
}
