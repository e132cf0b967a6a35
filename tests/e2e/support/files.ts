import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withClient } from "../../../prisma/database/connect.mjs";

/** A small file behind a row of a community's open round, of a site or of the system itself; its id. */
export function keepFile(slug: string, siteName: string | null) {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const { rows } = await client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1),
            t AS (SELECT r."systemId", r."id" AS "roundId", r."openedById" AS "personId", i."id" AS "indicatorId", i."frameworkVersionId", i."level",
                         (SELECT x."id" FROM "Site" x WHERE x."systemId" = s."id" AND x."name" = $2) AS "siteId"
                    FROM s JOIN "Round" r ON r."systemId" = s."id" AND r."openedAt" IS NOT NULL AND r."closedAt" IS NULL
                    JOIN "Indicator" i ON i."frameworkVersionId" = r."frameworkVersionId" AND i."systemId" IS NULL
                   WHERE i."level" = CASE WHEN $2::text IS NULL THEN 'community_wide'::"Level" ELSE 'site' END LIMIT 1),
            f AS (INSERT INTO "StoredFile" ("systemId", "id", "name", "mediaType", "byteSize", "sha256", "uploadedById", "keptAt")
                  SELECT "systemId", gen_random_uuid(), 'minutes.txt', 'text/plain', 5, repeat('0', 64), "personId", now() FROM t
                  RETURNING "systemId", "id")
       INSERT INTO "Evidence" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "kind", "fileId", "effectiveOn", "authorId")
       SELECT t."systemId", gen_random_uuid(), t."roundId", t."frameworkVersionId", t."indicatorId", t."level", t."siteId",
              COALESCE(t."siteId", t."systemId"), 'file', f."id", current_date, t."personId"
         FROM t, f RETURNING "systemId", "fileId"`,
      [slug, siteName],
    );
    const [{ systemId, fileId }] = rows;
    const folder = path.join(process.env.FILES_DIR ?? "", "kept", systemId);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, fileId), "hello");
    return String(fileId);
  });
}
