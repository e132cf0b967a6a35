import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import type { Seen } from "../policy";
import { findOwnerIn } from "../queries/choices";

/** What the one who sees to it is called; refused where a member could not see the action. */
export async function nameOwner(
  tx: Transaction,
  scope: Scope,
  { owner, ownerName }: { owner: string | null; ownerName: string | null },
  seen: Seen,
): Promise<string> {
  if (owner === null) return ownerName ?? "";
  const name = await findOwnerIn(tx, scope, { ownerId: owner, seen });
  if (name === null) throw new AppError("owner_cannot_see");
  return name;
}
