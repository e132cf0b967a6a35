import type { ClientBase } from "pg";
import { type PublishedRule, readRule } from "./read-rule";

/** The published framework: its rule, and its ids by the codes that the plans use. */
export type PublishedFramework = PublishedRule & {
  versionId: string;
  indicatorId: (code: string) => string;
  /** A row's name through all versions. */
  lineageOf: (code: string) => string;
  stageId: (stage: number) => string;
  milestoneId: (stage: number, number: number) => string;
  functionId: (code: string) => string;
  /** Where the last row stands; a system's own come after it. */
  lastPosition: number;
};

/** Reads the newest version of the framework that ships. Throws when none is published; asking it for a code it lacks throws too. */
export async function readPublished(
  client: ClientBase,
): Promise<PublishedFramework> {
  const version = await client.query<{ id: string }>(
    `SELECT "id" FROM "FrameworkVersion" WHERE "code" = 'community-schools' AND "publishedAt" IS NOT NULL AND "retiredAt" IS NULL
      ORDER BY "publishedAt" DESC, "id" LIMIT 1`,
  );
  const versionId = version.rows[0]?.id;
  if (!versionId)
    throw new Error("No framework is published: publish it before seeding.");
  const items = await client.query<{ name: string; id: string }>(
    `SELECT "code" AS name, "id"::text AS "id" FROM "Indicator" WHERE "frameworkVersionId" = $1
      UNION ALL SELECT 'L.' || "code", "lineage" FROM "Indicator" WHERE "frameworkVersionId" = $1
      UNION ALL SELECT 'S' || "number", "id"::text FROM "Stage" WHERE "frameworkVersionId" = $1
      UNION ALL SELECT 'S' || s."number" || '.M' || m."number", m."id"::text
        FROM "Milestone" m JOIN "Stage" s ON s."id" = m."stageId" WHERE m."frameworkVersionId" = $1
      UNION ALL SELECT 'F.' || "code", "id"::text FROM "FrameworkFunction" WHERE "frameworkVersionId" = $1`,
    [versionId],
  );
  const last = await client.query<{ position: number }>(
    `SELECT max("position") AS position FROM "Indicator" WHERE "frameworkVersionId" = $1`,
    [versionId],
  );
  const ids = new Map(items.rows.map(({ name, id }) => [name, id]));
  const find = (name: string) => {
    const id = ids.get(name);
    if (!id) throw new Error(`The published framework has no ${name}.`);
    return id;
  };
  return {
    versionId,
    indicatorId: find,
    lineageOf: (code) => find(`L.${code}`),
    stageId: (stage) => find(`S${stage}`),
    milestoneId: (stage, number) => find(`S${stage}.M${number}`),
    functionId: (code) => find(`F.${code}`),
    lastPosition: last.rows[0]?.position ?? 0,
    ...(await readRule(client, versionId)),
  };
}
