import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import type { Level } from "@/lib/framework/schema";
import {
  addLocalRow,
  changeLocalRow,
} from "@/lib/framework/mutations/local-row";
import { readLocalRows } from "@/lib/framework/queries/local-rows";
import { moveFramework } from "@/lib/progress/mutations/move-framework";
import { readFrameworkSettings } from "@/lib/progress/queries/move-preview";
import { readStages } from "@/lib/progress/queries/read-stage";
import { findRowView } from "@/lib/progress/queries/row-view";
import { openRound } from "@/lib/rounds/mutations/round";
import { saveRating } from "@/lib/rounds/mutations/save-rating";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { inTime } from "../../support/in-time";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import {
  readShipped,
  removed,
  reworded,
  toNextVersion,
} from "../../support/next-version";
import { closeOpenRound, publish } from "../../support/moves";
import { plainRound } from "../../support/plain-round";

const words = (text: string) => ({ en: text, es: text });
let oldVersion = "";
let next = "";
let smaller = "";
/** All that the shipped one has, but later. */
let again = "";

beforeAll(async () => {
  await seedDatabase();
  const shipped = await readShipped();
  next = await publish(toNextVersion(shipped));
  smaller = await publish({
    ...shipped,
    version: "9.1",
    functions: shipped.functions.filter(({ code }) => code !== "FR"),
    indicators: shipped.indicators.filter((row) => row.function !== "FR"),
  });
  again = await publish({ ...shipped, version: "9.2" });
  oldVersion = (await dana()).frameworkVersionId;
  await touchMilestone();
});

const dana = () => scopeOf("Dana Morales", "riverbend");

describe("a system's own rows", () => {
  // The demonstration has one already.
  const seeded = "L4.CE.S1";
  let tied = "";
  let funded = "";

  beforeAll(async () => {
    tied = await addRow("DE", 5, 3);
    funded = await addRow("FR", 4, null);
    await scoreInNewRound(tied);
    await closeOpenRound(await dana());
  });

  it("go along with their scores and lose a milestone that is not there", async () => {
    const scope = await dana();
    const before = await findRowView(scope, tied, null);
    const { move } = await readFrameworkSettings(scope, { to: next });
    expect(move?.comparison.local.carried).toHaveLength(3);
    expect(move?.comparison.local.untied.map(codeOf)).toEqual([tied]);
    expect(move?.comparison.local.retired).toEqual([]);
    await moveTo(next);
    const { inUse } = await readLocalRows(await dana());
    expect(inUse.map(codeOf).toSorted()).toEqual(
      [seeded, tied, funded].toSorted(),
    );
    const after = await findRowView(await dana(), tied, null);
    expect(after?.indicator).toMatchObject({
      lineage: before?.indicator.lineage,
      title: before?.indicator.title,
      milestone: null,
    });
    expect(after?.indicator.id).not.toBe(before?.indicator.id);
    expect(after?.judged.value).toBe(2);
    expect(after?.rounds).toEqual(before?.rounds);
    expect(after?.ratings).toEqual(before?.ratings);
  });

  it("take the words they have now when they come back", async () => {
    const scope = await dana();
    const row = (await readLocalRows(scope)).inUse.find(
      ({ code }) => code === tied,
    );
    await changeLocalRow(scope, {
      rowId: row?.id ?? "",
      version: row?.version ?? 0,
      title: words("Said anew"),
      text: words("In other words."),
      seen: null,
      milestone: null,
    });
    await moveTo(oldVersion);
    const back = await readLocalRows(await dana());
    expect(back.inUse).toHaveLength(3);
    expect(back.inUse.find(({ code }) => code === tied)?.title).toEqual(
      words("Said anew"),
    );
  });

  it("are retired where their function is not there, and keep their page", async () => {
    const { move } = await readFrameworkSettings(await dana(), { to: smaller });
    expect(move?.comparison.local.retired.map(codeOf)).toEqual([funded]);
    await moveTo(smaller);
    const scope = await dana();
    expect((await readLocalRows(scope)).inUse.map(codeOf)).toEqual([
      seeded,
      tied,
    ]);
    expect((await findRowView(scope, funded, null))?.gone).toMatchObject({
      version: "2.0",
    });
    const events = await asOwner((client) =>
      client.query(
        `SELECT "after" FROM "Event" WHERE "verb" = 'framework_moved' ORDER BY "at" DESC LIMIT 1`,
      ),
    );
    expect(events.rows[0].after).toMatchObject({
      localRows: 2,
      localRowsRetired: [funded],
    });
    await moveTo(oldVersion);
    const { inUse, retired } = await readLocalRows(await dana());
    expect([inUse.map(codeOf), retired.map(codeOf)]).toEqual([
      [seeded, tied],
      [funded],
    ]);
  });

  it("nobody else's go along", async () => {
    const { rows } = await asOwner((client) =>
      client.query(
        `SELECT count(DISTINCT "systemId")::int AS systems FROM "Indicator" WHERE "systemId" IS NOT NULL`,
      ),
    );
    expect(rows[0].systems).toBe(1);
  });
});

