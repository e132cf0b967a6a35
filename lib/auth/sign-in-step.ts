import "server-only";
import { now } from "@/lib/core/clock";
import { getEnv } from "@/lib/core/env";
import { AppError } from "@/lib/core/result";
import { type Transaction, withNobody, withPerson } from "@/lib/db/transaction";
import { readSessionId } from "./session-cookie";

/** Somebody who gave a right password and not yet what else is asked. */
export type SignInStep = {
  id: string;
  personId: string;
  name: string;
  email: string;
  locale: string | null;
};

const sessionDays = 14;
const stepMinutes = 10;
const mostTries = 5;

/** When a session that starts now is over. */
export function sessionEnds() {
  return new Date(now().getTime() + sessionDays * 86_400_000);
}

/** After how long unused a session that starts now is over sooner. */
export function sessionIdleMinutes() {
  return getEnv().SESSION_IDLE_HOURS * 60;
}

type Row = {
  id: string;
  personId: string;
  userAgent: string | null;
  idleMinutes: number;
};

/** Begins a step, and drops those that are over. */
export async function startStep(tx: Transaction, row: Row) {
  await tx.signInStep.deleteMany({
    where: { personId: row.personId, expiresAt: { lt: now() } },
  });
  const expiresAt = new Date(now().getTime() + stepMinutes * 60_000);
  await tx.signInStep.create({ data: { ...row, expiresAt } });
}

/** The live step that this browser's cookie names, or null. */
export async function findSignInStep(): Promise<SignInStep | null> {
  const id = await readSessionId();
  return id ? openStep(id) : null;
}

/** The step of this id while it lasts, or null. */
export async function openStep(id: string): Promise<SignInStep | null> {
  const rows = await withNobody(
    (tx) => tx.$queryRaw<Omit<SignInStep, "id">[]>`
      SELECT "personId", "name", "email", "locale" FROM open_sign_in_step(${id}::uuid)`,
  );
  return rows[0] ? { id, ...rows[0] } : null;
}

/** Counts a try before it is looked at, so that many at once are all counted. Throws signed_out after the last. */
export async function countStepTry({ id, personId }: SignInStep) {
  const { count } = await withPerson(personId, (tx) =>
    tx.signInStep.updateMany({
      where: { id, personId, tries: { lt: mostTries } },
      data: { tries: { increment: 1 } },
    }),
  );
  if (count === 0) throw new AppError("signed_out");
}

/** Turns the step into a session of the same id, once. Throws signed_out where it is over. */
export async function finishStep({ id, personId }: SignInStep) {
  const [done] = await withPerson(
    personId,
    (tx) => tx.$queryRaw<{ done: boolean }[]>`
      SELECT finish_sign_in_step(${id}::uuid, ${sessionEnds()}::timestamptz) AS "done"`,
  );
  if (!done?.done) throw new AppError("signed_out");
}
