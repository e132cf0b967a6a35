import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import { readTold } from "../rules/read-told";
import type { NoticeView } from "../schema";

const perPage = 25;

export type NoticePage = { items: NoticeView[]; hasMore: boolean };

/** What the reader was told in this system and still holds, newest first, a page at a time. */
export async function listNotices(
  scope: Scope,
  page: number,
): Promise<NoticePage> {
  const { systemId, personId } = scope;
  const rows = await readSystem(scope, (tx) =>
    tx.notice.findMany({
      where: { systemId, personId, endedAt: null },
      select: {
        id: true,
        kind: true,
        args: true,
        createdAt: true,
        readAt: true,
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage + 1,
    }),
  );
  const items = rows.slice(0, perPage).map(({ kind, args, ...row }) => ({
    id: row.id,
    told: readTold(kind, args),
    at: row.createdAt.toISOString(),
    isNew: row.readAt === null,
  }));
  return { items, hasMore: rows.length > perPage };
}
