import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { submitOnce } from "@/lib/events/mutations";
import { canComment } from "../policy";
import { stateOf } from "../rules/state";
import type { Comment, TakeBackComment } from "../schema";
import { recordOfReport } from "./lock-report";

/** Says something about a report, or about one part of it. */
export async function addComment(
  scope: Scope,
  { reportId, part, body, key }: Comment,
): Promise<{ commentId: string }> {
  const { systemId, personId } = scope;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "comment_report" }, async () => {
      await requireDiscussed(tx, scope, reportId);
      const { id: commentId } = await tx.reportComment.create({
        data: { systemId, reportId, part, body, authorId: personId },
        select: { id: true },
      });
      await recordOfReport(tx, scope, reportId, {
        verb: "report_commented",
        after: { part },
      });
      return { commentId };
    }),
  );
}

/** Its author takes a comment back: that it was there stays, its words do not. */
export async function takeBackComment(
  scope: Scope,
  { reportId, commentId }: TakeBackComment,
): Promise<{ commentId: string }> {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    await requireDiscussed(tx, scope, reportId);
    const changed = await tx.reportComment.updateMany({
      where: {
        ...{ systemId, id: commentId, reportId },
        ...{ authorId: personId, takenBackAt: null },
      },
      data: { body: "", takenBackAt: now() },
    });
    if (changed.count === 0) throw new AppError("not_found");
    await recordOfReport(tx, scope, reportId, {
      verb: "report_comment_taken_back",
    });
    return { commentId };
  });
}

/** Not locked: who only comments could not, and the database holds it while it writes. */
async function requireDiscussed(
  tx: Transaction,
  scope: Scope,
  reportId: string,
) {
  const { systemId } = scope;
  const found = await tx.report.findUnique({
    where: { systemId_id: { systemId, id: reportId } },
    select: { discussedAt: true, sentAt: true, finalAt: true },
  });
  if (!found) throw new AppError("not_found");
  const state = stateOf(found);
  if (state === "final") throw new AppError("report_final");
  if (state === "draft") throw new AppError("report_is_draft");
  if (!canComment(scope, { state })) throw new AppError("forbidden");
}
