import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { tellPeople } from "@/lib/notices/mutations/tell";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { RatingView } from "../schema";
import type { AnswerNotApplicable } from "../second-input";
import { getRowToRate, lockRow, type Row } from "./row";
import { choiceOf, keyOf, listRatings, writeScore } from "./row-ratings";

/**
 * A second person's word on a "not applicable". Agreed, it stands; refused
 * with a reason, it is cleared and who said it is told. Never by who said it.
 */
export function answerNotApplicable(scope: Scope, input: AnswerNotApplicable) {
  const { key } = input;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "answer_not_applicable" }, () =>
      answerOnce(tx, scope, input),
    ),
  );
}

async function answerOnce(
  tx: Transaction,
  scope: Scope,
  input: AnswerNotApplicable,
) {
  const { roundId, indicatorId, siteId } = input;
  const subject = { roundId, indicatorId, siteId };
  const asked = await getRowToRate(tx, scope, subject);
  const { voice: _voice, panelistId, isAsked: _asked, ...row } = asked;
  // A panel's raters are each other's second person.
  if (panelistId !== null) throw new AppError("forbidden");
  await lockRow(tx, row);
  const ratings = await listRatings(tx, row);
  const said = ratings[input.voice];
  if (!said || said.version !== input.version || !isWaiting(said)) {
    throw new AppError("stale", said);
  }
  if (said.byId === scope.personId) throw new AppError("second_needed");
  const answered = await writeAnswer(tx, scope, row, said, input);
  const settled = await writeScore(tx, row, {
    ...ratings,
    [input.voice]: answered,
  });
  await recordEvent(tx, scope, {
    verb: input.agrees ? "not_applicable_agreed" : "not_applicable_refused",
    subjectType: "rating",
    subjectId: row.subjectId,
    siteId: row.siteId,
    roundId: row.roundId,
    indicatorId: row.indicatorId,
    before: { ...choiceOf(said), voice: input.voice },
    after: {
      ...choiceOf(answered),
      reason: input.agrees ? said.reason : input.reason,
      voice: input.voice,
      state: settled.state,
    },
  });
  if (!input.agrees) await tellRefused(tx, scope, row, said, input.reason);
  return { settled };
}

function isWaiting({ nonScore, secondedBy }: RatingView) {
  return nonScore === "not_applicable" && secondedBy === null;
}

async function writeAnswer(
  tx: Transaction,
  scope: Scope,
  row: Row,
  said: RatingView,
  { voice, agrees }: AnswerNotApplicable,
): Promise<RatingView> {
  const version = said.version + 1;
  const where = { ...keyOf(row), voice, panelistId: null };
  if (agrees) {
    const second = { secondedAt: now(), secondedById: scope.personId };
    await tx.rating.updateMany({ where, data: { ...second, version } });
    return { ...said, version, secondedBy: scope.personName };
  }
  const nothing = { value: null, nonScore: null, reason: null };
  await tx.rating.updateMany({ where, data: { ...nothing, version } });
  return { ...said, ...nothing, version };
}

async function tellRefused(
  tx: Transaction,
  scope: Scope,
  row: Row,
  said: RatingView,
  reason: string | null,
) {
  const { code, stage } = await tx.indicator.findUniqueOrThrow({
    where: { id: row.indicatorId },
    select: { code: true, stage: { select: { number: true } } },
  });
  await tellPeople(tx, scope, [said.byId], {
    kind: "not_applicable_refused",
    args: { row: code, by: scope.personName, reason },
    path: `/score?subject=${row.siteId ?? "system"}&stage=${stage.number}`,
  });
}
