import "server-only";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withPerson, withSignIn } from "@/lib/db/transaction";
import { isPasswordRight } from "./password";
import { countTry, forgiveTries } from "./sign-in-limits";

type Owner = { personId: string; email: string };

/** The hash that the typed password fits. Throws wrong_sign_in, and is counted like a sign-in. */
export async function requireOwnPassword(
  owner: Owner,
  typed: string,
  address: string,
): Promise<string> {
  await countTry(owner.email, address);
  const known = await findHash(owner);
  if (!known || !(await isPasswordRight(typed, known)))
    throw new AppError("wrong_sign_in");
  await forgiveTries(owner.email, address);
  return known;
}

// For so long after signing in nobody is asked again who they are.
const freshMinutes = 10;

type Asked = {
  sessionId: string;
  /** Empty where the person was not asked. */
  typed: string;
  address: string;
};

/**
 * That it is the person, and not who found their browser open: by the password,
 * or, where the account has none, by having just signed in. Throws
 * password_needed, wrong_sign_in, sign_in_again.
 */
export async function requireOwner(
  owner: Owner,
  { sessionId, typed, address }: Asked,
): Promise<void> {
  if (await hasPassword(owner)) {
    if (!typed) throw new AppError("password_needed");
    await requireOwnPassword(owner, typed, address);
  } else if (!(await hasJustSignedIn(owner, sessionId)))
    throw new AppError("sign_in_again");
}

/** Whether this session began a few minutes ago, with all that is asked at the sign-in. */
export async function hasJustSignedIn(
  { personId }: Pick<Owner, "personId">,
  sessionId: string,
): Promise<boolean> {
  const since = new Date(now().getTime() - freshMinutes * 60_000);
  const where = { id: sessionId, personId, createdAt: { gt: since } };
  const found = await withPerson(personId, (tx) => tx.session.count({ where }));
  return found > 0;
}

/** Whether the account has a password: it may be signed in to by another way alone. */
export async function hasPassword(owner: Owner): Promise<boolean> {
  return (await findHash(owner)) !== undefined;
}

async function findHash({ personId, email }: Owner) {
  const found = await withSignIn(email, (tx) =>
    tx.credential.findUnique({ where: { personId } }),
  );
  return found?.passwordHash;
}
