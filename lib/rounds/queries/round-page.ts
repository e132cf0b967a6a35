import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import { groupBy } from "@/lib/core/group-by";
import type { Level } from "@/lib/framework/schema";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canSeeSite } from "../policy";
import { type Modes, modeOf, type RoundMode } from "../round-modes";
import { readRoundState, type RoundState } from "../rules/round-state";
import { createRaterTally, type RaterTally } from "../rules/tally-raters";
import {
  findReviewRound,
  listReviewSites,
  type ReviewRound,
  type ReviewSite,
} from "./review";
import { findPlan, type FoundPlan } from "./round-found";

/** How far the system's own rows of a level are; raters only in a panel. */
export type LevelProgress = {
  level: Level;
  mode: RoundMode;
  rows: number;
  answered: number;
  disputed: number;
  raters: RaterTally | null;
};

export type SiteProgress = ReviewSite & {
  /** In a panel, where the reader may see the site. */
  raters: RaterTally | null;
};

export type PersonProgress = {
  personId: string;
  name: string;
  asks: {
    level: Level;
    functionCodes: string[];
    /** Of single sites, by name; null: all of them, or the system. */
    siteNames: string[] | null;
  }[];
  /** Parts of panels they are asked for, and how many they have handed in; null where none is a panel's. */
  parts: RaterTally | null;
  /** Rows they have rated directly. */
  rated: number;
};

export type RoundPage = {
  round: ReviewRound;
  state: RoundState;
  modes: Modes;
  openedOn: string;
  openedBy: string;
  framework: FrameworkView;
  levels: LevelProgress[];
  sites: SiteProgress[];
  people: PersonProgress[];
};

/**
 * A round as its own page shows it, or null where there is none. What concerns
 * single sites only for those who may see them; of a panel never more than who
 * has handed in.
 */
export function findRoundPage(
  scope: Scope,
  roundId: string,
): Promise<RoundPage | null> {
  return readSystem(scope, async (tx) => {
    const round = await findReviewRound(tx, scope, roundId);
    if (!round || (!round.isOpen && !round.isClosed)) return null;
    const plan = await findPlan(tx, scope, round);
    const sites = await listReviewSites(tx, scope, round);
    const framework = await getSystemFramework(
      tx,
      scope,
      round.frameworkVersionId,
    );
    const seen = hideOtherSites(scope, plan);
    const raters = createRaterTally(plan.asks, plan.handedIn);
    return {
      round,
      state: readRoundState({ ...round, closings: round.closings.length }),
      modes: plan,
      openedOn: plan.openedOn,
      openedBy: plan.openedBy,
      framework,
      levels: listLevels(plan, raters.tally),
      sites: sites.map((site) => ({
        ...site,
        raters:
          plan.siteMode === "panel" && site.detail && site.isAsked
            ? raters.tally({ level: "site", siteId: site.siteId })
            : null,
      })),
      people: listPeople(seen, sites),
    };
  });
}

function hideOtherSites(scope: Scope, plan: FoundPlan): FoundPlan {
  const isSeen = ({ siteId }: { siteId: string | null }) =>
    siteId === null || canSeeSite(scope, siteId);
  return {
    ...plan,
    asks: plan.asks.filter(isSeen),
    handedIn: plan.handedIn.filter(isSeen),
    rated: plan.rated.filter(isSeen),
  };
}

function listLevels(
  plan: FoundPlan,
  tally: (part: { level: Level; siteId: null }) => RaterTally,
): LevelProgress[] {
  return (["community_wide", "intermediary"] as const).flatMap((level) => {
    const counts = plan.counts.find((one) => one.level === level);
    if (!counts) return [];
    const mode = modeOf(plan, level);
    const raters = mode === "panel" ? tally({ level, siteId: null }) : null;
    return [{ ...counts, mode, raters }];
  });
}

function listPeople(
  plan: FoundPlan,
  sites: readonly ReviewSite[],
): PersonProgress[] {
  const names = new Map(sites.map(({ siteId, name }) => [siteId, name]));
  const shown = sites.filter(({ detail, isAsked }) => detail && isAsked);
  const siteIds = shown.map(({ siteId }) => siteId);
  const { hasHandedIn } = createRaterTally(plan.asks, plan.handedIn);
  const ratedBy = groupBy(plan.rated, ({ personId }) => personId);
  const askedBy = groupBy(plan.asks, ({ personId }) => personId);
  return [...askedBy].map(([personId, asks]) => {
    const parts = listParts(plan, asks, siteIds);
    const handedIn = parts.filter((part) => hasHandedIn(part, personId));
    const rated = ratedBy.get(personId) ?? [];
    return {
      personId,
      name: asks[0]?.name ?? "",
      asks: sayAsks(asks, names),
      parts:
        parts.length > 0
          ? { asked: parts.length, handedIn: handedIn.length }
          : null,
      rated: rated.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

/** The parts of panels among what somebody is asked for. */
function listParts(
  modes: Modes,
  asks: FoundPlan["asks"],
  siteIds: readonly string[],
) {
  const parts = asks
    .filter(({ level }) => modeOf(modes, level) === "panel")
    .flatMap(({ level, siteId }) =>
      level === "site" && siteId === null
        ? siteIds.map((id) => ({ level, siteId: id }))
        : [{ level, siteId }],
    );
  const byName = new Map(
    parts.map((part) => [`${part.level} ${part.siteId}`, part] as const),
  );
  return [...byName.values()];
}

/** What somebody is asked for, a line for each level and choice of functions. */
function sayAsks(
  asks: FoundPlan["asks"],
  names: ReadonlyMap<string, string>,
): PersonProgress["asks"] {
  const lines = groupBy(
    asks,
    ({ level, siteId }) => `${level} ${siteId === null}`,
  );
  return [...lines.values()].flatMap((line) => {
    const [first] = line;
    if (!first) return [];
    const codes = line.flatMap(({ functionCode }) => functionCode ?? []);
    const isWhole = line.some(({ functionCode }) => functionCode === null);
    const siteNames = line.flatMap(
      ({ siteId }) => names.get(siteId ?? "") ?? [],
    );
    return [
      {
        level: first.level,
        functionCodes: isWhole ? [] : [...new Set(codes)],
        siteNames: first.siteId === null ? null : [...new Set(siteNames)],
      },
    ];
  });
}
