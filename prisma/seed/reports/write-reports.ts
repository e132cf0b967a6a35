import type { ClientBase } from "pg";
import { parts } from "@/lib/reports/fields";
import type { Period } from "@/lib/reports/rules/where-we-are";
import { insertRows } from "../insert-rows";
import { addDays, addMinutes, toWorkingDay } from "../rows/calendar";
import type { SeedContext } from "../rows/context";
import { type NewEvent, toEvent } from "../rows/events";
import { personId, seedId } from "../rows/ids";
import { drawFacts, type Known } from "./draw-facts";
import type { ReportPlan } from "./report-plan";

/** Puts in the reports of a system with what was said about them, and gives what happened to them. */
export async function writeReports(
  client: ClientBase,
  context: SeedContext,
  known: Known,
): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  for (const [index, report] of context.plan.reports.entries()) {
    const written = { report, index, known };
    events.push(...(await writeReport(client, context, written)));
  }
  return events;
}

type ToWrite = { report: ReportPlan; index: number; known: Known };

async function writeReport(
  client: ClientBase,
  context: SeedContext,
  { report, index, known }: ToWrite,
): Promise<NewEvent[]> {
  const { systemId, plan } = context;
  const id = seedId("report", plan.slug, index);
  const period = periodOf(context, report);
  // A little later each time, so that what follows on one day follows.
  const on = (days: number) =>
    addMinutes(
      `${toWorkingDay(addDays(period.to, days))}T15:00:00.000Z`,
      days * 30,
    );
  const builtAt = on(report.builtAfter);
  const times = {
    discussedAt: addMinutes(on(report.discussedAfter), 10),
    sentAt: report.sentAfter === undefined ? null : on(report.sentAfter),
    finalAt: report.finalAfter === undefined ? null : on(report.finalAfter),
  };
  const by = personId(report.by);
  const { discussedAt, sentAt, finalAt } = times;
  await insertRows(client, "Report", [
    {
      ...{ systemId, id, title: report.title, version: 3 },
      ...{ periodFrom: period.from, periodTo: period.to },
      facts: await drawFacts(client, context, { period, builtAt, known }),
      ...{ builtAt, builtById: by, createdAt: builtAt, createdById: by },
      ...{ added: [], discussedAt, discussedById: by },
      ...{ sentAt, sentById: sentAt && by, finalAt, finalById: finalAt && by },
    },
  ]);
  await insertRows(
    client,
    "ReportSection",
    parts.map((part) => {
      const text = report.texts[part] ?? "";
      return {
        ...{ systemId, reportId: id, part, text, locale: "en", leftOut: [] },
        writtenAt: text ? addMinutes(builtAt, 5) : null,
        writtenById: text ? by : null,
        version: text ? 2 : 1,
      };
    }),
  );
  const comments = report.comments.map((comment, number) => ({
    ...{ systemId, reportId: id, part: comment.part, body: comment.body },
    id: seedId("report-comment", plan.slug, index, number),
    authorId: personId(comment.by),
    createdAt: on(comment.after),
    takenBackAt: null,
  }));
  await insertRows(client, "ReportComment", comments);
  const about = { subjectType: "report" as const, subjectId: id, reportId: id };
  const moved = [
    ["report_started", builtAt],
    ["report_discussed", discussedAt],
    ["report_sent", sentAt],
    ["report_finalised", finalAt],
  ] as const;
  return [
    ...moved.flatMap(([verb, when]) =>
      when ? [toEvent(report.by, when, { verb, ...about })] : [],
    ),
    ...report.comments.map((comment, number) =>
      toEvent(comment.by, comments[number]?.createdAt ?? builtAt, {
        ...{
          verb: "report_commented",
          ...about,
          after: { part: comment.part },
        },
      }),
    ),
  ];
}

function periodOf({ rounds, today }: SeedContext, report: ReportPlan): Period {
  const { period } = report;
  if ("fromDaysAgo" in period)
    return {
      from: addDays(today, -period.fromDaysAgo),
      to: addDays(today, -period.toDaysAgo),
    };
  const round = rounds[period.round];
  if (!round) throw new Error(`There is no round ${period.round}.`);
  return { from: round.startsOn, to: round.endsOn };
}
