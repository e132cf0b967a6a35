import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import type { IndicatorView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canSeeSite, voiceOn } from "../policy";
import { type Asked, isAskedForRow } from "../rules/asked-for";
import { findSiteLock } from "../rules/site-lock";
import { readSiteState } from "../rules/site-state";
import type { PanelView, RatingView, WorkspaceRow } from "../schema";
import { findRows, type FoundRating, type FoundRows } from "./workspace-found";

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
  return readSystem(scope, async (tx) => {
    const indicators = await listIndicators(tx, scope, key);
    const found = await findRows(tx, scope, key);
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

function toWorkspaceRow(
  scope: Scope,
  key: WorkspaceKey,
  indicator: IndicatorView,
  found: FoundRows,
): WorkspaceRow {
  const voice = voiceOn(scope, indicator.level, key.siteId);
  const ratings = found.ratings.get(indicator.id) ?? [];
  const panel = found.panelLevels.has(indicator.level)
    ? toPanelView(indicator, ratings, found)
    : null;
  const saidBy = (wanted: string) => {
    const rating = ratings.find((one) =>
      panel ? one.panelistId === wanted : one.voice === wanted,
    );
    return rating ? toView(rating) : null;
  };
  const side = voice ?? "own";
  const score = found.scores.get(indicator.id);
  const last = found.lasts.get(indicator.id);
  const mayRate =
    !found.isLeftOut && (panel ? isMineToRate(panel) : voice !== null);
  const lock =
    key.siteId !== null && mayRate
      ? findSiteLock(voice, readSiteState(found.review))
      : null;
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    title: indicator.title,
    text: indicator.text,
    level: indicator.level,
    functionCode: indicator.functionCode,
    milestone: indicator.milestone,
    isLocal: indicator.isLocal,
    canRate: mayRate && lock === null,
    mine: saidBy(panel ? scope.personId : side),
    other: panel ? null : saidBy(side === "own" ? "intermediary" : "own"),
    settled: {
      state: score?.state ?? "not_scored",
      value: score?.value ?? null,
    },
    last: last ? { state: last.state, value: last.value } : null,
    evidenceCount: found.evidence.get(indicator.id)?.count ?? 0,
    openQuestions: found.questions.get(indicator.id)?.count ?? 0,
    panel,
    decision: panel ? null : toDecision(found.opened.get(indicator.id)),
    lock,
  };
}

function toDecision(
  row: ReturnType<FoundRows["opened"]["get"]>,
): WorkspaceRow["decision"] {
  if (!row?.decidedAt) return null;
  const { value, nonScore, reason, decidedAt } = row;
  return { value, nonScore, reason, at: decidedAt };
}

function toView(rating: FoundRating): RatingView {
  const { value, nonScore, reason, version } = rating;
  const { byId, byName, at, secondedBy } = rating;
  return { value, nonScore, reason, version, byId, byName, at, secondedBy };
}

function toPanelView(
  { id, level, functionCode }: IndicatorView,
  ratings: readonly FoundRating[],
  found: FoundRows,
): PanelView {
  // What is asked for at other sites was left out when it was read.
  const isForRow = (one: Asked) => isAskedForRow(one, { level, functionCode });
  const opened = found.opened.get(id);
  const isOpened = opened !== undefined;
  const score = found.scores.get(id);
  const { lowest = null, median = null, highest = null } = score ?? {};
  const hasRange = lowest !== null && median !== null && highest !== null;
  return {
    isAsked: found.asked.some(isForRow),
    missing: [
      ...new Set(found.missing.filter(isForRow).map(({ name }) => name)),
    ],
    version: opened?.version ?? 0,
    hasHandedIn: found.handedIn.has(level),
    isOpened,
    // What was said in direct mode is nobody's part of a panel.
    ratings: isOpened
      ? ratings.filter(({ panelistId }) => panelistId).map(toView)
      : [],
    range: isOpened && hasRange ? { lowest, median, highest } : null,
    decision: opened?.reason ? { reason: opened.reason } : null,
  };
}

function isMineToRate({ isAsked, hasHandedIn, isOpened }: PanelView) {
  return isAsked && !hasHandedIn && !isOpened;
}
