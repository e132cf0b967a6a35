import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { withSystem } from "@/lib/db/transaction";
import { localRowsAtMost } from "@/lib/framework/local-rows/fields";
import {
  addLocalRowSchema,
  changeLocalRowSchema,
} from "@/lib/framework/local-rows/schema";
import { countLocalRows } from "@/lib/framework/mutations/count-local-rows";
import {
  addLocalRow,
  changeLocalRow,
  restoreLocalRow,
  retireLocalRow,
} from "@/lib/framework/mutations/local-row";
import {
  findLocalRow,
  readLocalRows,
} from "@/lib/framework/queries/local-rows";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { previewCounting } from "@/lib/progress/queries/preview-counting";
import { readHome } from "@/lib/progress/queries/read-home";
import { findRowView } from "@/lib/progress/queries/row-view";
import { viewHome } from "@/lib/progress/view/home";
import { addEvidence } from "@/lib/rounds/mutations/evidence";
import { saveRating } from "@/lib/rounds/mutations/save-rating";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import { listStatements } from "../../support/list-statements";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";

beforeAll(async () => {
  await seedDatabase();
});

// Every change raises a number that the scope carries: each step asks anew.
const dana = () => scopeOf("Dana Morales", "riverbend");
const nadia = () => scopeOf("Nadia Haddad", "lakeshore");

const typed = (more: Record<string, string> = {}) =>
  addLocalRowSchema.parse({
    stage: "4",
    functionCode: "PP",
    level: "community_wide",
    titleEn: "Late bus",
    textEn: "A late bus runs after every programme.",
    key: randomUUID(),
    ...more,
  });

const words = (row: { id: string; version: number }, textEn: string) =>
  changeLocalRowSchema.parse({
    rowId: row.id,
    version: row.version,
    titleEn: "Late bus",
    textEn,
  });

async function getRow(scope: Scope, code: string) {
  const found = await findLocalRow(scope, code);
  if (!found) throw new Error(`${code} is not there`);
  return found.row;
}

