import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { Prisma } from "@/lib/db/generated/client";
import { readSystem } from "@/lib/db/reading";
import type { ReportState } from "../fields";
import type { Cursor } from "../rules/search";
import { stateOf } from "../rules/state";

export const perPage = 20;

type Row = {
  id: string;
  title: string;
  from: string;
  to: string;
  discussedAt: Date | null;
  sentAt: Date | null;
  finalAt: Date | null;
  since: string;
  comments: number;
};

export type ReportLine = Pick<
  Row,
  "id" | "title" | "from" | "to" | "since" | "comments"
> & { state: ReportState };

export type ReportList = { lines: ReportLine[]; next: Cursor | null };

/** The reports that the reader may see, of the latest period first: one statement. */
export function readReports(
  scope: Scope,
  after: Cursor | null,
): Promise<ReportList> {
  const following = after
    ? Prisma.sql`AND (r."periodTo", r."id") < (${after.to}::date, ${after.id}::uuid)`
    : Prisma.empty;
  return readSystem(scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT r."id", r."title", to_char(r."periodFrom", 'YYYY-MM-DD') AS "from", to_char(r."periodTo", 'YYYY-MM-DD') AS "to",
             r."discussedAt", r."sentAt", r."finalAt",
             to_char(COALESCE(r."finalAt", r."sentAt", r."discussedAt", r."createdAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "since",
             (SELECT count(*)::int FROM "ReportComment" c WHERE c."systemId" = r."systemId" AND c."reportId" = r."id" AND c."takenBackAt" IS NULL) AS "comments"
        FROM "Report" r WHERE r."systemId" = ${scope.systemId}::uuid ${following}
       ORDER BY r."periodTo" DESC, r."id" DESC LIMIT ${perPage + 1}`;
    const lines = rows.slice(0, perPage).map(({ id, title, ...row }) => {
      const { from, to, since, comments } = row;
      return { id, title, from, to, since, comments, state: stateOf(row) };
    });
    const last = lines.at(-1);
    const hasMore = rows.length > perPage;
    return {
      lines,
      next: hasMore && last ? { to: last.to, id: last.id } : null,
    };
  });
}
