import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";

type Named = {
  sites: readonly string[];
  came: readonly string[];
  giver: string | null;
  functionCode: string | null;
};

/** Sites, members and a function of this system, or not found. */
export async function requireNamed(
  tx: Transaction,
  { systemId, frameworkVersionId }: Scope,
  { sites, came, giver, functionCode }: Named,
) {
  const people = [...new Set([...came, ...(giver ? [giver] : [])])];
  const foundSites = await tx.site.count({
    where: { systemId, id: { in: [...sites] } },
  });
  const foundPeople = await tx.membership.count({
    where: { systemId, personId: { in: people } },
  });
  if (foundSites !== sites.length || foundPeople !== people.length)
    throw new AppError("not_found");
  if (functionCode === null) return;
  const { functions } = await getFramework(tx, frameworkVersionId);
  if (!functions.some(({ code }) => code === functionCode))
    throw new AppError("not_found");
}
