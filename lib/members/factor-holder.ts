import "server-only";
import { hasFactor } from "@/lib/auth/factors/state";
import { readUserAgent } from "@/lib/auth/read-agent";
import { findSessionPerson } from "@/lib/auth/scope";
import { readSessionId } from "@/lib/auth/session-cookie";
import { openStep, type SignInStep } from "@/lib/auth/sign-in-step";
import { AppError } from "@/lib/core/result";
import { withPerson } from "@/lib/db/transaction";

/** Whose factors these are: somebody signed in, or on a step of signing in. */
export type FactorHolder = {
  personId: string;
  name: string;
  email: string;
  locale: string | null;
  /** The session, or the step. */
  askedOver: string;
  address: string;
  userAgent?: string;
  step: SignInStep | null;
};

/** Who asks, signed in or on the way. Throws signed_out. */
export async function requireHolder(address: string): Promise<FactorHolder> {
  const askedOver = await readSessionId();
  if (!askedOver) throw new AppError("signed_out");
  const person = await findSessionPerson(askedOver);
  const step = person ? null : await openStep(askedOver);
  const found = person ?? step;
  if (!found) throw new AppError("signed_out");
  const { personId, name, email, locale } = found;
  const who = { personId, name, email, locale };
  return { ...who, askedOver, address, userAgent: await readUserAgent(), step };
}

/** The same for setting one up: on the way in only who has none yet, or a password alone would let in. */
export async function requireSettingUp(address: string): Promise<FactorHolder> {
  const holder = await requireHolder(address);
  const { personId, step } = holder;
  if (step && (await withPerson(personId, (tx) => hasFactor(tx, personId))))
    throw new AppError("forbidden");
  return holder;
}
