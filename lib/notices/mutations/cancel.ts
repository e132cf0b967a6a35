import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import type { NoticeKind } from "../schema";

/**
 * Takes back what people of the system were told and is no longer so, in the
 * transaction that makes it so: asked and no longer asked, sent back and now
 * handed in. `under` is what it was about, or what that lies below:
 * "/rounds/<id>" takes what was told of the round's sites too.
 */
export async function cancelNotices(
  tx: Transaction,
  { kinds, under }: { kinds: readonly NoticeKind[]; under: string },
) {
  await tx.$executeRaw`SELECT end_notices(${[...kinds]}::text[], ${under})`;
}

/** The same for some of those who were told: the others still have to do with it. */
export async function cancelNoticesOf(
  tx: Transaction,
  people: readonly string[],
  { kinds, under }: { kinds: readonly NoticeKind[]; under: string },
) {
  await tx.$executeRaw`SELECT end_notices_of(${[...kinds]}::text[], ${under}, ${[...people]}::uuid[])`;
}
