import type { ClientBase } from "pg";
import { type RuleSettings, ruleSettingsSchema } from "@/lib/framework/schema";
import type { Indicator } from "@/lib/progress/schema";

/** What the stage rule reads of a framework version. */
export type PublishedRule = {
  settings: RuleSettings;
  rows: Indicator[];
  /** In order, each with the numbers of its milestones. */
  stages: { number: number; milestones: number[] }[];
};

export async function readRule(
  client: ClientBase,
  versionId: string,
): Promise<PublishedRule> {
  const version = await client.query<{ settings: { default: unknown } }>(
    `SELECT "settings" FROM "FrameworkVersion" WHERE "id" = $1`,
    [versionId],
  );
  const rows = await client.query<Indicator>(
    `SELECT i."id", i."code", s."number" AS stage, f."code" AS "functionCode", i."level", m."number" AS milestone
       FROM "Indicator" i JOIN "Stage" s ON s."id" = i."stageId" JOIN "FrameworkFunction" f ON f."id" = i."functionId"
       LEFT JOIN "Milestone" m ON m."id" = i."milestoneId"
      WHERE i."frameworkVersionId" = $1 AND i."systemId" IS NULL ORDER BY i."position"`,
    [versionId],
  );
  const stages = await client.query<PublishedRule["stages"][number]>(
    `SELECT s."number", ARRAY(SELECT m."number" FROM "Milestone" m WHERE m."stageId" = s."id" ORDER BY 1) AS milestones
       FROM "Stage" s WHERE s."frameworkVersionId" = $1 ORDER BY 1`,
    [versionId],
  );
  return {
    settings: ruleSettingsSchema.parse(version.rows[0]?.settings.default),
    rows: rows.rows,
    stages: stages.rows,
  };
}
