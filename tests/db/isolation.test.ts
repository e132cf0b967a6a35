import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { listProjectFiles, readSource } from "../support/source-files";
import { asOwner, scopeOf, seedDatabase } from "../support/seeded";
import { calls, listedCalls } from "./isolation-calls";

/** Every id and name that belongs to Riverbend: none may appear in an answer to Lakeshore. */
const theirs = new Set<string>();
let ids: Record<string, string> = {};
let before: string[] = [];
const scopes: Scope[] = [];

beforeAll(async () => {
  await seedDatabase();
  await addOwnRow();
  await addOwnFile();
  await addOwnInvitation();
  await addOwnPlan();
  ids = await readIds();
  before = await checksums();
  scopes.push(...(await scopesOfLakeshore()));
});

afterAll(async () => {
  expect(await checksums()).toEqual(before);
});

// What takes the caller's transaction is covered by its callers.
const declared =
  /^export (?:(?:async )?function (\w+)(?:<[^(]*>)?|const (\w+) = cache)\(+\s*(\w+)/gm;
const exported = listProjectFiles()
  .filter((file) => /^lib\/[^/]+\/(queries|mutations)(\/.+)?\.ts$/.test(file))
  .flatMap((file) => [...readSource(file).matchAll(declared)])
  .filter(([, , , first]) => first === "scope" || first === "personId")
  .map(([, plain, cached]) => plain ?? cached ?? "");

describe("every exported query and mutation", () => {
  it("is listed", () => {
    expect(exported.length).toBeGreaterThan(10);
    expect(exported.filter((name) => !(name in calls))).toEqual([]);
  });

  it("has one name among all nouns, so that none hides another", () => {
    const names = listedCalls.map(([name]) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(Object.keys(calls))(
    "%s shows and changes nothing of another system",
    async (name) => {
      for (const scope of scopes) {
        const answer = await settle(() =>
          calls[name]?.(scope, ids, randomUUID()),
        );
        const text = JSON.stringify(answer);
        expect(unasked().filter((one) => text.includes(one))).toEqual([]);
      }
      expect(await checksums()).toEqual(before);
    },
  );
});

/** What the question did not name itself: an id that comes back unread tells nothing. */
function unasked() {
  const asked = new Set(Object.values(ids));
  return [...theirs].filter((one) => !asked.has(one));
}

/** The answer, or the expected refusal with all it carries; any other failure fails the test. */
async function settle(call: () => unknown) {
  try {
    return (await call()) ?? null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, detail: error.detail ?? null };
  }
}

async function scopesOfLakeshore() {
  const people = await asOwner((client) =>
    client.query(
      `SELECT p."name" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId" JOIN "System" s ON s."id" = m."systemId"
        WHERE s."slug" = 'lakeshore' AND (SELECT count(*) FROM "Membership" o WHERE o."personId" = p."id") = 1`,
    ),
  );
  const found = people.rows.map(({ name }) =>
    scopeOf(String(name), "lakeshore"),
  );
  const all = await Promise.all(found);
  expect(new Set(all.map((scope) => scope.role)).size).toBeGreaterThanOrEqual(
    3,
  );
  return all;
}

async function readIds() {
  return asOwner(async (client) => {
    const one = async (sql: string) => {
      const { rows } = await client.query(sql);
      return String(rows[0].id);
    };
    const at = `"systemId" = (SELECT "id" FROM "System" WHERE "slug" = 'riverbend')`;
    for (const table of [
      "Site",
      "Round",
      "Rating",
      "Score",
      "Evidence",
      "Event",
      "Membership",
      "StoredFile",
      "Notice",
      "MilestoneConfirmation",
      "Indicator",
      "Concern",
      "ConcernTheme",
      "ConcernAnswer",
      "DecisionRequest",
      "Invitation",
      "ChangePlan",
      "PlanAction",
      "Meeting",
      "Review",
      "ReviewPriority",
      "Report",
      "ReportComment",
      "Support",
    ]) {
      const { rows } = await client.query(
        `SELECT "id" FROM "${table}" WHERE ${at}`,
      );
      for (const { id } of rows) theirs.add(id);
    }
    const names = await client.query(
      `SELECT "name" FROM "Site" WHERE ${at} UNION SELECT "body" FROM "Evidence" WHERE ${at} AND length("body") > 20
       UNION SELECT "title" FROM "Concern" WHERE ${at} UNION SELECT "body" FROM "ConcernNote" WHERE ${at} UNION SELECT "title" FROM "DecisionRequest" WHERE ${at}
       UNION SELECT "title" FROM "PlanAction" WHERE ${at} UNION SELECT "notes" FROM "Meeting" WHERE ${at}
       UNION SELECT "title" FROM "Report" WHERE ${at} UNION SELECT "body" FROM "ReportComment" WHERE ${at} UNION SELECT "text" FROM "ReportSection" WHERE ${at} AND "text" <> ''
         UNION SELECT "text" FROM "ReviewAnswer" WHERE ${at} AND "text" <> '' UNION SELECT "text" FROM "ReviewPriority" WHERE ${at}
       UNION SELECT "title" FROM "Support" WHERE ${at} UNION SELECT "words" FROM "SupportAnswer" WHERE ${at}`,
    );
    for (const { name } of names.rows)
      theirs.add(JSON.stringify(name).slice(1, -1));
    theirs.add("Night school bus");
    theirs.add("board-minutes.pdf");
    theirs.add("somebody@riverbend-invited.example");
    theirs.add("Helen Vance");
    theirs.add("The late bus runs daily");
    const system = await one(
      `SELECT "id" FROM "System" WHERE "slug" = 'riverbend'`,
    );
    theirs.add(system);
    return {
      system,
      site: await one(
        `SELECT "id" FROM "Site" WHERE ${at} AND "status" = 'active'`,
      ),
      round: await one(
        `SELECT "id" FROM "Round" WHERE ${at} AND "closedAt" IS NULL`,
      ),
      closedRound: await one(
        `SELECT "id" FROM "Round" WHERE ${at} AND "closedAt" IS NOT NULL`,
      ),
      plan: await one(`SELECT "id" FROM "ChangePlan" WHERE ${at}`),
      evidence: await one(
        `SELECT "id" FROM "Evidence" WHERE ${at} AND "removedAt" IS NULL`,
      ),
      file: await one(`SELECT "id" FROM "StoredFile" WHERE ${at}`),
      notice: await one(`SELECT "id" FROM "Notice" WHERE ${at}`),
      membership: await one(
        `SELECT "id" FROM "Membership" WHERE ${at} AND "role" = 'intermediary_staff'`,
      ),
      invitation: await one(`SELECT "id" FROM "Invitation" WHERE ${at}`),
      framework: await one(
        `SELECT "frameworkVersionId" AS id FROM "System" WHERE "slug" = 'riverbend'`,
      ),
      siteRow: await one(
        `SELECT "id" FROM "Indicator" WHERE "code" = 'S4.AI.S1'`,
      ),
      systemRow: await one(
        `SELECT "id" FROM "Indicator" WHERE "code" = 'S4.CE.C1'`,
      ),
      localRow: await one(`SELECT "id" FROM "Indicator" WHERE ${at}`),
      milestone: await one(
        `SELECT m."id" FROM "Milestone" m JOIN "Stage" s ON s."id" = m."stageId" WHERE s."number" = 4 AND m."number" = 2`,
      ),
      stage: await one(`SELECT "id" FROM "Stage" WHERE "number" = 3`),
      concern: await one(
        `SELECT "id" FROM "Concern" WHERE ${at} AND "state" = 'told'`,
      ),
      otherConcern: await one(
        `SELECT "id" FROM "Concern" WHERE ${at} AND "state" = 'raised'`,
      ),
      answer: await one(
        `SELECT "id" FROM "ConcernAnswer" WHERE ${at} AND "reply" IS NULL`,
      ),
      theme: await one(`SELECT "id" FROM "ConcernTheme" WHERE ${at}`),
      action: await one(
        `SELECT "id" FROM "PlanAction" WHERE ${at} AND "version" = 1`,
      ),
      meeting: await one(`SELECT "id" FROM "Meeting" WHERE ${at}`),
      review: await one(
        `SELECT "id" FROM "Review" WHERE ${at} AND "kind" = 'data'`,
      ),
      priority: await one(
        `SELECT p."id" FROM "ReviewPriority" p JOIN "Review" r ON r."id" = p."reviewId" WHERE r."kind" = 'data' AND p.${at}`,
      ),
      check: await one(
        `SELECT "id" FROM "Review" WHERE ${at} AND "kind" = 'pitfalls'`,
      ),
      scan: await one(
        `SELECT "id" FROM "Review" WHERE ${at} AND "kind" = 'scan' AND "openedAt" IS NULL`,
      ),
      report: await one(
        `SELECT "id" FROM "Report" WHERE ${at} AND "finalAt" IS NULL`,
      ),
      reportComment: await one(`SELECT "id" FROM "ReportComment" WHERE ${at}`),
      support: await one(`SELECT "id" FROM "Support" WHERE ${at}`),
      coordinator: await one(
        `SELECT "personId" AS id FROM "CoordinatorTraining" WHERE ${at}`,
      ),
      membershipPerson: await one(
        `SELECT "personId" AS id FROM "Membership" WHERE ${at} AND "role" = 'intermediary_staff'`,
      ),
      request: await one(
        `SELECT "id" FROM "DecisionRequest" WHERE ${at} AND "outcome" IS NULL`,
      ),
    };
  });
}

/** A row of Riverbend's own, which no other system may see. */
function addOwnRow() {
  return asOwner((client) =>
    client.query(
      `WITH s AS (SELECT "id" FROM "System" WHERE "slug" = 'riverbend')
       INSERT INTO "Indicator" ("id", "frameworkVersionId", "systemId", "code", "lineage", "stageId", "functionId", "level", "title", "text", "source", "position")
       SELECT gen_random_uuid(), i."frameworkVersionId", s."id", 'L4.PP.C1', 'local/' || s."id" || '/L4.PP.C1', i."stageId", i."functionId", i."level",
              '{"en":"Night school bus","es":"Night school bus"}', '{"en":"The late bus runs daily","es":"The late bus runs daily"}', 'local', 999
         FROM "Indicator" i, s WHERE i."code" = 'S4.PP.C1'`,
    ),
  );
}

/** A file behind a row of Riverbend's in its open round. */
function addOwnFile() {
  return asOwner((client) =>
    client.query(
      `WITH e AS (SELECT e.* FROM "Evidence" e JOIN "Round" r ON r."systemId" = e."systemId" AND r."id" = e."roundId" AND r."closedAt" IS NULL
                    JOIN "System" s ON s."id" = e."systemId" AND s."slug" = 'riverbend' LIMIT 1),
            f AS (INSERT INTO "StoredFile" ("systemId", "id", "name", "mediaType", "byteSize", "sha256", "uploadedById", "keptAt")
                  SELECT "systemId", gen_random_uuid(), 'board-minutes.pdf', 'application/pdf', 7, repeat('0', 64), "authorId", now() FROM e
                  RETURNING "systemId", "id")
       INSERT INTO "Evidence" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "kind", "fileId", "effectiveOn", "authorId")
       SELECT e."systemId", gen_random_uuid(), e."roundId", e."frameworkVersionId", e."indicatorId", e."level", e."siteId", e."subjectId", 'file', f."id", current_date, e."authorId"
         FROM e, f`,
    ),
  );
}

/** Somebody whom Riverbend awaits. */
function addOwnInvitation() {
  return asOwner((client) =>
    client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'riverbend')
       INSERT INTO "Invitation" ("systemId", "id", "email", "name", "role", "tokenHash", "expiresAt", "createdById")
       SELECT s."id", gen_random_uuid(), 'somebody@riverbend-invited.example', 'Somebody', 'viewer', repeat('0', 64), now() + interval '1 day',
              (SELECT m."personId" FROM "Membership" m WHERE m."systemId" = s."id" LIMIT 1)
         FROM s`,
    ),
  );
}

/** One sum over every row of Riverbend, table by table. */
async function checksums() {
  return asOwner(async (client) => {
    const tables = await client.query(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'systemId' ORDER BY 1`,
    );
    const sums: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum
           FROM "${name}" t WHERE "systemId" = (SELECT "id" FROM "System" WHERE "slug" = 'riverbend')`,
      );
      sums.push(`${name} ${rows[0].sum}`);
    }
    return sums;
  });
}

/** Changes that somebody of Riverbend made and could undo. */
function addOwnPlan() {
  return asOwner((client) =>
    client.query(
      `INSERT INTO "ChangePlan" ("systemId", "id", "roundId", "personId", "kind", "asked", "askedCount", "appliedAt", "outcome")
       SELECT r."systemId", gen_random_uuid(), r."id", r."openedById", 'sheet', '[]', 0, now(),
              json_build_object('leftOut', '[]'::json, 'done', json_build_array(json_build_object('indicatorId', t."indicatorId", 'siteId', t."siteId",
                'from', NULL, 'version', t."version", 'to', json_build_object('value', t."value", 'nonScore', t."nonScore", 'reason', t."reason"))))
         FROM "Round" r JOIN "System" s ON s."id" = r."systemId" AND s."slug" = 'riverbend'
         JOIN "Rating" t ON t."systemId" = r."systemId" AND t."roundId" = r."id" WHERE r."closedAt" IS NULL LIMIT 1`,
    ),
  );
}
