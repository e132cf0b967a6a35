import type { ClientBase } from "pg";
import { insertRows } from "../insert-rows";
import { addMonths, atWork, toWorkingDay } from "../rows/calendar";
import type { SeedContext } from "../rows/context";
import { type NewEvent, toEvent } from "../rows/events";
import { personId } from "../rows/ids";
import { createRandom } from "../rows/random";
import type { TrainingPlan } from "./support-plan";
import { toSupportRows } from "./support-rows";

/** Puts in what sites were given and when coordinators were trained, and gives what happened to it. */
export async function writeSupport(
  client: ClientBase,
  context: SeedContext,
): Promise<NewEvent[]> {
  const { given, trainings } = context.plan.support;
  const rows = given.map((one, index) => toSupportRows(context, one, index));
  const trained = trainings.map((one) => toTrainingRow(context, one));
  const put = (table: string, list: Record<string, unknown>[]) =>
    insertRows(client, table, list);
  await put(
    "Support",
    rows.map(({ support }) => support),
  );
  await put(
    "SupportSite",
    rows.flatMap(({ sites }) => sites),
  );
  await put(
    "SupportAttendee",
    rows.flatMap(({ attendees }) => attendees),
  );
  await put(
    "SupportConcern",
    rows.flatMap(({ concerns }) => concerns),
  );
  await put(
    "SupportAnswer",
    rows.flatMap(({ answers }) => answers),
  );
  await put(
    "CoordinatorTraining",
    trained.map(({ row }) => row),
  );
  return [
    ...rows.flatMap(({ events }) => events),
    ...trained.map(({ event }) => event),
  ];
}

function toTrainingRow(
  { systemId, today, plan }: SeedContext,
  { person, trainedMonthsAgo, givenBy, by }: TrainingPlan,
) {
  const random = createRandom(`${plan.slug}/training/${person}`);
  const trainedOn = toWorkingDay(addMonths(today, -trainedMonthsAgo));
  // Put on record once the system was there.
  const began = addMonths(today, -plan.startedMonthsAgo + 1);
  const later = trainedOn > began ? trainedOn : began;
  const createdAt = atWork(toWorkingDay(later), random);
  const id = personId(person);
  return {
    row: {
      ...{ systemId, personId: id, trainedOn, givenBy, createdAt },
      ...{ createdById: personId(by), version: 1 },
    },
    event: toEvent(by, createdAt, {
      ...{ verb: "training_recorded", subjectType: "training" },
      ...{ subjectId: id, after: { trainedOn, givenBy } },
    }),
  };
}
