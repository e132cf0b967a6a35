import "server-only";
import { mostPasskeys } from "@/lib/auth/factors/passkeys";
import { withPerson } from "@/lib/db/transaction";

export type OwnFactors = {
  appSince: Date | null;
  keys: {
    id: string;
    name: string;
    createdAt: Date;
    lastUsedAt: Date | null;
  }[];
  codesLeft: number;
};

/** The person's second factors, without their secrets. Three statements. */
export function readFactors(personId: string): Promise<OwnFactors> {
  return withPerson(personId, async (tx) => {
    const app = await tx.totpFactor.findUnique({
      where: { personId },
      select: { confirmedAt: true },
    });
    const keys = await tx.passkey.findMany({
      where: { personId },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: mostPasskeys,
    });
    const codesLeft = await tx.recoveryCode.count({
      where: { personId, usedAt: null },
    });
    return { appSince: app?.confirmedAt ?? null, keys, codesLeft };
  });
}
