import type { RoundDates } from "./calendar";
import { findMember, type Row, type SeedContext } from "./context";
import { toEvent, type NewEvent } from "./events";
import {
  type EvidenceRow,
  toEvidenceEvent,
  toEvidenceRow,
} from "./evidence-rows";
import { personId, roundId } from "./ids";
import { listSayings, type Saying } from "./sayings";
import { toRatingEvents, toRatingRow, toScoreRow } from "./score-rows";

/** One round with all that was said in it, in the order in which the database lets it in. */
export type RoundRows = {
  round: Row;
  ratings: Row[];
  scores: Row[];
  evidence: EvidenceRow[];
  /** How it was closed; null while it is open. */
  closing: { id: string; closedAt: string; closedById: string } | null;
  events: NewEvent[];
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
  const opening = toOpening(context, dates, ordinal);
  return {
    round: opening.row,
    ratings: sayings.map((saying) => toRatingRow(context, saying)),
    scores: bySubject.map((each) => toScoreRow(context, each)),
    evidence: evidence.map(({ row }) => row),
    closing: toClosing(opening.id, opening.by, dates),
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

function toClosing(id: string, by: string, { closedOn }: RoundDates) {
  if (!closedOn) return null;
  return { id, closedAt: closingTime(closedOn), closedById: personId(by) };
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
