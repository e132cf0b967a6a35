import type { RuleSettings } from "@/lib/framework/schema";
import type {
  Headline,
  Indicator,
  IsoDate,
  StandingOf,
} from "@/lib/progress/schema";
import { groupBy } from "@/lib/core/group-by";
import { compareCodes } from "@/lib/progress/rules/compare-codes";
import { daysBetween } from "@/lib/progress/rules/iso-dates";
import { judgeSite } from "@/lib/progress/rules/site-stage";
import type {
  SubjectCounts,
  SubjectTally,
} from "@/lib/progress/view/tally-subjects";

/** Why a site wants a look, the most pressing kind first. */
export const attentions = [
  "fell",
  "nothing",
  "disputed",
  "stale",
  "behind",
] as const;
export type Attention = (typeof attentions)[number];

export type SiteView = {
  siteId: string;
  name: string;
  /** Met / scored of each earlier round, oldest first, then as it stands today. */
  shares: (number | null)[];
  met: number;
  /** Rows whose score counts today. */
  known: number;
  /** In the open round; null when none is open. */
  round: SubjectTally | null;
  workingStage: number | null;
  allAchieved: boolean;
  attention: { kind: Attention; count: number } | null;
  lastScoredOn: IsoDate | null;
};

type Input = {
  stage: number;
  stages: readonly number[];
  indicators: readonly Indicator[];
  sites: readonly { id: string; name: string }[];
  standings: readonly StandingOf[];
  summaries: readonly (SubjectCounts & { ordinal: number })[];
  /** Empty when no round is open. */
  subjects: readonly SubjectTally[];
  dueOn: IsoDate | null;
  /** What is accepted for the whole system holds for its sites. */
  headline: Pick<Headline, "accepted">;
  settings: RuleSettings;
  today: IsoDate;
};

/** The sites as small multiples: those that want a look first, then by name. Never by how high they stand. */
export function viewSites(input: Input): SiteView[] {
  const bySite = groupBy(input.standings, (one) => one.siteId);
  const ordinals = [
    ...new Set(
      input.summaries.filter((one) => !one.isOpen).map((one) => one.ordinal),
    ),
  ].toSorted((a, b) => a - b);
  return input.sites
    .map((site) => viewSite(site, bySite.get(site.id) ?? [], ordinals, input))
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (b.attention?.count ?? 0) - (a.attention?.count ?? 0) ||
        compareCodes(a.name, b.name),
    );
}

function viewSite(
  site: { id: string; name: string },
  standings: readonly StandingOf[],
  ordinals: readonly number[],
  input: Input,
): SiteView {
  const { stage, stages, indicators: rows, settings, today } = input;
  const judged = judgeSite({
    siteId: site.id,
    stages,
    rows,
    standings,
    accepted: input.headline.accepted.map((one) => one.stage),
    settings,
    today,
  });
  const counts = judged.verdicts.find((one) => one.stage === stage)?.counts;
  const met = counts?.met ?? 0;
  const known = counts?.scored ?? 0;
  const before = ordinals.map((ordinal) =>
    shareOfRound(site.id, ordinal, input),
  );
  const now = known > 0 ? met / known : null;
  const round = input.subjects.find((one) => one.siteId === site.id) ?? null;
  const view = {
    siteId: site.id,
    name: site.name,
    shares: [...before, now],
    met,
    known,
    round,
    workingStage: judged.workingStage,
    allAchieved: judged.allAchieved,
    lastScoredOn: findLastDay(standings),
  };
  const stale = counts?.stale ?? 0;
  return { ...view, attention: findAttention(view, stale, input) };
}

function shareOfRound(
  siteId: string,
  ordinal: number,
  { summaries, settings }: Input,
) {
  const own = summaries.find(
    (one) => one.siteId === siteId && one.ordinal === ordinal,
  );
  if (!own) return null;
  const counts = [own.n0, own.n1, own.n2, own.n3];
  const sum = (part: number[]) => part.reduce((total, one) => total + one, 0);
  const scored = sum(counts);
  return scored > 0 ? sum(counts.slice(settings.metFrom)) / scored : null;
}

function findAttention(
  { shares, round }: Pick<SiteView, "shares" | "round">,
  stale: number,
  input: Input,
): SiteView["attention"] {
  const { dueOn } = input;
  const points = countPointsFallen(shares);
  if (points > 0) return { kind: "fell", count: points };
  if (round && round.rows > 0 && round.unscored === round.rows)
    return { kind: "nothing", count: round.unscored };
  if (round && round.disputed > 0)
    return { kind: "disputed", count: round.disputed };
  if (stale > 0) return { kind: "stale", count: stale };
  if (round && isBehind(round, dueOn, input))
    return { kind: "behind", count: round.unscored };
  return null;
}

/** Less than half is answered, or in the last week less than a stage needs. */
function isBehind(
  { rows, unscored }: SubjectTally,
  dueOn: IsoDate | null,
  { settings, today }: Input,
) {
  const isLastWeek = dueOn !== null && daysBetween(today, dueOn) <= 7;
  const atLeast = isLastWeek ? settings.coverageAtLeast : 0.5;
  return rows - unscored < atLeast * rows;
}

/** Whole percentage points lost since the last round that had scores; under five is noise. */
function countPointsFallen(shares: SiteView["shares"]) {
  const now = shares.at(-1) ?? null;
  const before = shares.slice(0, -1).findLast((one) => one !== null) ?? null;
  if (now === null || before === null) return 0;
  const points = Math.round((before - now) * 100);
  return points >= 5 ? points : 0;
}

function findLastDay(standings: readonly StandingOf[]) {
  const days = standings.flatMap(({ scoredOn }) => scoredOn ?? []).toSorted();
  return days.at(-1) ?? null;
}

function rank({ attention }: SiteView) {
  return attention ? attentions.indexOf(attention.kind) : attentions.length;
}
