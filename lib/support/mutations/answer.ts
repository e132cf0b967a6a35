import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { canAnswer } from "../policy";
import type { AnswerSupport } from "../schema";
import { lockSupport } from "./lock-support";

/** Says what support was worth, once a person; their later words take the place of the earlier, which stay on record. */
export async function answerSupport(
  scope: Scope,
  { supportId, use, words, version }: AnswerSupport,
) {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const key = `${personId} answers ${supportId}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const support = await lockSupport(tx, scope, supportId);
    if (!canAnswer(scope, support)) throw new AppError("forbidden");
    const at = { systemId, supportId, personId };
    const said = await tx.supportAnswer.findUnique({
      where: { systemId_supportId_personId: at },
    });
    if ((said?.version ?? 0) !== version)
      throw new AppError("stale", { use: said?.use, words: said?.words });
    if (said)
      await tx.supportAnswer.updateMany({
        where: at,
        data: { use, words, changedAt: now(), version: version + 1 },
      });
    else await tx.supportAnswer.create({ data: { ...at, use, words } });
    await recordEvent(tx, scope, {
      verb: said ? "support_answer_changed" : "support_answered",
      ...{ subjectType: "support", subjectId: supportId, supportId },
      before: said && { use: said.use, words: said.words },
      after: { use, words },
    });
    return { supportId, version: version + 1 };
  });
}
