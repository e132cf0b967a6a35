import "server-only";
import { fromDay, today } from "@/lib/core/clock";
import { getSecondFactorEnv } from "@/lib/core/env";
import type { Transaction } from "@/lib/db/transaction";

/** Whether the person has a second factor that counts. */
export async function hasFactor(
  tx: Transaction,
  personId: string,
): Promise<boolean> {
  const where = { personId, confirmedAt: { not: null } };
  if ((await tx.totpFactor.count({ where })) > 0) return true;
  return (await tx.passkey.count({ where: { personId } })) > 0;
}

/** Whether the installation asks for one of this person: see SECOND_FACTOR. */
export async function mustHaveFactor(
  tx: Transaction,
  personId: string,
): Promise<boolean> {
  const who = getSecondFactorEnv();
  if (who !== "admins") return who === "all";
  const operators = { id: personId, operatorSince: { not: null } };
  if ((await tx.person.count({ where: operators })) > 0) return true;
  const day = fromDay(today());
  const systems = await tx.membership.count({
    where: {
      ...{ personId, adminSince: { not: null }, termFrom: { lte: day } },
      OR: [{ termTo: null }, { termTo: { gte: day } }],
    },
  });
  return systems > 0;
}
