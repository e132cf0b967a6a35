import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/transaction";
import type { ReadAll } from "../schema";

/** Marks one of the reader's notices read; where it leads inside the system, or null. */
export async function openNotice(
  scope: Scope,
  id: string,
): Promise<string | null> {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const notice = await tx.notice.findFirst({
      where: { systemId, id, personId },
      select: { path: true, readAt: true },
    });
    if (notice?.readAt === null)
      await tx.notice.updateMany({
        where: { systemId, id, personId },
        data: { readAt: now() },
      });
    return notice?.path ?? null;
  });
}

/** Marks what the reader has before them read, and what is older. */
export async function readNotices(scope: Scope, { upTo }: ReadAll) {
  const { systemId, personId } = scope;
  const { count } = await withSystem(scope, (tx) =>
    tx.notice.updateMany({
      where: { systemId, personId, readAt: null, createdAt: { lte: upTo } },
      data: { readAt: now() },
    }),
  );
  return { count };
}
