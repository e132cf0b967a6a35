import { settleRow } from "@/lib/rounds/rules/settle-row";
import { addMinutes } from "./calendar";
import { findMember, type Row, type SeedContext } from "./context";
import { type NewEvent, toEvent } from "./events";
import { personId, roundId, seedId, siteId } from "./ids";
import type { Answer, Saying } from "./sayings";

/** The columns that say which row of the rubric, of whom, in which round. */
export function toRowKey(
  { plan, framework, systemId }: SeedContext,
  { ordinal, level, code, site }: Saying,
) {
  const ofSite = site ? siteId(plan.slug, site) : null;
  return {
    systemId,
    roundId: roundId(plan.slug, ordinal),
    frameworkVersionId: framework.versionId,
    indicatorId: framework.indicatorId(code),
    level,
    siteId: ofSite,
    subjectId: ofSite ?? systemId,
  };
}

export function toRatingRow(context: SeedContext, saying: Saying): Row {
  const { at, ...answer } = lastOf(saying);
  return {
    ...toRowKey(context, saying),
    id: sayingId(context, "rating", saying),
    voice: saying.voice,
    ...answer,
    ratedById: personId(saying.by),
    ratedAt: at,
    ...secondOf(context, saying),
    version: saying.answers.length,
  };
}

/** "Not applicable" holds once somebody else agrees: the site's point person or, for the system's own rows, one of the other group. */
function secondOf(context: SeedContext, saying: Saying) {
  const { at, nonScore } = lastOf(saying);
  if (nonScore !== "not_applicable")
    return { secondedAt: null, secondedById: null };
  const site = context.plan.sites.find(({ name }) => name === saying.site);
  const isStaffAsked = saying.level !== "intermediary";
  const other = findMember(
    context,
    isStaffAsked ? "intermediary_staff" : "community_wide_leader",
  );
  return {
    secondedAt: addMinutes(at, 50),
    secondedById: personId(site?.pointPerson ?? other.email),
  };
}

/** The score that the sayings of one row settle on. */
export function toScoreRow(context: SeedContext, sayings: Saying[]): Row {
  const [first] = sayings;
  if (!first) throw new Error("A score needs a rating.");
  const settled = settle(sayings, true);
  const [own] = sayings.map(lastOf);
  const isLeftOut = settled.state === "not_applicable";
  return {
    ...toRowKey(context, first),
    id: sayingId(context, "score", first),
    ...settled,
    reason: isLeftOut ? (own?.reason ?? null) : null,
    scoredAt: sayings
      .map((each) => lastOf(each).at)
      .toSorted()
      .at(-1),
    version: 1 + sayings.flatMap(({ answers }) => answers).length,
  };
}

/** One event an answer, with the state the row had once it was given; own answers come before those beside them. */
export function toRatingEvents(
  context: SeedContext,
  sayings: Saying[],
): NewEvent[] {
  return sayings.flatMap((saying, place) =>
    saying.answers.map(({ at, ...answer }, index) => {
      const heard = [
        ...sayings.slice(0, place),
        { ...saying, answers: saying.answers.slice(0, index + 1) },
      ];
      const { roundId, indicatorId, siteId, subjectId } = toRowKey(
        context,
        saying,
      );
      const earlier = saying.answers[index - 1];
      return toEvent(saying.by, at, {
        verb: "rated",
        subjectType: "rating",
        subjectId,
        siteId,
        roundId,
        indicatorId,
        before: earlier && { ...choiceOf(earlier), voice: saying.voice },
        after: {
          ...answer,
          voice: saying.voice,
          state: settle(heard, false).state,
        },
      });
    }),
  );
}

export function lastOf({ answers }: Saying) {
  const last = answers.at(-1);
  if (!last) throw new Error("Nothing was said.");
  return last;
}

export function sayingId(
  { plan }: SeedContext,
  kind: string,
  { ordinal, code, site, voice }: Saying,
) {
  const subject = site ?? "system";
  return seedId(kind, plan.slug, ordinal, code, subject, voice);
}

/** What the sayings settle on, once second persons have agreed or before. */
function settle(sayings: Saying[], isSeconded: boolean) {
  const of = (voice: Saying["voice"]) => {
    const saying = sayings.find((each) => each.voice === voice);
    const secondedBy = isSeconded ? "somebody else" : null;
    return saying ? { ...lastOf(saying), secondedBy } : null;
  };
  return settleRow({ own: of("own"), intermediary: of("intermediary") });
}

function choiceOf({ value, nonScore, reason }: Answer): Answer {
  return { value, nonScore, reason };
}
