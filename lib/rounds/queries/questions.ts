import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Prisma } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type { Level, Localized } from "@/lib/framework/schema";
import type { QuestionView, RowSubject } from "../asked-input";
import { canSeeSite, voiceOn } from "../policy";

const shown = {
  askedOf: { select: { name: true } },
  askedBy: { select: { name: true } },
} as const;

/** What was asked about a row in a round, newest first; what a panel keeps blind only to the two it is between. */
export function listQuestions(
  scope: Scope,
  { roundId, indicatorId, siteId }: RowSubject,
): Promise<QuestionView[]> {
  const { systemId } = scope;
  if (siteId && !canSeeSite(scope, siteId)) throw new AppError("not_found");
  return withSystem(scope, async (tx) => {
    const found = await tx.evidenceRequest.findMany({
      where: {
        ...{ systemId, roundId, indicatorId },
        subjectId: siteId ?? systemId,
      },
      include: shown,
      orderBy: { askedAt: "desc" },
      take: 50,
    });
    return found.map(toView);
  });
}

/** A question with the row it is about. */
export type AskedQuestion = QuestionView & {
  code: string;
  stage: number;
  title: Localized;
  level: Level;
  siteId: string | null;
  siteName: string | null;
  roundId: string;
  isRoundOpen: boolean;
  /** Whether the reader may put evidence behind the row. */
  canAdd: boolean;
};

const mostShown = 50;

/** What the reader was asked, what waits first; and what they asked others. */
export function listAsked(scope: Scope) {
  const { personId } = scope;
  return withSystem(scope, async (tx) => {
    const waiting = await list(tx, scope, {
      ...{ askedOfId: personId, answeredAt: null },
      round: { closedAt: null },
    });
    const answered = await list(tx, scope, {
      ...{ askedOfId: personId, answeredAt: { not: null } },
    });
    const byMe = await list(tx, scope, { askedById: personId });
    return { waiting, answered, byMe };
  });
}

async function list(
  tx: Transaction,
  scope: Scope,
  where: Prisma.EvidenceRequestWhereInput,
): Promise<AskedQuestion[]> {
  const found = await tx.evidenceRequest.findMany({
    where: { ...where, systemId: scope.systemId },
    include: {
      ...shown,
      round: { select: { closedAt: true } },
      site: { select: { name: true } },
    },
    orderBy: { askedAt: "desc" },
    take: mostShown,
  });
  const asked: AskedQuestion[] = [];
  for (const one of found) {
    // A site may have been closed to the reader since they were asked.
    if (one.siteId && !canSeeSite(scope, one.siteId)) continue;
    // A framework version is read once for the life of the process.
    const version = one.frameworkVersionId;
    const { indicators } = await getSystemFramework(tx, scope, version);
    const row = indicators.find(({ id }) => id === one.indicatorId);
    if (!row) continue;
    asked.push({
      ...toView(one),
      ...{ code: row.code, stage: row.stage, title: row.title },
      ...{ level: row.level, siteId: one.siteId, roundId: one.roundId },
      siteName: one.site?.name ?? null,
      isRoundOpen: one.round.closedAt === null,
      canAdd: voiceOn(scope, row.level, one.siteId) !== null,
    });
  }
  return asked;
}

type Found = Prisma.EvidenceRequestGetPayload<{ include: typeof shown }>;

function toView(found: Found): QuestionView {
  const { id, question, answer, version, answeredAt } = found;
  return {
    ...{ id, question, answer, version },
    askedBy: found.askedBy.name,
    askedOf: found.askedOf.name,
    askedOn: toDay(found.askedAt),
    answeredOn: answeredAt && toDay(answeredAt),
  };
}
