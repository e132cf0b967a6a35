import type { ClientBase } from "pg";
import { z } from "zod";
import { localizedSchema, ruleSettingsSchema } from "@/lib/framework/schema";
import {
  closedHeadlineSchema,
  closedSiteSchema,
} from "@/lib/progress/closing-schema";
import type { RoundPicture } from "@/lib/progress/rules/compare-rounds";
import { isScoreValue, type StandingOf } from "@/lib/progress/schema";
import type { TitledRow } from "@/lib/reports/rules/titled-row";

const namesSchema = z.object({
  functions: z.array(z.object({ code: z.string(), name: localizedSchema })),
  stages: z.array(z.object({ number: z.int(), title: localizedSchema })),
  milestones: z.array(
    z.object({ stage: z.int(), number: z.int(), title: localizedSchema }),
  ),
  rows: z.array(
    z.object({
      id: z.string(),
      lineage: z.string(),
      title: localizedSchema,
    }),
  ),
});

/** The words of the framework version. */
export async function readNames(client: ClientBase, versionId: string) {
  const found = await client.query<{ found: unknown }>(
    `SELECT json_build_object(
       'functions', (SELECT json_agg(json_build_object('code', "code", 'name', "name") ORDER BY "position") FROM "FrameworkFunction" WHERE "frameworkVersionId" = $1),
       'stages', (SELECT json_agg(json_build_object('number', "number", 'title', "title") ORDER BY "number") FROM "Stage" WHERE "frameworkVersionId" = $1),
       'milestones', (SELECT json_agg(json_build_object('stage', s."number", 'number', m."number", 'title', m."title"))
                        FROM "Milestone" m JOIN "Stage" s ON s."id" = m."stageId" WHERE m."frameworkVersionId" = $1),
       'rows', (SELECT json_agg(json_build_object('id', "id", 'lineage', "lineage", 'title', "title")) FROM "Indicator" WHERE "frameworkVersionId" = $1 AND "systemId" IS NULL)
     ) AS found`,
    [versionId],
  );
  return namesSchema.parse(found.rows[0]?.found);
}

const closingSchema = z.object({
  id: z.string(),
  roundId: z.string(),
  round: z.string(),
  closedOn: z.string(),
  settings: ruleSettingsSchema,
  headline: closedHeadlineSchema,
  sites: z.array(closedSiteSchema),
});
export type SeededClosing = z.infer<typeof closingSchema>;

/** What the rounds left when they closed, oldest first. */
export async function readClosings(client: ClientBase, systemId: string) {
  const found = await client.query(
    `SELECT c."id", c."roundId", r."name" AS "round", to_char(c."closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "closedOn",
            c."settings", c."headline", c."sites"
       FROM "RoundClosing" c JOIN "Round" r ON r."systemId" = c."systemId" AND r."id" = c."roundId"
      WHERE c."systemId" = $1 ORDER BY c."closedAt"`,
    [systemId],
  );
  return z.array(closingSchema).parse(found.rows);
}

/** A closing as two are compared. */
export async function readPicture(
  client: ClientBase,
  systemId: string,
  closing: SeededClosing,
  rows: readonly TitledRow[],
): Promise<RoundPicture<TitledRow>> {
  const found = await client.query<StandingOf & { value: number | null }>(
    `SELECT "indicatorId", "siteId", "state", "value", to_char("scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "scoredOn"
       FROM "ClosedScore" WHERE "systemId" = $1 AND "closingId" = $2`,
    [systemId, closing.id],
  );
  return {
    rows,
    standings: found.rows.map((one) => ({
      ...one,
      value: isScoreValue(one.value) ? one.value : null,
    })),
    activeSiteIds: closing.sites.map(({ siteId }) => siteId),
    settings: closing.settings,
    asOf: closing.headline.asOf,
  };
}

/** What stood at an instant: the latest score of each row by then. */
export async function readStandings(
  client: ClientBase,
  systemId: string,
  instant: string,
): Promise<StandingOf[]> {
  const found = await client.query<StandingOf>(
    `SELECT DISTINCT ON (s."indicatorId", s."subjectId") s."indicatorId", s."siteId", s."state", s."value",
            to_char(s."scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "scoredOn"
       FROM (SELECT "indicatorId", "subjectId", "siteId", "state", "value", "scoredAt" FROM "Score" WHERE "systemId" = $1
              UNION ALL SELECT "indicatorId", "subjectId", "siteId", "state", "value", "scoredAt" FROM "Standing" WHERE "systemId" = $1) s
      WHERE s."scoredAt" <= $2 ORDER BY s."indicatorId", s."subjectId", s."scoredAt" DESC`,
    [systemId, instant],
  );
  return found.rows;
}
