import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import type { AnswerQuestion, Ask } from "../asked-input";
import { findAskable } from "../queries/people-to-ask";
import { getRowToRate, type Row } from "./row";
import { tellOfRow } from "./tell-of-row";

/**
 * Asks a person of the system for what is missing behind a row. A rater's
 * question says something of what they think: until the row is open it is
 * between the two, and never put to another rater of it.
 */
export function askForEvidence(scope: Scope, input: Ask) {
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key: input.key, action: "ask" }, () =>
      askOnce(tx, scope, input),
    ),
  );
}

async function askOnce(
  tx: Transaction,
  scope: Scope,
  { roundId, indicatorId, siteId, askedOfId, question }: Ask,
) {
  const found = await getRowToRate(tx, scope, { roundId, indicatorId, siteId });
  const { voice: _voice, isAsked, panelistId: _panelist, ...row } = found;
  const { people, isBlind } = await findAskable(tx, scope, row);
  const person = people.find(({ id }) => id === askedOfId);
  if (!person) throw new AppError("not_found");
  const panelistId = isBlind && isAsked ? scope.personId : null;
  const { id } = await tx.evidenceRequest.create({
    data: {
      ...row,
      question,
      askedOfId,
      askedById: scope.personId,
      panelistId,
    },
  });
  await recordEvent(tx, scope, {
    verb: "evidence_asked",
    subjectType: "evidence",
    subjectId: id,
    ...{ siteId, roundId, indicatorId, panelistId },
    after: { question, of: person.name },
  });
  await tellOfRow(tx, scope, row, {
    kind: "evidence_asked",
    people: [askedOfId],
    path: "/asked",
    about: aboutOf(roundId, id),
  });
  return { requestId: id };
}

/** Answers in words what one was asked. */
export function answerQuestion(scope: Scope, input: AnswerQuestion) {
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key: input.key, action: "answer" }, () =>
      answerOnce(tx, scope, input),
    ),
  );
}

async function answerOnce(
  tx: Transaction,
  scope: Scope,
  { requestId, answer, version }: AnswerQuestion,
) {
  const { systemId, personId } = scope;
  const found = await tx.evidenceRequest.findUnique({
    where: { systemId_id: { systemId, id: requestId } },
  });
  if (found?.askedOfId !== personId) throw new AppError("not_found");
  const isOpen = found.answeredAt === null && found.version === version;
  if (!isOpen) throw new AppError("stale", { answer: found.answer });
  await close(tx, scope, found, answer);
  return { version: version + 1 };
}

/** What somebody puts behind rows answers what they were asked about them. */
export async function answerByEvidence(
  tx: Transaction,
  scope: Scope,
  roundId: string,
  rows: readonly Pick<Row, "indicatorId" | "subjectId">[],
) {
  if (rows.length === 0) return;
  const { systemId, personId } = scope;
  const open = await tx.evidenceRequest.findMany({
    where: {
      ...{ systemId, roundId, askedOfId: personId, answeredAt: null },
      indicatorId: { in: [...new Set(rows.map((row) => row.indicatorId))] },
      subjectId: { in: [...new Set(rows.map((row) => row.subjectId))] },
    },
    take: 1000,
  });
  const named = new Set(rows.map(nameOf));
  const answered = open.filter((request) => named.has(nameOf(request)));
  for (const request of answered) await close(tx, scope, request, null);
}

function nameOf(row: Pick<Row, "indicatorId" | "subjectId">) {
  return `${row.indicatorId} ${row.subjectId}`;
}

type Request = Awaited<ReturnType<Transaction["evidenceRequest"]["create"]>>;

async function close(
  tx: Transaction,
  scope: Scope,
  request: Request,
  answer: string | null,
) {
  const { systemId, id, version, panelistId } = request;
  const answered = await tx.evidenceRequest.updateMany({
    where: { systemId, id, version, answeredAt: null },
    data: {
      answer,
      answeredAt: now(),
      answeredById: scope.personId,
      version: version + 1,
    },
  });
  if (answered.count === 0) throw new AppError("stale");
  const { siteId, roundId, indicatorId } = request;
  // What is between two of them has no place in a history that all read.
  if (panelistId === null) {
    await recordEvent(tx, scope, {
      verb: "evidence_answered",
      subjectType: "evidence",
      subjectId: id,
      ...{ siteId, roundId, indicatorId },
      after: { answer },
    });
  }
  await tellOfRow(tx, scope, request, {
    kind: "evidence_answered",
    people: [request.askedById],
  });
  const under = aboutOf(roundId, id);
  await cancelNotices(tx, { kinds: ["evidence_asked"], under });
}

// With its round's closing nobody waits for it any more.
function aboutOf(roundId: string, requestId: string) {
  return `/rounds/${roundId}/asked/${requestId}`;
}
