import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { groupBy } from "@/lib/core/group-by";
import type { Transaction } from "@/lib/db/transaction";
import type { IndicatorView } from "@/lib/framework/schema/views";
import { canSeeSite, seatAt, type Seat, voiceOn } from "../policy";
import { isAskedForRow } from "../rules/asked-for";
import type { RowNow, SaidOfRow } from "../rules/change-plan";
import { findSiteLock, refusalOfLock } from "../rules/site-lock";
import { readSiteState } from "../rules/site-state";
import type { ScoreState } from "../schema";
import { type Barrier, nameRow } from "../schema/changes";
import {
  findRowsOfSubjects,
  type FoundOfSubjects,
  type FoundRatingOfRow,
  type RoundFrame,
} from "./rows-found";

type Settled = { state: ScoreState; value: number | null };

/** A row of one subject as it stands for the reader. */
export type RowState = RowNow & {
  seat: Seat | null;
  /** The other side's word, in direct mode. */
  other: FoundRatingOfRow | null;
  /** The group's, in direct mode. */
  decision: FoundOfSubjects["decided"][number] | null;
  settled: Settled | null;
  last: Settled | null;
};

type Place = { indicatorId: string; siteId: string | null };

const nowhere: RowState = {
  barrier: "not_found",
  mine: null,
  hasLiveEvidence: false,
  notes: [],
  seat: null,
  other: null,
  decision: null,
  settled: null,
  last: null,
};

/**
 * Reads the rows of these subjects (null: the system itself) and answers how
 * each stands for the reader. What they may not see is just not found.
 */
export async function readRowStates(
  tx: Transaction,
  scope: Scope,
  frame: RoundFrame,
  wanted: {
    siteIds: readonly (string | null)[];
    notes?: readonly string[];
    indicators: readonly IndicatorView[];
  },
): Promise<(place: Place) => RowState> {
  const sites = new Map(frame.sites.map((site) => [site.id, site]));
  const seen = wanted.siteIds.filter(
    (id) => id === null || (sites.has(id) && canSeeSite(scope, id)),
  );
  const found = await findRowsOfSubjects(tx, scope, {
    roundId: frame.id,
    subjectIds: seen.map((id) => id ?? scope.systemId),
    notes: wanted.notes,
    today: today(),
  });
  const known = indexFound(found);
  const indicators = new Map(wanted.indicators.map((one) => [one.id, one]));
  const visible = new Set(seen);
  const barrierOf = createBarrier(scope, frame);
  return (place) => {
    const indicator = indicators.get(place.indicatorId);
    const isThere =
      indicator &&
      visible.has(place.siteId) &&
      (indicator.level === "site") === (place.siteId !== null);
    if (!isThere) return nowhere;
    const seat = seatIn(scope, frame, indicator, place.siteId);
    const name = nameRow({
      indicatorId: indicator.id,
      siteId: place.siteId ?? scope.systemId,
    });
    const barrier = seat ? barrierOf(indicator, place.siteId) : "forbidden";
    const isPanel = frame.panelLevels.includes(indicator.level);
    return { barrier, seat, ...readRow(known, name, seat, isPanel) };
  };
}

function seatIn(
  scope: Scope,
  { panelLevels, asked }: RoundFrame,
  { level, functionCode }: IndicatorView,
  siteId: string | null,
) {
  const row = { level, siteId, functionCode };
  const panel = panelLevels.includes(level)
    ? { isAsked: asked.some((one) => isAskedForRow(one, row)) }
    : null;
  return seatAt(scope, row, panel);
}

/** What keeps even those who may rate a row from changing it now. */
function createBarrier(scope: Scope, frame: RoundFrame) {
  const sites = new Map(frame.sites.map((site) => [site.id, site]));
  const key = (one: { subjectId: string }, rest: string) =>
    `${one.subjectId}/${rest}`;
  const opened = new Set(frame.opened.map((one) => key(one, one.indicatorId)));
  const handedIn = new Set(frame.handedIn.map((one) => key(one, one.level)));
  return (
    { id, level }: IndicatorView,
    siteId: string | null,
  ): Barrier | null => {
    if (!frame.isOpened) return "round_not_open";
    if (frame.isClosed) return "round_closed";
    const subject = { subjectId: siteId ?? scope.systemId };
    if (frame.panelLevels.includes(level)) {
      if (opened.has(key(subject, id))) return "panel_opened";
      if (handedIn.has(key(subject, level))) return "panel_handed_in";
    }
    const site = siteId === null ? undefined : sites.get(siteId);
    if (!site) return null;
    if (site.isLeftOut) return "site_not_asked";
    const voice = voiceOn(scope, level, site.id);
    const lock = findSiteLock(voice, readSiteState(site));
    return lock && refusalOfLock[lock];
  };
}

type Known = ReturnType<typeof indexFound>;

function indexFound(found: FoundOfSubjects) {
  const nameOf = (one: { indicatorId: string; subjectId: string }) =>
    nameRow({ indicatorId: one.indicatorId, siteId: one.subjectId });
  return {
    ratings: groupBy(found.ratings, nameOf),
    scores: new Map(found.scores.map((one) => [nameOf(one), one])),
    lasts: new Map(found.lasts.map((one) => [nameOf(one), one])),
    decided: new Map(found.decided.map((one) => [nameOf(one), one])),
    live: new Set(found.live.map(nameOf)),
    notes: groupBy(found.notes, nameOf),
  };
}

function readRow(
  known: Known,
  name: string,
  seat: Seat | null,
  isPanel: boolean,
) {
  const ratings = known.ratings.get(name) ?? [];
  const side = seat?.voice ?? "own";
  const isMine = (one: FoundRatingOfRow) =>
    isPanel
      ? seat !== null && one.panelistId === seat.panelistId
      : one.panelistId === null && one.voice === side;
  const isOther = (one: FoundRatingOfRow) =>
    !isPanel && one.panelistId === null && one.voice !== side;
  return {
    mine: toSaid(ratings.find(isMine)),
    other: ratings.find(isOther) ?? null,
    decision: isPanel ? null : (known.decided.get(name) ?? null),
    settled: known.scores.get(name) ?? null,
    last: known.lasts.get(name) ?? null,
    hasLiveEvidence: known.live.has(name),
    notes: (known.notes.get(name) ?? []).map(({ body }) => body),
  };
}

function toSaid(rating: FoundRatingOfRow | undefined): SaidOfRow | null {
  if (!rating) return null;
  const { value, nonScore, reason, version, byName, at } = rating;
  return { value, nonScore, reason, version, byName, at };
}
