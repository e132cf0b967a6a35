import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { toDay, today } from "@/lib/core/clock";
import { localeSchema } from "@/lib/core/locale";
import { readSystem } from "@/lib/db/reading";
import { meetingGroups } from "@/lib/meetings/fields";

const thingSchema = z.object({
  id: z.string(),
  day: z.iso.date(),
  version: z.int(),
  changedAt: z.coerce.date(),
});

const feedSchema = z.object({
  locale: localeSchema.catch("en"),
  rounds: z.array(
    thingSchema.extend({ name: z.string(), endsOn: z.iso.date() }),
  ),
  meetings: z.array(
    thingSchema.extend({
      group: z.enum(meetingGroups),
      groupName: z.string().nullable(),
      siteName: z.string().nullable(),
    }),
  ),
  actions: z.array(
    thingSchema.extend({
      /** null: what it came from is for few, so its words stay in the app. */
      title: z.string().nullable(),
    }),
  ),
});
export type Feed = z.infer<typeof feedSchema>;

const daysBack = 90;
const mostOfEach = 300;

/**
 * What stands in a member's calendar, of what they see in the app: open
 * rounds, meetings of the last three months and to come, their own open
 * actions. One statement.
 */
export async function readFeed(scope: Scope): Promise<Feed> {
  const { systemId, personId } = scope;
  const since = toDay(new Date(Date.parse(today()) - daysBack * 86_400_000));
  const found = await readSystem(
    scope,
    (tx) => tx.$queryRaw<{ found: unknown }[]>`
    SELECT jsonb_build_object(
      'locale', (SELECT p."locale" FROM "Person" p WHERE p."id" = ${personId}::uuid),
      'rounds', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'name', o."name", 'day', o."dueOn", 'endsOn', o."endsOn",
                          'version', o."version", 'changedAt', o."changedAt")), '[]')
                   FROM (SELECT r."id", r."name", r."dueOn", r."endsOn", r."version", COALESCE((
                           SELECT max(e."at") FROM "Event" e WHERE e."systemId" = r."systemId" AND e."subjectId" = r."id"), r."openedAt") AS "changedAt"
                           FROM "Round" r WHERE r."systemId" = ${systemId}::uuid AND r."openedAt" IS NOT NULL AND r."closedAt" IS NULL
                          ORDER BY r."dueOn", r."id" LIMIT ${mostOfEach}) o),
      'meetings', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'day', o."heldOn", 'group', o."group", 'groupName', o."groupName",
                            'siteName', o."siteName", 'version', o."version", 'changedAt', o."changedAt") ORDER BY o."heldOn", o."id"), '[]')
                     FROM (SELECT m."id", m."heldOn", m."group", m."groupName", s."name" AS "siteName", m."version", COALESCE((
                             SELECT max(e."at") FROM "Event" e WHERE e."systemId" = m."systemId" AND e."meetingId" = m."id"), m."createdAt") AS "changedAt"
                             FROM "Meeting" m LEFT JOIN "Site" s ON s."systemId" = m."systemId" AND s."id" = m."siteId"
                            WHERE m."systemId" = ${systemId}::uuid AND m."heldOn" >= ${since}::date
                            ORDER BY m."heldOn" DESC, m."id" DESC LIMIT ${mostOfEach}) o),
      'actions', (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o."id", 'day', o."dueOn", 'title', o."title",
                           'version', o."version", 'changedAt', o."changedAt") ORDER BY o."dueOn", o."id"), '[]')
                    FROM (SELECT a."id", a."dueOn", a."version",
                                 CASE WHEN a."origin" = 'theme' OR c."audience" <> 'everyone' THEN NULL ELSE a."title" END AS "title", COALESCE((
                            SELECT max(e."at") FROM "Event" e WHERE e."systemId" = a."systemId" AND e."actionId" = a."id"), a."createdAt") AS "changedAt"
                            FROM "PlanAction" a LEFT JOIN "Concern" c ON c."systemId" = a."systemId" AND c."id" = a."concernId"
                           WHERE a."systemId" = ${systemId}::uuid AND a."ownerId" = ${personId}::uuid AND a."state" IN ('planned', 'under_way')
                           ORDER BY a."dueOn", a."id" LIMIT ${mostOfEach}) o)
    ) AS found`,
  );
  return feedSchema.parse(found[0]?.found);
}

/** Since when the member has a calendar address; null: they have none. */
export async function findCalendar(scope: Scope): Promise<Date | null> {
  const { systemId, personId } = scope;
  const feed = await readSystem(scope, (tx) =>
    tx.calendarFeed.findUnique({
      where: { systemId_personId: { systemId, personId } },
      select: { madeAt: true },
    }),
  );
  return feed?.madeAt ?? null;
}
