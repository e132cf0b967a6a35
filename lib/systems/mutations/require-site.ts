import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";

/** A site of this system, whatever its state, or not found; null names none. */
export async function requireSite(
  tx: Transaction,
  { systemId }: Scope,
  id: string | null,
) {
  if (id === null) return;
  const site = await tx.site.findUnique({
    where: { systemId_id: { systemId, id } },
    select: { id: true },
  });
  if (!site) throw new AppError("not_found");
}
