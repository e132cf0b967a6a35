import "server-only";
import { z } from "zod";
import { now } from "@/lib/core/clock";
import { textUpTo } from "@/lib/core/text";
import { withPerson, withSignIn } from "@/lib/db/transaction";
import { isPasswordRight } from "./password";
import { countTry, forgiveTries } from "./sign-in-limits";

export const credentialsSchema = z.object({
  email: textUpTo(254).toLowerCase().min(3),
  password: z.string().min(1).max(200),
});

const sessionDays = 14;

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

/** Starts a session and returns its id, the only thing the cookie carries. */
export async function startSession(personId: string, userAgent?: string) {
  const id = crypto.randomUUID();
  const expiresAt = new Date(now().getTime() + sessionDays * 86_400_000);
  await withPerson(personId, (tx) =>
    tx.session.create({
      data: {
        id,
        personId,
        expiresAt,
        userAgent: userAgent?.slice(0, 300) ?? null,
      },
    }),
  );
  return id;
}

/** Ends a session at once, in every browser that carries it. */
export async function endSession(personId: string, sessionId: string) {
  await withPerson(personId, (tx) =>
    tx.session.updateMany({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: now() },
    }),
  );
}
