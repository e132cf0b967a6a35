import { addDays, atWork } from "../rows/calendar";
import { findMember, type Row, type SeedContext } from "../rows/context";
import { toEvent } from "../rows/events";
import { personId, seedId } from "../rows/ids";
import { createRandom } from "../rows/random";
import type { ThemePlan } from "./concern-plan";

export const themeIdOf = (slug: string, number: number) =>
  seedId("theme", slug, number);

/** When a theme was made, brought to leadership and answered. */
export function timesOf({ plan, today }: SeedContext, theme: ThemePlan) {
  const random = createRandom(`${plan.slug}/theme/${theme.number}`);
  const ago = (days: number) => atWork(addDays(today, -days), random);
  return {
    madeAt: ago(theme.madeDaysAgo),
    askedAt: ago(theme.askedDaysAgo),
    answeredAt: theme.answered ? ago(theme.answered.daysAgo) : null,
  };
}

/** A theme, what leadership was asked about it and what it said. */
export function toThemeRows(context: SeedContext, theme: ThemePlan) {
  const { systemId, plan, today } = context;
  const { madeAt, askedAt, answeredAt } = timesOf(context, theme);
  const staff = findMember(context, "intermediary_staff").email;
  const leader = findMember(context, "community_wide_leader").email;
  const id = themeIdOf(plan.slug, theme.number);
  const { number, title, evidence, recommendation, priority, answered } = theme;
  const words = { number, title, evidence, recommendation, priority };
  const dueInDays = answered?.dueInDays;
  const row: Row = {
    ...{ systemId, id, ...words, version: 1 },
    createdAt: madeAt,
    createdById: personId(staff),
  };
  const request: Row = {
    ...{ systemId, themeId: id, turn: 1, ...words },
    id: seedId("request", plan.slug, number),
    askedAt,
    askedById: personId(staff),
    outcome: answered?.outcome ?? null,
    answer: answered?.answer ?? null,
    owner: answered?.owner ?? null,
    dueOn: dueInDays === undefined ? null : addDays(today, dueInDays),
    answeredAt,
    answeredById: answered ? personId(leader) : null,
    version: answered ? 2 : 1,
  };
  const of = { subjectType: "theme" as const, subjectId: id, themeId: id };
  const events = [
    toEvent(staff, madeAt, { verb: "theme_made", ...of }),
    toEvent(staff, askedAt, {
      verb: "decision_asked",
      ...of,
      after: { turn: 1 },
    }),
    ...(answered && answeredAt
      ? [
          toEvent(leader, answeredAt, {
            verb: "decision_answered",
            ...of,
            after: { turn: 1, outcome: answered.outcome },
          }),
        ]
      : []),
  ];
  return { theme: row, request, events };
}
