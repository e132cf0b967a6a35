import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { canReply } from "../policy";
import type { ReplyToAnswer } from "../schema";
import { lockConcern, updateConcern } from "./lock-concern";
import { findWhoTriages, tellOfConcern } from "./tell-of-concern";

/** The site says whether the answer solved it; "not yet" opens the concern again. */
export async function replyToAnswer(
  scope: Scope,
  { concernId, answerId, reply, reason }: ReplyToAnswer,
) {
  return withSystem(scope, async (tx) => {
    const { systemId, personId } = scope;
    const found = await lockConcern(tx, scope, concernId);
    if (!canReply(scope, found)) throw new AppError("forbidden");
    const at = now();
    const replied = await tx.concernAnswer.updateMany({
      where: { systemId, id: answerId, concernId, reply: null },
      data: {
        reply,
        replyReason: reason,
        repliedAt: at,
        repliedById: personId,
      },
    });
    if (replied.count === 0) throw new AppError("answer_replied");
    const isSolved = reply === "solved";
    await recordEvent(tx, scope, {
      verb: isSolved ? "concern_solved" : "concern_reopened",
      subjectType: "concern",
      subjectId: concernId,
      concernId,
      siteId: found.siteId,
      after: { reason },
    });
    if (!isSolved)
      await tellOfConcern(tx, scope, found, {
        kind: "concern_reopened",
        people: await findWhoTriages(tx, scope, found.siteId),
      });
    return updateConcern(
      tx,
      found,
      isSolved
        ? { state: "solved", solvedAt: at }
        : { state: "reopened", reopenedAt: at },
    );
  });
}
