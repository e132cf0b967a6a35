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
import { toSiteReviews } from "./review-rows";
import { listSayings, type Saying } from "./sayings";
import { toRatingEvents, toRatingRow, toScoreRow } from "./score-rows";

/** One round with all that was said in it, in the order in which the database lets it in. */
export type RoundRows = {
  round: Row;
  ratings: Row[];
  scores: Row[];
  evidence: EvidenceRow[];
  assignments: Row[];
  siteReviews: Row[];
  notices: Row[];
  /** How it was reviewed and closed; null while it is open. */
  closing: Closing | null;
  events: NewEvent[];
};

type Closing = {
  id: string;
  reviewedAt: string;
  reviewedById: string;
  reviewNote: string;
  closedAt: string;
  closedById: string;
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
    closing: toClosing(context, opening, dates),
    events: [
      ...opening.events,
      ...bySubject.flatMap((each) => toRatingEvents(context, each)),
      ...evidence.map(({ event }) => event),
    ],
  };
}

function toOpening(context: SeedContext, dates: RoundDates, ordinal: number) {
  const { plan, framework, systemId } = context;
  const id = roundId(plan.slug, ordinal);
  const by = findMember(context, "intermediary_staff").email;
  const { closedOn, ...days } = dates;
  const { name, dueOn, endsOn } = days;
  const about = { subjectType: "round", subjectId: id, roundId: id } as const;
  const opened = `${dates.startsOn}T14:05:00.000Z`;
  const row = {
    systemId,
    id,
    ordinal,
    ...days,
    stageNumbers: listStages(context, ordinal),
    frameworkVersionId: framework.versionId,
    openedAt: opened,
    openedById: personId(by),
    version: 1,
  };
  const events = [
    toEvent(by, opened, {
      ...about,
      verb: "round_opened",
      after: { name, dueOn, endsOn },
    }),
    ...(closedOn
      ? [toEvent(by, closingTime(closedOn), { ...about, verb: "round_closed" })]
      : []),
  ];
  return { id, by, row, events };
}

/** The stages that somebody answers rows of in that round. */
function listStages({ plan }: SeedContext, ordinal: number): number[] {
  return Object.entries(plan.scores)
    .filter(([, { community_wide, intermediary, sites }]) =>
      [community_wide, intermediary, ...Object.values(sites)].some(
        (lines) => lines[ordinal - 1],
      ),
    )
    .map(([stage]) => Number(stage));
}

function toClosing(
  context: SeedContext,
  { id, by }: { id: string; by: string },
  { dueOn, closedOn }: RoundDates,
): Closing | null {
  if (!closedOn) return null;
  return {
    id,
    // A round is due on a Thursday: the Friday two weeks later.
    reviewedAt: `${addDays(dueOn, 15)}T17:20:00.000Z`,
    reviewedById: personId(findMember(context, "community_wide_leader").email),
    reviewNote:
      "We went through the rows that fell and those that two sides see differently, and let the answers stand.",
    closedAt: closingTime(closedOn),
    closedById: personId(by),
  };
}

const closingTime = (day: string) => `${day}T19:40:00.000Z`;

/** A row of one subject has one score, whoever spoke about it. */
function groupByRow(sayings: Saying[]): Map<string, Saying[]> {
  const groups = new Map<string, Saying[]>();
  for (const saying of sayings) {
    const key = `${saying.code}/${saying.site}`;
    groups.set(key, [...(groups.get(key) ?? []), saying]);
  }
  return groups;
}
