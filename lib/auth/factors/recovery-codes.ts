import "server-only";
import { createHash, randomInt } from "node:crypto";
import { now } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";

const count = 10;
// 28 of 32 signs: 140 bits, too many to try out even with the hashes at hand.
// Those of 16 that were given out before work until they are used.
const length = 28;
const signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Ten new codes in the place of all older ones, to be shown this once. */
export async function makeRecoveryCodes(
  tx: Transaction,
  personId: string,
): Promise<string[]> {
  const codes = Array.from({ length: count }, makeCode);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: hashCode(code) })),
  });
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, "$1-"));
}

/** Whether it is one of the person's unused codes; it is used from then on. */
export async function acceptRecoveryCode(
  tx: Transaction,
  personId: string,
  typed: string,
): Promise<boolean> {
  const { count: used } = await tx.recoveryCode.updateMany({
    where: { personId, codeHash: hashCode(typed), usedAt: null },
    data: { usedAt: now() },
  });
  return used === 1;
}

function makeCode() {
  return Array.from({ length }, () => signs[randomInt(signs.length)]).join("");
}

// However it was typed: with or without its strokes, in small letters.
function hashCode(code: string) {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return createHash("sha256").update(plain).digest("hex");
}
