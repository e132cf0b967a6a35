import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";

const idSchema = z.uuid();

/** What a review found to need action, and of which site; null where the reader sees no such thing. */
export async function findPriority(
  scope: Scope,
  given: string | string[] | undefined,
): Promise<{ text: string; siteId: string | null } | null> {
  const { success, data: id } = idSchema.safeParse(given);
  if (!success) return null;
  const { systemId } = scope;
  const found = await readSystem(scope, (tx) =>
    tx.reviewPriority.findUnique({
      where: { systemId_id: { systemId, id } },
      select: { text: true, review: { select: { siteId: true } } },
    }),
  );
  return found && { text: found.text, siteId: found.review.siteId };
}
