import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { groupBy } from "@/lib/core/group-by";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { getFramework, type IndicatorView } from "@/lib/framework/queries";
import { canSeeSite, voiceOn } from "../policy";
import type { RatingView, WorkspaceRow } from "../schema";

export type WorkspaceKey = {
  roundId: string;
  frameworkVersionId: string;
  stageNumber: number;
  /** Null: the rows of the system itself. */
  siteId: string | null;
};

/** Every row of a stage for one subject in one round, as the reader may see and edit it. */
export function listWorkspaceRows(
  scope: Scope,
  key: WorkspaceKey,
): Promise<WorkspaceRow[]> {
  if (key.siteId && !canSeeSite(scope, key.siteId)) {
    throw new AppError("not_found");
  }
  return withSystem(scope, async (tx) => {
    const indicators = await listIndicators(tx, key);
    const found = await readRows(tx, scope, key);
    return indicators.map((indicator) =>
      toWorkspaceRow(scope, key, indicator, found),
    );
  });
}

async function listIndicators(tx: Transaction, key: WorkspaceKey) {
  const framework = await getFramework(tx, key.frameworkVersionId);
  return framework.indicators.filter(
    ({ stage, level }) =>
      stage === key.stageNumber && (level === "site") === (key.siteId !== null),
  );
}

async function readRows(tx: Transaction, scope: Scope, key: WorkspaceKey) {
  const { systemId } = scope;
  const subjectId = key.siteId ?? systemId;
  const where = { systemId, roundId: key.roundId, subjectId };
  const ratings = await tx.rating.findMany({
    where,
    include: { ratedBy: { select: { name: true } } },
    take: 2000,
  });
  const scores = await tx.score.findMany({
    where,
    select: { indicatorId: true, state: true, value: true },
    take: 1000,
  });
  const standings = await tx.standing.findMany({
    where: { systemId, subjectId },
    take: 2000,
  });
  const evidence = await tx.evidence.groupBy({
    by: ["indicatorId"],
    where: { ...where, removedAt: null },
    _count: { _all: true },
  });
  return {
    ratings: groupBy(ratings, (rating) => rating.indicatorId),
    scores: new Map(scores.map((score) => [score.indicatorId, score])),
    standings: new Map(standings.map((row) => [row.indicatorId, row])),
    evidence: new Map(
      evidence.map((row) => [row.indicatorId, row._count._all]),
    ),
  };
}
type Found = Awaited<ReturnType<typeof readRows>>;

function toWorkspaceRow(
  scope: Scope,
  key: WorkspaceKey,
  indicator: IndicatorView,
  found: Found,
): WorkspaceRow {
  const voice = voiceOn(scope, indicator.level, key.siteId);
  const ratings = found.ratings.get(indicator.id) ?? [];
  const view = (wanted: string) =>
    toRatingView(ratings.find((rating) => rating.voice === wanted));
  const side = voice ?? "own";
  const score = found.scores.get(indicator.id);
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    title: indicator.title,
    text: indicator.text,
    level: indicator.level,
    functionCode: indicator.functionCode,
    milestone: indicator.milestone,
    canRate: voice !== null,
    mine: view(side),
    other: view(side === "own" ? "intermediary" : "own"),
    settled: {
      state: score?.state ?? "not_scored",
      value: score?.value ?? null,
    },
    last: lastOf(key.roundId, found.standings.get(indicator.id)),
    evidenceCount: found.evidence.get(indicator.id) ?? 0,
  };
}

function toRatingView(
  rating:
    | (Omit<RatingView, "byName" | "at"> & {
        ratedBy: { name: string };
        ratedAt: Date;
      })
    | undefined,
): RatingView | null {
  if (!rating) return null;
  return {
    value: rating.value,
    nonScore: rating.nonScore,
    reason: rating.reason,
    version: rating.version,
    byName: rating.ratedBy.name,
    at: rating.ratedAt.toISOString(),
  };
}

// A standing set in this round holds what stood before it; an older one is what stood before.
function lastOf(
  roundId: string,
  standing: Found["standings"] extends Map<string, infer Row>
    ? Row | undefined
    : never,
): WorkspaceRow["last"] {
  if (!standing) return null;
  if (standing.roundId !== roundId) {
    return { state: standing.state, value: standing.value };
  }
  if (!standing.previousState) return null;
  return { state: standing.previousState, value: standing.previousValue };
}
