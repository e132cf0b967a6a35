import type { ClientBase } from "pg";
import { insertRows } from "../insert-rows";
import { addDays, addMinutes, atWork } from "../rows/calendar";
import type { Row, SeedContext } from "../rows/context";
import { type NewEvent, toEvent } from "../rows/events";
import { personId, roundId, seedId, siteId } from "../rows/ids";
import { createRandom } from "../rows/random";
import type { GroupReviewPlan } from "./review-plan";

const checkedStage = 4;

/** Puts in what a system's groups looked at together, and gives what happened. */
export async function writeReviews(
  client: ClientBase,
  context: SeedContext,
): Promise<NewEvent[]> {
  const all = context.plan.groupReviews.map((one) => toRows(context, one));
  const tables = [
    ...(["Review", "ReviewAnswer", "ReviewPriority"] as const),
    ...(["ReviewPanelist", "ReviewRating"] as const),
  ];
  for (const table of tables)
    await insertRows(
      client,
      table,
      all.flatMap((rows): Row[] => rows[table]),
    );
  return all.flatMap(({ events }) => events);
}

function toRows(context: SeedContext, review: GroupReviewPlan) {
  const { systemId, plan, framework, today } = context;
  const { number, kind, by, panel = [], priorities = [] } = review;
  const random = createRandom(`${plan.slug}/review/${number}`);
  const id = seedId("review", plan.slug, number);
  const of = { systemId, reviewId: id };
  const beganOn = addDays(today, -review.beganDaysAgo);
  const createdAt = atWork(beganOn, random);
  const endedAt =
    review.finishedDaysAgo === undefined
      ? null
      : atWork(addDays(today, -review.finishedDaysAgo), random);
  const saidAt = addMinutes(createdAt, 90);
  const leadId = personId(by);
  const openedAt = kind === "scan" ? endedAt : null;
  const site = review.site ? siteId(plan.slug, review.site) : null;
  const event = { subjectType: "review" as const, subjectId: id, reviewId: id };
  return {
    Review: [
      {
        ...{ systemId, id, kind, siteId: site, beganOn, createdAt },
        frameworkVersionId: framework.versionId,
        stage: kind === "pitfalls" ? checkedStage : null,
        roundId: findRound(context, beganOn),
        learned: review.learned ?? "",
        gains: review.gains ?? "",
        facts: review.facts ?? null,
        ...{ openedAt, openedById: openedAt && leadId },
        ...{ finishedAt: endedAt, finishedById: endedAt && leadId },
        ...{ createdById: leadId, version: 1 },
      },
    ],
    ReviewAnswer: review.answers.map(({ item, text = "", state, value }) => ({
      ...{ ...of, item, text, state: state ?? null, value: value ?? null },
      ...{ answeredAt: endedAt ?? saidAt, answeredById: leadId, version: 1 },
    })),
    ReviewPriority: priorities.map(({ text, route }, index) => ({
      ...{ ...of, text, route, createdById: leadId },
      id: seedId("priority", plan.slug, number, index),
      createdAt: addMinutes(endedAt ?? saidAt, index - 30),
    })),
    ReviewPanelist: panel.map(({ email, said }) => ({
      ...of,
      personId: personId(email),
      handedInAt: said ? addMinutes(saidAt, 5) : null,
    })),
    ReviewRating: panel.flatMap(({ email, said = [] }) =>
      said.map((value, index) => ({
        ...{ ...of, personId: personId(email), value, text: "", saidAt },
        item: `part.${index + 1}`,
      })),
    ),
    events: [
      toEvent(by, createdAt, {
        ...{ verb: "review_started", ...event, siteId: site },
        after: { kind, people: panel.map(({ email }) => personId(email)) },
      }),
      ...(endedAt
        ? [
            toEvent(by, endedAt, {
              ...{ verb: "review_finished" as const, ...event, siteId: site },
            }),
          ]
        : []),
    ],
  };
}

/** The round that was open on that day. */
function findRound({ rounds, plan }: SeedContext, day: string) {
  const ordinal = rounds.findIndex(
    ({ startsOn, closedOn }) =>
      startsOn <= day && (closedOn === null || day < closedOn),
  );
  return ordinal < 0 ? null : roundId(plan.slug, ordinal + 1);
}
