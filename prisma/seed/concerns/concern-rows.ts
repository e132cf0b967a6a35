import { addDays, addMinutes, atWork } from "../rows/calendar";
import { findMember, type Row, type SeedContext } from "../rows/context";
import { type NewEvent, toEvent } from "../rows/events";
import { personId, seedId, siteId } from "../rows/ids";
import { createRandom } from "../rows/random";
import { findReviewer } from "../rows/review-rows";
import type { ConcernPlan, ThemePlan } from "./concern-plan";
import { themeIdOf, timesOf } from "./theme-rows";

const levels = { C: "community_wide", I: "intermediary", S: "site" } as const;

export const concernIdOf = (slug: string, number: number) =>
  seedId("concern", slug, number);

/** All rows of one concern, and what happened to it. */
export function toConcernRows(
  context: SeedContext,
  plan: ConcernPlan,
  theme: ThemePlan | undefined,
) {
  const { systemId, plan: system } = context;
  const concernId = concernIdOf(system.slug, plan.number);
  const when = timesOfConcern(context, plan);
  const staff = plan.site
    ? findReviewer(context, plan.site)
    : findMember(context, "intermediary_staff").email;
  const asked = theme && timesOf(context, theme);
  const { triage, answers = [], notes = [] } = plan;
  const site = (name: string) => siteId(system.slug, name);
  const replied = answers.flatMap(({ reply }) => reply ?? []).at(-1);
  const row: Row = {
    systemId,
    id: concernId,
    number: plan.number,
    title: plan.title,
    body: plan.body,
    siteId: plan.site && site(plan.site),
    functionCode: plan.functionCode,
    audience: plan.audience,
    urgency: plan.urgency,
    need: plan.need,
    sinceOn: addDays(when(0).slice(0, 10), -20),
    state: plan.state,
    raisedAt: when(0),
    raisedById: personId(plan.by),
    triage: triage?.kind ?? null,
    triageReason: triage?.reason ?? null,
    triageSiteId: triage?.site ? site(triage.site) : null,
    triagedAt: triage ? when(triage.after) : null,
    triagedById: triage ? personId(staff) : null,
    askedAt: asked?.askedAt ?? null,
    decidedAt: asked?.answeredAt ?? null,
    toldAt: answers[0] ? when(answers[0].after) : null,
    solvedAt: replied?.isSolved ? when(replied.after) : null,
    reopenedAt: replied && !replied.isSolved ? when(replied.after) : null,
    themeId: theme ? themeIdOf(system.slug, theme.number) : null,
    version: 1,
  };
  return {
    concern: row,
    rows: plan.rows.map((code) => toTouched(context, concernId, code)),
    notes: notes.map((note, index) => ({
      systemId,
      id: seedId("concern-note", concernId, index),
      concernId,
      body: note.body,
      mentionedIds: (note.mentions ?? []).map(personId),
      authorId: personId(note.by),
      createdAt: when(note.after),
    })),
    answers: answers.map((answer, index) => ({
      systemId,
      id: seedId("concern-answer", concernId, index),
      concernId,
      body: answer.body,
      toldAt: when(answer.after),
      toldById: personId(staff),
      reply: answer.reply && (answer.reply.isSolved ? "solved" : "not_yet"),
      replyReason: answer.reply?.reason ?? null,
      repliedAt: answer.reply && when(answer.reply.after),
      repliedById: answer.reply && personId(plan.by),
    })),
    events: listEvents({ plan, row, when, staff, theme, asked }),
  };
}

function toTouched(context: SeedContext, concernId: string, code: string): Row {
  const { systemId, framework } = context;
  const letter = /\.([CIS])\d+$/.exec(code)?.[1] as keyof typeof levels;
  return {
    systemId,
    concernId,
    lineage: framework.lineageOf(code),
    frameworkVersionId: framework.versionId,
    indicatorId: framework.indicatorId(code),
    level: levels[letter],
  };
}

/** A moment at work some days after it was raised. */
function timesOfConcern({ plan, today }: SeedContext, concern: ConcernPlan) {
  const random = createRandom(`${plan.slug}/concern/${concern.number}`);
  const raisedAt = atWork(addDays(today, -concern.raisedDaysAgo), random);
  return (after: number) => addMinutes(raisedAt, after * 1440 + after * 7);
}

type Told = {
  plan: ConcernPlan;
  row: Row;
  when: (after: number) => string;
  staff: string;
  theme: ThemePlan | undefined;
  asked: ReturnType<typeof timesOf> | undefined;
};

function listEvents({ plan, row, when, staff, theme, asked }: Told) {
  const of = {
    subjectType: "concern" as const,
    subjectId: String(row.id),
    concernId: String(row.id),
    siteId: row.siteId === null ? null : String(row.siteId),
  };
  const { triage, answers = [] } = plan;
  const { audience, urgency, need } = plan;
  const events: NewEvent[] = [
    toEvent(plan.by, when(0), {
      verb: "concern_raised",
      ...of,
      after: { audience, urgency, need },
    }),
  ];
  if (triage)
    events.push(
      toEvent(staff, when(triage.after), {
        verb: "concern_triaged",
        ...of,
        after: { triage: triage.kind, reason: triage.reason },
      }),
    );
  if (theme && asked) {
    const joined = { theme: `T-${theme.number}` };
    events.push(
      toEvent(staff, asked.madeAt, {
        verb: "concern_joined",
        ...of,
        after: joined,
      }),
      toEvent(staff, asked.askedAt, { verb: "decision_asked", ...of }),
    );
  }
  for (const { after, reply } of answers) {
    events.push(toEvent(staff, when(after), { verb: "concern_told", ...of }));
    if (reply)
      events.push(
        toEvent(plan.by, when(reply.after), {
          verb: reply.isSolved ? "concern_solved" : "concern_reopened",
          ...of,
          after: { reason: reply.reason ?? null },
        }),
      );
  }
  return events;
}
