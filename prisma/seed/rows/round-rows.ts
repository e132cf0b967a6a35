import type { CastMember } from "../cast";
import { toAssignments } from "./assignment-rows";
import { addDays, type RoundDates } from "./calendar";
import { findMember, type Row, type SeedContext } from "./context";
import { toEvent, type NewEvent } from "./events";
import {
  type EvidenceRow,
  toEvidenceEvent,
  toEvidenceRow,
} from "./evidence-rows";
import { personId, roundId } from "./ids";
import { toNotices } from "./notice-rows";
import { toReviewEvents } from "./review-events";
import { type SiteReviewRow, toSiteReviews } from "./review-rows";
import { listSayings, type Saying } from "./sayings";
import { toRatingEvents, toRatingRow, toScoreRow } from "./score-rows";

/** One round with all that was said in it, in the order in which the database lets it in. */
export type RoundRows = {
  round: ReturnType<typeof toOpening>["row"];
  ratings: Row[];
  scores: Row[];
  evidence: EvidenceRow[];
  assignments: Row[];
  siteReviews: SiteReviewRow[];
  notices: Row[];
  /** How it was reviewed and closed; null while it is open. */
  closing: ClosedRound | null;
  events: NewEvent[];
};

export type ClosedRound = {
  id: string;
  reviewedAt: string;
  reviewedBy: CastMember;
  reviewNote: string;
  closedAt: string;
  closedBy: CastMember;
};

export function toRoundRows(
  context: SeedContext,
  dates: RoundDates,
  index: number,
): RoundRows {
  const ordinal = index + 1;
  const sayings = listSayings(context, ordinal);
  const bySubject = [...groupByRow(sayings).values()];
  const evidence = sayings.flatMap((saying) => {
    const row = toEvidenceRow(context, saying);
    return row ? [{ row, event: toEvidenceEvent(saying, row) }] : [];
  });
  const siteReviews = toSiteReviews(context, dates, sayings);
  const opening = toOpening(context, dates, ordinal);
  return {
    round: opening.row,
    ratings: sayings.map((saying) => toRatingRow(context, saying)),
    scores: bySubject.map((each) => toScoreRow(context, each)),
    evidence: evidence.map(({ row }) => row),
    assignments: toAssignments(context, dates, ordinal),
    siteReviews,
    notices: toNotices(context, dates, ordinal, siteReviews),
    closing: toClosing(context, opening.row.id, dates),
    events: [
      opening.event,
      ...siteReviews.flatMap((review) =>
        toReviewEvents(context, opening.row.stageNumbers, sayings, review),
      ),
      ...bySubject.flatMap((each) => toRatingEvents(context, each)),
      ...evidence.map(({ event }) => event),
    ],
  };
}

function toOpening(context: SeedContext, dates: RoundDates, ordinal: number) {
  const { plan, framework, systemId } = context;
  const id = roundId(plan.slug, ordinal);
  const by = findMember(context, "intermediary_staff").email;
  const { name, startsOn, dueOn, endsOn } = dates;
  const opened = `${dates.startsOn}T14:05:00.000Z`;
  const row = {
    systemId,
    id,
    ordinal,
    ...{ name, startsOn, dueOn, endsOn },
    stageNumbers: listStages(context, ordinal),
    frameworkVersionId: framework.versionId,
    openedAt: opened,
    openedById: personId(by),
    version: 1,
  };
  const event = toEvent(by, opened, {
    ...{ subjectType: "round", subjectId: id, roundId: id },
    verb: "round_opened",
    after: { name, dueOn, endsOn },
  });
  return { row, event };
}

/** The stages whose rows the sites are asked for; the system's own groups may look further. */
function listStages({ plan }: SeedContext, ordinal: number): number[] {
  return Object.entries(plan.scores)
    .filter(([, { sites }]) =>
      Object.values(sites).some((lines) => lines[ordinal - 1]),
    )
    .map(([stage]) => Number(stage));
}

function toClosing(
  context: SeedContext,
  id: string,
  { dueOn, closedOn }: RoundDates,
): ClosedRound | null {
  if (!closedOn) return null;
  return {
    id,
    // A round is due on a Thursday: the Friday two weeks later.
    reviewedAt: `${addDays(dueOn, 15)}T17:20:00.000Z`,
    reviewedBy: findMember(context, "community_wide_leader"),
    reviewNote:
      "We went through the rows that fell and those that two sides see differently, and let the answers stand.",
    closedAt: `${closedOn}T19:40:00.000Z`,
    closedBy: findMember(context, "intermediary_staff"),
  };
}

/** A row of one subject has one score, whoever spoke about it. */
function groupByRow(sayings: Saying[]): Map<string, Saying[]> {
  const groups = new Map<string, Saying[]>();
  for (const saying of sayings) {
    const key = `${saying.code}/${saying.site}`;
    groups.set(key, [...(groups.get(key) ?? []), saying]);
  }
  return groups;
}
