import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { groupBy } from "@/lib/core/group-by";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { IndicatorView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canSeeSite, voiceOn } from "../policy";
import { nonScores, scoreStates, type WorkspaceRow } from "../schema";

export type WorkspaceKey = {
  roundId: string;
  frameworkVersionId: string;
  stageNumber: number;
  /** Null: the rows of the system itself. */
  siteId: string | null;
};

const value = z.literal([0, 1, 2, 3]).nullable();
const state = z.enum(scoreStates);

/** What one statement finds of a subject in a round. */
const foundSchema = z.object({
  ratings: z.array(
    z.object({
      indicatorId: z.string(),
      voice: z.enum(["own", "intermediary"]),
      value,
      nonScore: z.enum(nonScores).nullable(),
      reason: z.string().nullable(),
      version: z.int(),
      byId: z.string(),
      byName: z.string(),
      at: z.string(),
      secondedBy: z.string().nullable(),
    }),
  ),
  scores: z.array(z.object({ indicatorId: z.string(), state, value })),
  /** What stood before this round. */
  lasts: z.array(z.object({ indicatorId: z.string(), state, value })),
  evidence: z.array(z.object({ indicatorId: z.string(), count: z.int() })),
});
type Found = ReturnType<typeof indexFound>;

/** Every row of a stage for one subject in one round, as the reader may see and edit it. */
export function listWorkspaceRows(
  scope: Scope,
  key: WorkspaceKey,
): Promise<WorkspaceRow[]> {
  if (key.siteId && !canSeeSite(scope, key.siteId)) {
    throw new AppError("not_found");
  }
  return withSystem(scope, async (tx) => {
    const indicators = await listIndicators(tx, scope, key);
    const found = await readRows(tx, scope, key);
    return indicators.map((indicator) =>
      toWorkspaceRow(scope, key, indicator, found),
    );
  });
}

async function listIndicators(
  tx: Transaction,
  scope: Scope,
  key: WorkspaceKey,
) {
  const framework = await getSystemFramework(tx, scope, key.frameworkVersionId);
  return framework.indicators.filter(
    ({ stage, level }) =>
      stage === key.stageNumber && (level === "site") === (key.siteId !== null),
  );
}

// A standing set in this round holds what stood before it; an older one is what stood before.
async function readRows(tx: Transaction, scope: Scope, key: WorkspaceKey) {
  const { systemId } = scope;
  const { roundId } = key;
  const subjectId = key.siteId ?? systemId;
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object(
      'ratings', (SELECT COALESCE(json_agg(json_build_object('indicatorId', t."indicatorId", 'voice', t."voice", 'value', t."value",
                           'nonScore', t."nonScore", 'reason', t."reason", 'version', t."version", 'byId', t."ratedById", 'byName', COALESCE(p."name", ''),
                           'secondedBy', CASE WHEN t."secondedById" IS NOT NULL THEN COALESCE(a."name", '?') END,
                           'at', to_char(t."ratedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
                    FROM "Rating" t
                    LEFT JOIN "Person" p ON p."id" = t."ratedById"
                    LEFT JOIN "Person" a ON a."id" = t."secondedById"
                   WHERE t."systemId" = ${systemId}::uuid AND t."roundId" = ${roundId}::uuid AND t."subjectId" = ${subjectId}::uuid),
      'scores', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'state', "state", 'value', "value")), '[]')
                   FROM "Score"
                  WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ${subjectId}::uuid),
      'lasts', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId",
                         'state', CASE WHEN "roundId" = ${roundId}::uuid THEN "previousState" ELSE "state" END,
                         'value', CASE WHEN "roundId" = ${roundId}::uuid THEN "previousValue" ELSE "value" END)), '[]')
                  FROM "Standing"
                 WHERE "systemId" = ${systemId}::uuid AND "subjectId" = ${subjectId}::uuid
                   AND ("roundId" <> ${roundId}::uuid OR "previousState" IS NOT NULL)),
      'evidence', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'count', "count")), '[]')
                     FROM (SELECT "indicatorId", count(*) AS "count" FROM "Evidence"
                            WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid
                              AND "subjectId" = ${subjectId}::uuid AND "removedAt" IS NULL
                            GROUP BY "indicatorId") AS by_row)
    ) AS found`;
  return indexFound(foundSchema.parse(found[0]?.found));
}

function indexFound(found: z.infer<typeof foundSchema>) {
  return {
    ratings: groupBy(found.ratings, (rating) => rating.indicatorId),
    scores: new Map(found.scores.map((score) => [score.indicatorId, score])),
    lasts: new Map(found.lasts.map((last) => [last.indicatorId, last])),
    evidence: new Map(found.evidence.map((row) => [row.indicatorId, row])),
  };
}

function toWorkspaceRow(
  scope: Scope,
  key: WorkspaceKey,
  indicator: IndicatorView,
  found: Found,
): WorkspaceRow {
  const voice = voiceOn(scope, indicator.level, key.siteId);
  const ratings = found.ratings.get(indicator.id) ?? [];
  const saidBy = (wanted: string) => {
    const rating = ratings.find((one) => one.voice === wanted);
    if (!rating) return null;
    const { indicatorId: _row, voice: _side, ...said } = rating;
    return said;
  };
  const side = voice ?? "own";
  const score = found.scores.get(indicator.id);
  const last = found.lasts.get(indicator.id);
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    title: indicator.title,
    text: indicator.text,
    level: indicator.level,
    functionCode: indicator.functionCode,
    milestone: indicator.milestone,
    isLocal: indicator.isLocal,
    canRate: voice !== null,
    mine: saidBy(side),
    other: saidBy(side === "own" ? "intermediary" : "own"),
    settled: {
      state: score?.state ?? "not_scored",
      value: score?.value ?? null,
    },
    last: last ? { state: last.state, value: last.value } : null,
    evidenceCount: found.evidence.get(indicator.id)?.count ?? 0,
  };
}