const listEvents = (rowId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT "verb", "before", "after" FROM "Event" WHERE "indicatorId" = $1 AND "verb" LIKE 'local%' ORDER BY "at", "id"`,
      [rowId],
    );
    return rows;
  });

const rate = async (scope: Scope, indicatorId: string, siteId: string | null) =>
  saveRating(scope, {
    roundId: (await findOpenRound(scope))?.id ?? "",
    indicatorId,
    siteId,
    choice: { value: 1, nonScore: null, reason: null },
    version: 0,
    key: randomUUID(),
  });

describe("adding a row", () => {
  it("gives it the next code of its cell, in both languages, with its event", async () => {
    const first = await addLocalRow(await dana(), typed());
    const second = await addLocalRow(
      await dana(),
      typed({ titleEn: "", textEn: "", titleEs: "Bus", textEs: "Hay bus." }),
    );
    expect([first.code, second.code]).toEqual(["L4.PP.C1", "L4.PP.C2"]);
    const row = await getRow(await dana(), "L4.PP.C2");
    expect(row).toMatchObject({
      title: { en: "Bus", es: "Bus" },
      text: { en: "Hay bus.", es: "Hay bus." },
      seen: null,
      source: "local",
      isLocal: true,
      lineage: `local/${(await dana()).systemId}/L4.PP.C2`,
      timesScored: 0,
      retiredOn: null,
    });
    expect(await listEvents(row.id)).toMatchObject([
      { verb: "local_row_added", after: { code: "L4.PP.C2" } },
    ]);
  });

  it("stands at once among the framework's rows, behind those of its cell, set aside", async () => {
    const scope = await dana();
    const { indicators } = await withSystem(scope, (tx) =>
      getSystemFramework(tx, scope),
    );
    const codes = indicators.map((row) => row.code);
    expect(codes[codes.indexOf("S4.PP.C6") + 1]).toBe("L4.PP.C1");
    const own = indicators.filter((row) => row.isLocal);
    expect(own.every((row) => row.isAside)).toBe(true);
    expect(own.map((row) => row.code)).toEqual(
      expect.arrayContaining(["L4.PP.C1", "L4.PP.C2"]),
    );
  });

  it("adds one row when the form is sent twice, and never one code twice", async () => {
    const scope = await dana();
    const input = typed({ level: "site", milestone: "4.2" });
    const twice = [addLocalRow(scope, input), addLocalRow(scope, input)];
    expect(await Promise.all(twice)).toEqual([
      { code: "L4.PP.S1" },
      { code: "L4.PP.S1" },
    ]);
    const many = await Promise.all(
      [1, 2, 3, 4].map(() => addLocalRow(scope, typed({ functionCode: "FR" }))),
    );
    expect(many.map(({ code }) => code).toSorted()).toEqual(
      [1, 2, 3, 4].map((number) => `L4.FR.C${number}`),
    );
  });

  it.each([
    ["a stage that is not there", { stage: "8", milestone: "" }],
    ["a function that is not there", { functionCode: "XY" }],
    ["a milestone that is not there", { milestone: "4.9" }],
  ])("refuses %s", async (_, wrong) => {
    await expect(addLocalRow(await dana(), typed(wrong))).rejects.toMatchObject(
      {
        code: "invalid",
      },
    );
  });

  it("is not for leaders, coordinators and viewers", async () => {
    for (const name of ["Ruth Okafor", "Maya Thompson", "Helen Vance"]) {
      const scope = await scopeOf(name, "riverbend");
      await expect(addLocalRow(scope, typed())).rejects.toThrow("forbidden");
    }
  });

  it.each([
    ["no words at all", { titleEn: "", textEn: "" }, "titleEn", "one_language"],
    ["half a language", { titleEs: "Bus" }, "textEs", "required"],
    ["a 3 without a 2", { threeEn: "All see it." }, "twoEn", "required"],
    ["a long title", { titleEn: "x".repeat(61) }, "titleEn", "too_long"],
    ["a long statement", { textEn: "x".repeat(601) }, "textEn", "too_long"],
    [
      "another stage's milestone",
      { milestone: "3.1" },
      "milestone",
      "other_stage",
    ],
    ["no place", { stage: "" }, "stage", "required"],
    ["no level", { level: "" }, "level", "required"],
  ])("%s is told at its field", (_, wrong, field, code) => {
    const given = {
      stage: "4",
      functionCode: "PP",
      level: "site",
      titleEn: "A",
      textEn: "B",
      key: randomUUID(),
      ...wrong,
    };
    const issues = addLocalRowSchema.safeParse(given).error?.issues ?? [];
    expect(
      issues.map((one) => [one.path.join("."), one.message]),
    ).toContainEqual([field, code]);
  });
});

describe("changing a row", () => {
  it("changes its words, refuses a stale write with what stands now, and records both", async () => {
    const before = await getRow(await dana(), "L4.PP.C1");
    await changeLocalRow(await dana(), words(before, "Every day."));
    const stale = changeLocalRow(await dana(), words(before, "Never."));
    await expect(stale).rejects.toMatchObject({
      code: "stale",
      detail: { version: 2, row: { text: { en: "Every day." } } },
    });
    const now = await getRow(await dana(), "L4.PP.C1");
    expect(now).toMatchObject({ version: 2, text: { en: "Every day." } });
    expect((await listEvents(now.id)).at(-1)).toMatchObject({
      verb: "local_row_changed",
      before: { text: { en: "A late bus runs after every programme." } },
      after: { text: { en: "Every day." } },
    });
  });

  it("is read anew by those who read it before", async () => {
    const view = await findRowView(await dana(), "L4.PP.C1", null);
    expect(view?.indicator.text.en).toBe("Every day.");
  });
});

describe("scoring a row", () => {
  it("is possible at once, counted in the round, and changes no verdict", async () => {
    const scope = await dana();
    const before = viewHome(await readHome(scope, 4), "en");
    const row = await getRow(scope, "L4.PP.C1");
    await rate(scope, row.id, null);
    const after = viewHome(await readHome(scope, 4), "en");
    expect(after.verdict).toEqual(before.verdict);
    expect(after.headline).toEqual(before.headline);
    expect(after.subjects[0]?.scored).toBe(
      (before.subjects[0]?.scored ?? 0) + 1,
    );
    expect((await getRow(scope, "L4.PP.C1")).timesScored).toBe(1);
    const cells = after.cells.find((one) => one.functionCode === "PP")?.cells;
    expect(cells?.[0]).toMatchObject({ own: 2 });
  });

  it("is open to a coordinator at their site", async () => {
    const maya = await scopeOf("Maya Thompson", "riverbend");
    const [siteId = ""] = maya.siteIds;
    const round = await findOpenRound(maya);
    const row = await getRow(await dana(), "L4.PP.S1");
    await rate(maya, row.id, siteId);
    const rows = await listWorkspaceRows(maya, {
      roundId: round?.id ?? "",
      frameworkVersionId: maya.frameworkVersionId,
      stageNumber: 4,
      siteId,
    });
    expect(rows.find((one) => one.code === "L4.PP.S1")).toMatchObject({
      isLocal: true,
      settled: { state: "scored", value: 1 },
    });
  });
});

describe("the page of own rows", () => {
  it("asks the same few statements for one row as for many", async () => {
    const scope = await dana();
    const count = async () =>
      (await listStatements(() => readLocalRows(scope))).length +
      (await listStatements(() => previewCounting(scope))).length;
    expect(await count()).toBeLessThanOrEqual(6);
  });
});

describe("letting own rows count", () => {
  it("does what the preview said, and back again", async () => {
    const scope = await dana();
    const before = await readHome(scope);
    const { changes, workingStage } = await previewCounting(scope);
    expect(changes.map((one) => one.stage)).toEqual([4]);
    await countLocalRows(scope, {
      doCount: true,
      localRowsVersion: scope.localRowsVersion,
    });
    const counting = await dana();
    expect(counting.doLocalRowsCount).toBe(true);
    const after = await readHome(counting);
    const four = after.progress.verdicts.find((one) => one.stage === 4);
    expect(four).toMatchObject({
      state: changes[0]?.after.state,
      counts: {
        applicable: changes[0]?.after.rows,
        met: changes[0]?.after.met,
      },
    });
    // Those this file has added, and what the seed may hold.
    expect(four?.counts.rows).toBeGreaterThanOrEqual(47);
    expect(after.progress.headline.workingStage).toBe(workingStage.then);
    const back = await previewCounting(counting);
    expect(back.changes[0]).toEqual({
      stage: 4,
      before: changes[0]?.after,
      after: changes[0]?.before,
    });
    await countLocalRows(counting, {
      doCount: false,
      localRowsVersion: counting.localRowsVersion,
    });
    const again = await readHome(await dana());
    expect(again.progress.verdicts).toEqual(before.progress.verdicts);
    const events = await asOwner((client) =>
      client.query(
        `SELECT "before", "after" FROM "Event" WHERE "verb" = 'local_rows_counted' ORDER BY "at"`,
      ),
    );
    expect(events.rows).toEqual([
      { before: { doCount: false }, after: { doCount: true } },
      { before: { doCount: true }, after: { doCount: false } },
    ]);
  });

  it("is refused where the rows changed since it was said what would follow", async () => {
    const scope = await dana();
    const { localRowsVersion } = scope;
    await addLocalRow(scope, typed());
    await expect(
      countLocalRows(scope, { doCount: true, localRowsVersion }),
    ).rejects.toMatchObject({ code: "stale" });
  });
});

describe("retiring a row", () => {
  it("takes it out of lists and of what the round counts, and keeps its history", async () => {
    const scope = await dana();
    const row = await getRow(scope, "L4.PP.C1");
    const before = viewHome(await readHome(scope, 4), "en").subjects[0];
    await retireLocalRow(scope, { rowId: row.id, version: row.version });
    const after = await dana();
    expect((await readLocalRows(after)).retired.map((one) => one.code)).toEqual(
      ["L4.PP.C1"],
    );
    const subject = viewHome(await readHome(after, 4), "en").subjects[0];
    expect(subject?.rows).toBe((before?.rows ?? 0) - 1);
    expect(subject?.scored).toBe((before?.scored ?? 0) - 1);
    await expect(rate(after, row.id, null)).rejects.toMatchObject({
      code: "not_found",
    });
    const view = await findRowView(after, "L4.PP.C1", null);
    expect(view?.rounds.at(-1)).toMatchObject({ state: "scored", value: 1 });
  });

  it("never gives its code to another row", async () => {
    const { code } = await addLocalRow(await dana(), typed());
    expect(code).toBe("L4.PP.C4");
  });

  it("can be undone: the row is back with its score", async () => {
    const scope = await dana();
    const row = await getRow(scope, "L4.PP.C1");
    await restoreLocalRow(scope, { rowId: row.id, version: row.version });
    const view = await findRowView(await dana(), "L4.PP.C1", null);
    expect(view?.judged).toMatchObject({ value: 1, outcome: "not_met" });
    const verbs = (await listEvents(row.id)).map((one) => one.verb);
    expect(verbs.slice(-2)).toEqual([
      "local_row_retired",
      "local_row_restored",
    ]);
  });
});

describe("another system", () => {
  it("may use the same code for a row of its own, and each sees its own", async () => {
    const added = await addLocalRow(
      await nadia(),
      typed({ titleEn: "Boat", textEn: "A boat runs after every programme." }),
    );
    expect(added.code).toBe("L4.PP.C1");
    const ours = await findRowView(await nadia(), "L4.PP.C1", null);
    const theirs = await findRowView(await dana(), "L4.PP.C1", null);
    expect(ours?.indicator.title.en).toBe("Boat");
    expect(theirs?.indicator.title.en).toBe("Late bus");
    expect(ours?.indicator.id).not.toBe(theirs?.indicator.id);
    expect(await findRowView(await nadia(), "L4.PP.C2", null)).toBeNull();
    expect(await findLocalRow(await nadia(), "L4.PP.C2")).toBeNull();
    const { inUse } = await readLocalRows(await nadia());
    expect(inUse.map((one) => one.title.en)).toEqual(["Boat"]);
  });

  it("finds none of it by guessing its id", async () => {
    const row = await getRow(await dana(), "L4.PP.C2");
    const scope = await nadia();
    const round = await findOpenRound(scope);
    const isNotFound = { code: "not_found" };
    await expect(rate(scope, row.id, null)).rejects.toMatchObject(isNotFound);
    const evidence = addEvidence(scope, {
      roundId: round?.id ?? "",
      indicatorId: row.id,
      siteId: null,
      body: "Not ours",
      url: null,
      effectiveOn: "2026-01-01",
      key: randomUUID(),
    });
    await expect(evidence).rejects.toMatchObject(isNotFound);
    const change = changeLocalRow(scope, words(row, "Ours now"));
    await expect(change).rejects.toMatchObject(isNotFound);
    const { id: rowId, version } = row;
    for (const act of [retireLocalRow, restoreLocalRow])
      await expect(act(scope, { rowId, version })).rejects.toMatchObject(
        isNotFound,
      );
  });

  it("reads only its own rows without any filter, as nobody none, and an operator none", async () => {
    const { systemId } = await nadia();
    const owners = (setting: string, value: string) =>
      asApp(async (client) => {
        await client.query("BEGIN");
        await client.query("SELECT set_config($1, $2, true)", [setting, value]);
        const { rows } = await client.query(
          `SELECT DISTINCT "systemId" FROM "Indicator" WHERE "systemId" IS NOT NULL`,
        );
        await client.query("ROLLBACK");
        return rows.map((row) => row.systemId);
      });
    expect(await owners("app.system_id", systemId)).toEqual([systemId]);
    expect(await owners("app.system_id", "")).toEqual([]);
    const operator = await asOwner(async (client) => {
      const { rows } = await client.query(
        `UPDATE "Person" SET "operatorSince" = now() WHERE "email" LIKE 'helen%' RETURNING "id"`,
      );
      return String(rows[0].id);
    });
    expect(await owners("app.person_id", operator)).toEqual([]);
  });

  it("cannot write to it in the database itself", async () => {
    const row = await getRow(await dana(), "L4.PP.C2");
    const scope = await nadia();
    const round = await findOpenRound(scope);
    const run = (sql: string, values: unknown[]) =>
      asApp(async (client) => {
        await client.query("BEGIN");
        await client.query(
          "SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)",
          [scope.systemId, scope.personId],
        );
        try {
          return await client.query(sql, values);
        } finally {
          await client.query("ROLLBACK");
        }
      }).catch((error: unknown) => toAppError(error).code);
    const score = `INSERT INTO "Score" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "subjectId", "state", "value")
      VALUES ($1, gen_random_uuid(), $2, $3, $4, 'community_wide', $1, 'scored', 2)`;
    const at = [scope.systemId, round?.id, round?.frameworkVersionId];
    expect(await run(score, [...at, row.id])).toBe("not_found");
    const own = await getRow(scope, "L4.PP.C1");
    expect(await run(score, [...at, own.id])).toMatchObject({ rowCount: 1 });
    const retire = `UPDATE "Indicator" SET "retiredAt" = now() WHERE "id" = $1`;
    expect(await run(retire, [row.id])).toMatchObject({ rowCount: 0 });
    const foreign = `INSERT INTO "Indicator" ("id", "frameworkVersionId", "systemId", "code", "lineage", "stageId", "functionId", "level", "title", "text", "source", "position")
      SELECT gen_random_uuid(), "frameworkVersionId", $1, 'L4.PP.C9', 'x', "stageId", "functionId", "level", "title", "text", 'local', 999 FROM "Indicator" WHERE "id" = $2`;
    const { systemId } = await dana();
    expect(await run(foreign, [systemId, own.id])).toBe("unexpected");
    const moved = `UPDATE "Indicator" SET "level" = 'site' WHERE "id" = $1`;
    expect(await run(moved, [own.id])).toBe("unexpected");
  });
});

describe("how many there can be", () => {
  it(`is ${localRowsAtMost} a system, retired ones included`, async () => {
    const scope = await scopeOf("Peter Novak", "hillview");
    await addLocalRow(scope, typed());
    await asOwner((client) =>
      client.query(
        `INSERT INTO "Indicator" ("id", "frameworkVersionId", "systemId", "code", "lineage", "stageId", "functionId", "level", "title", "text", "source", "position", "retiredAt")
         SELECT gen_random_uuid(), "frameworkVersionId", "systemId", 'L4.PP.C' || n, 'local/x/' || n, "stageId", "functionId", "level", "title", "text", 'local', 1000 + n, now()
           FROM "Indicator", generate_series(2, $2) n WHERE "systemId" = $1`,
        [scope.systemId, localRowsAtMost],
      ),
    );
    await expect(addLocalRow(scope, typed())).rejects.toMatchObject({
      code: "local_rows_full",
    });
    const { retired } = await readLocalRows(scope);
    expect(retired).toHaveLength(localRowsAtMost - 1);
  });
});

describe("removing a sample", () => {
  it("removes its own rows and no other system's", async () => {
    const scope = await dana();
    await asApp(async (client) => {
      await client.query("BEGIN");
      await client.query(
        "SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)",
        [scope.systemId, scope.personId],
      );
      await client.query("SELECT remove_sample_system()");
      await client.query("COMMIT");
    });
    const left = await asOwner((client) =>
      client.query(
        `SELECT DISTINCT "systemId" FROM "Indicator" WHERE "systemId" IS NOT NULL`,
      ),
    );
    const owners = left.rows.map((row) => row.systemId);
    expect(owners).not.toContain(scope.systemId);
    expect(owners).toContain((await nadia()).systemId);
  });
});