it("the page of a row, also of one that is gone, takes at most eight statements", async () => {
  await moveTo(next);
  const scope = await dana();
  for (const code of [reworded, removed]) {
    const readPage = async () => {
      const view = await findRowView(scope, code, null);
      const key = { indicatorId: view?.indicator.id ?? "", siteId: null };
      await listEvidence(scope, key);
      await listRowChanges(scope, key);
    };
    await readPage();
    const statements = await listStatements(readPage);
    // The gate and the open round come before it.
    expect(statements.length + 2, statements.join("\n")).toBeLessThanOrEqual(8);
  }
});

it("what a version left out comes back at a later one that has it again", async () => {
  const scored = (await findRowView(await dana(), removed, null))?.judged.value;
  const confirmations = await countConfirmations(oldVersion);
  expect(scored).not.toBeNull();
  expect(confirmations).toBeGreaterThan(0);
  const { move } = await readFrameworkSettings(await dana(), { to: again });
  expect(move?.comparison.rows.added.map(codeOf)).toContain(removed);
  expect(move?.returning).toHaveLength(1);
  await moveTo(again);
  const scope = await dana();
  const then = await readStages(scope);
  expect(move?.effect.after).toEqual(then.headline);
  const back = await findRowView(scope, removed, null);
  expect(back?.gone).toBeNull();
  expect(back?.judged.value).toBe(scored);
  expect(back?.rounds.length).toBeGreaterThan(2);
  expect(await countConfirmations(oldVersion)).toBe(0);
});

it("moves 150 rows at 200 sites within two seconds", async () => {
  const count = await standAtManySites(200, 150);
  expect(count).toBe(30_000);
  const move = async (toVersionId: string) => {
    const scope = await scopeOf("Peter Novak", "hillview");
    await inTime("30,000 scores moved", 2_000, () =>
      moveOf(scope, toVersionId),
    );
  };
  await move(smaller);
  expect(await countAt(smaller)).toBeGreaterThan(25_000);
  await move(oldVersion);
  expect(await countAt(oldVersion)).toBe(count);
});

const codeOf = ({ code }: { code: string }) => code;

/** Sets a date to the milestone that the next version leaves out. */
async function touchMilestone() {
  const scope = await dana();
  await asOwner((client) =>
    client.query(
      `INSERT INTO "MilestoneConfirmation" ("systemId", "id", "frameworkVersionId", "milestoneId", "targetOn")
       SELECT $1, gen_random_uuid(), m."frameworkVersionId", m."id", '2027-06-30' FROM "Milestone" m JOIN "Stage" g ON g."id" = m."stageId"
        WHERE m."frameworkVersionId" = $2 AND g."number" = 5 AND m."number" = 3
       ON CONFLICT ("systemId", "milestoneId") DO NOTHING`,
      [scope.systemId, oldVersion],
    ),
  );
}

