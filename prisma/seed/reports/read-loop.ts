import type { ClientBase } from "pg";
import { z } from "zod";
import { askedSchema, type TimedConcern } from "@/lib/reports/rules/requests";
import type { ActionFact } from "@/lib/reports/facts-schema";
import type { Period } from "@/lib/reports/rules/where-we-are";

type Of = { systemId: string; period: Period; builtAt: string };

/** What leadership was asked, as it stood when the report was built; in the sample no concern behind it is for few. */
export async function readAsked(client: ClientBase, of: Of) {
  const found = await client.query(
    `SELECT r."id", r."themeId", r."number", r."title", r."evidence", r."recommendation", r."priority", to_char(r."askedAt", 'YYYY-MM-DD') AS "askedOn",
            a."outcome", a."answer", a."owner", to_char(a."dueOn", 'YYYY-MM-DD') AS "dueOn", to_char(a."answeredAt", 'YYYY-MM-DD') AS "answeredOn",
            c.*, p.*
       FROM "DecisionRequest" r
       LEFT JOIN "DecisionRequest" a ON a."systemId" = r."systemId" AND a."id" = r."id" AND a."answeredAt" <= $3
       CROSS JOIN LATERAL (
         SELECT count(DISTINCT "siteId")::int AS "sites", count(*) FILTER (WHERE "now" = 'waiting')::int AS "waiting",
                count(*) FILTER (WHERE "now" = 'told')::int AS "told", count(*) FILTER (WHERE "now" = 'solved')::int AS "solved",
                count(*) FILTER (WHERE "now" = 'notYet')::int AS "notYet"
           FROM (SELECT "siteId", CASE WHEN "solvedAt" <= $3 THEN 'solved' WHEN "reopenedAt" <= $3 THEN 'notYet'
                                       WHEN "toldAt" <= $3 THEN 'told' ELSE 'waiting' END AS "now"
                   FROM "Concern" WHERE "systemId" = r."systemId" AND "themeId" = r."themeId" AND "audience" = 'everyone') s) c
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS "actionsAll", count(*) FILTER (WHERE "endedAt" <= $3)::int AS "actionsDone"
           FROM "PlanAction" WHERE "systemId" = r."systemId" AND "requestId" = r."id" AND "createdAt" <= $3 AND "state" <> 'dropped') p
      WHERE r."systemId" = $1 AND r."askedAt" < $2::date + 1 ORDER BY r."askedAt" DESC`,
    [of.systemId, of.period.to, of.builtAt],
  );
  return z.array(askedSchema).parse(found.rows);
}

/** The concerns of the period that everyone may see. */
export async function readConcerns(client: ClientBase, of: Of) {
  const days = (from: string, to: string) =>
    `CASE WHEN ${to} <= $4 THEN extract(epoch FROM ${to} - ${from})::float / 86400 END`;
  const found = await client.query<TimedConcern>(
    `SELECT CASE WHEN "triagedAt" <= $4 THEN "triage" END AS "triage", ${days('"raisedAt"', '"triagedAt"')} AS "triageDays",
            ${days('"askedAt"', '"decidedAt"')} AS "decisionDays", ${days('COALESCE("decidedAt", "triagedAt")', '"toldAt"')} AS "toldDays"
       FROM "Concern" WHERE "systemId" = $1 AND "audience" = 'everyone' AND "raisedAt" >= $2::date AND "raisedAt" < $3::date + 1`,
    [of.systemId, of.period.from, of.period.to, of.builtAt],
  );
  return found.rows;
}

const gainsSchema = z.object({
  solved: z.int(),
  actionsAtSites: z.int(),
  actions: z.array(z.custom<ActionFact>()),
});

/** What was solved and done in the period. */
export async function readDone(client: ClientBase, of: Of) {
  const found = await client.query<{ found: unknown }>(
    `SELECT json_build_object(
       'solved', (SELECT count(*) FROM "Concern" WHERE "systemId" = $1 AND "audience" = 'everyone' AND "solvedAt" >= $2::date AND "solvedAt" < $3::date + 1),
       'actionsAtSites', (SELECT count(*) FROM "PlanAction" WHERE "systemId" = $1 AND "state" = 'done' AND "siteId" IS NOT NULL AND "origin" IN ('free', 'row')
                             AND "endedAt" >= $2::date AND "endedAt" < $3::date + 1),
       'actions', (SELECT COALESCE(json_agg(json_build_object('id', "id", 'title', "title", 'outcome', "outcome", 'endedOn', to_char("endedAt", 'YYYY-MM-DD'))), '[]')
                     FROM "PlanAction" WHERE "systemId" = $1 AND "state" = 'done' AND "siteId" IS NULL AND "origin" IN ('free', 'row')
                      AND "endedAt" >= $2::date AND "endedAt" < $3::date + 1)) AS found`,
    [of.systemId, of.period.from, of.period.to],
  );
  return gainsSchema.parse(found.rows[0]?.found);
}
