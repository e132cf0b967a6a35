import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";

export type ThemeChoice = { id: string; number: number; title: string };

/** The intermediary's themes, the latest first: what somebody may choose to add. */
export function listThemeChoices(tx: Transaction, { systemId }: Scope) {
  return tx.concernTheme.findMany({
    where: { systemId },
    select: { id: true, number: true, title: true },
    orderBy: { number: "desc" },
    take: 200,
  });
}