async function countConfirmations(frameworkVersionId: string) {
  const { systemId } = await dana();
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT count(*)::int AS count FROM "MilestoneConfirmation" WHERE "systemId" = $1 AND "frameworkVersionId" = $2`,
      [systemId, frameworkVersionId],
    ),
  );
  return rows[0].count;
}

async function moveTo(toVersionId: string) {
  await moveOf(await dana(), toVersionId);
}

async function moveOf(scope: Scope, toVersionId: string) {
  await closeOpenRound(scope);
  const { systemVersion: version } = await readFrameworkSettings(scope, {});
  await moveFramework(scope, { toVersionId, version, key: randomUUID() });
}

async function addRow(
  functionCode: string,
  stage: number,
  milestone: number | null,
) {
  const { code } = await addLocalRow(await dana(), {
    stage,
    functionCode,
    level: "intermediary" satisfies Level,
    milestone,
    title: words("A row of our own"),
    text: words("We do it our way."),
    seen: null,
    key: randomUUID(),
  });
  return code;
}

async function scoreInNewRound(code: string) {
  const scope = await dana();
  await closeOpenRound(scope);
  const day = "2027-01-10";
  const { roundId } = await openRound(scope, {
    ...plainRound,
    name: "Own rows",
    startsOn: day,
    dueOn: day,
    endsOn: day,
    key: randomUUID(),
  });
  const view = await findRowView(scope, code, null);
  await saveRating(scope, {
    roundId,
    indicatorId: view?.indicator.id ?? "",
    siteId: null,
    choice: { value: 2, nonScore: null, reason: null },
    version: 0,
    key: randomUUID(),
  });
}

/** Gives Hillview that many sites, each with a standing at that many rows; how many that makes. */
async function standAtManySites(sites: number, rows: number) {
  return asOwner(async (client) => {
    await client.query("BEGIN");
    const found = await client.query(
      `SELECT "id", set_config('app.system_id', "id"::text, true) FROM "System" WHERE "slug" = 'hillview'`,
    );
    const system = found.rows[0].id;
    await client.query(
      `INSERT INTO "Site" ("systemId", "id", "name", "status", "pillars")
       SELECT $1, gen_random_uuid(), 'Site ' || n, 'active', '{}' FROM generate_series(1, $2::int) n`,
      [system, sites],
    );
    await client.query(
      `INSERT INTO "Round" ("systemId", "id", "ordinal", "name", "frameworkVersionId", "startsOn", "dueOn", "endsOn")
       SELECT "id", gen_random_uuid(), 50, 'Never opened', "frameworkVersionId", '2026-01-01', '2026-01-01', '2026-01-01' FROM "System" WHERE "id" = $1`,
      [system],
    );
    const written = await client.query(
      `INSERT INTO "Standing" ("systemId", "indicatorId", "subjectId", "frameworkVersionId", "level", "siteId", "roundId", "state", "value", "scoredAt")
       SELECT r."systemId", i."id", t."id", i."frameworkVersionId", i."level", t."id", r."id", 'scored', 2, now()
         FROM "Round" r
         JOIN "Site" t ON t."systemId" = r."systemId" AND t."name" LIKE 'Site %'
         CROSS JOIN LATERAL (SELECT * FROM "Indicator" x WHERE x."frameworkVersionId" = r."frameworkVersionId" AND x."systemId" IS NULL
                              ORDER BY x."position" LIMIT $2) i
        WHERE r."systemId" = $1 AND r."ordinal" = 50`,
      [system, rows],
    );
    await client.query("COMMIT");
    return written.rowCount;
  });
}

async function countAt(frameworkVersionId: string) {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT count(*)::int AS count FROM "Standing" s JOIN "System" y ON y."id" = s."systemId"
        WHERE y."slug" = 'hillview' AND s."frameworkVersionId" = $1`,
      [frameworkVersionId],
    ),
  );
  return rows[0].count;
}
