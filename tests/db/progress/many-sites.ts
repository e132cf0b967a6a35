import type { Scope } from "@/lib/auth/scope";
import { asOwner } from "../../support/seeded";

/** So many active sites more, each with a score of 2 for every site row, today and at every closing. */
export function addManySites(scope: Scope, count: number) {
  const { systemId, frameworkVersionId } = scope;
  return asOwner(async (client) => {
    await client.query(`SELECT set_config('app.system_id', $1, false)`, [
      systemId,
    ]);
    await client.query(
      `INSERT INTO "Site" ("systemId", "id", "name", "status")
       SELECT $1, gen_random_uuid(), 'Many ' || $2::int || ' ' || n, 'active' FROM generate_series(1, $2::int) n`,
      [systemId, count],
    );
    await client.query(
      `INSERT INTO "Standing" ("systemId", "indicatorId", "subjectId", "frameworkVersionId", "level", "siteId", "roundId", "state", "value", "scoredAt")
       SELECT s."systemId", i."id", s."id", i."frameworkVersionId", i."level", s."id", r."id", 'scored', 2, now()
         FROM "Site" s JOIN "Indicator" i ON i."level" = 'site' AND i."frameworkVersionId" = $2
         JOIN "Round" r ON r."systemId" = s."systemId" AND r."closedAt" IS NULL
        WHERE s."systemId" = $1 AND s."name" LIKE 'Many %'
       ON CONFLICT DO NOTHING`,
      [systemId, frameworkVersionId],
    );
    // What a closing kept never changes, but for this.
    await client.query(`ALTER TABLE "ClosedScore" DISABLE TRIGGER USER`);
    await client.query(
      `INSERT INTO "ClosedScore" ("systemId", "closingId", "indicatorId", "subjectId", "siteId", "level", "state", "value", "roundId", "scoredAt")
       SELECT s."systemId", c."id", i."id", s."id", s."id", i."level", 'scored', 2, c."roundId", c."closedAt"
         FROM "Site" s JOIN "Indicator" i ON i."level" = 'site' AND i."frameworkVersionId" = $2
         JOIN "RoundClosing" c ON c."systemId" = s."systemId"
        WHERE s."systemId" = $1 AND s."name" LIKE 'Many %'
       ON CONFLICT DO NOTHING`,
      [systemId, frameworkVersionId],
    );
    await client.query(`ALTER TABLE "ClosedScore" ENABLE TRIGGER USER`);
  });
}
