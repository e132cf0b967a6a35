import { concernIdOf } from "../concerns/concern-rows";
import { addDays, addMinutes, atWork, toWorkingDay } from "../rows/calendar";
import type { SeedContext } from "../rows/context";
import { toEvent } from "../rows/events";
import { personId, seedId, siteId } from "../rows/ids";
import { createRandom } from "../rows/random";
import type { GivenPlan } from "./support-plan";

/** One piece of support: whom it was given to, who came, what they say, and that it was recorded. */
export function toSupportRows(
  context: SeedContext,
  given: GivenPlan,
  index: number,
) {
  const { systemId, plan, today } = context;
  const random = createRandom(`${plan.slug}/support/${index}`);
  const supportId = seedId("support", plan.slug, index);
  const heldOn = toWorkingDay(addDays(today, -given.heldDaysAgo));
  const createdAt = addMinutes(atWork(heldOn, random), 60);
  const { kind, title, about, functionCode, giver, by, guests = [] } = given;
  const isMember = giver.includes("@");
  const at = { systemId, supportId };
  const answers = (given.answers ?? []).map((answer) => ({
    ...{ ...at, personId: personId(answer.by), use: answer.use },
    ...{ words: answer.words, changedAt: null, version: 1 },
    saidAt: atWork(toWorkingDay(addDays(today, -answer.daysAgo)), random),
  }));
  const of = {
    subjectType: "support" as const,
    subjectId: supportId,
    supportId,
  };
  return {
    support: {
      ...{ systemId, id: supportId, kind, title, about, functionCode, heldOn },
      ...{ minutes: given.hours * 60, siteCount: given.sites.length, guests },
      giverId: isMember ? personId(giver) : null,
      giverName: isMember ? null : giver,
      cameCount: given.cameCount ?? null,
      designedTogether: given.together,
      ...{ createdAt, createdById: personId(by), version: 1 },
    },
    sites: given.sites.map((name) => ({
      ...at,
      siteId: siteId(plan.slug, name),
    })),
    attendees: given.came.map((email) => ({
      ...at,
      personId: personId(email),
    })),
    concerns: given.concern
      ? [{ ...at, concernId: concernIdOf(plan.slug, given.concern) }]
      : [],
    answers,
    events: [
      toEvent(by, createdAt, { verb: "support_recorded", ...of }),
      ...(given.answers ?? []).map(({ by: author, use, words }, nth) =>
        toEvent(author, answers[nth]?.saidAt ?? createdAt, {
          ...{ verb: "support_answered" as const, ...of },
          after: { use, words },
        }),
      ),
    ],
  };
}
