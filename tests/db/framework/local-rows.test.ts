import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/db/transaction";
import { addLocalRowSchema } from "@/lib/framework/local-rows/schema";
import { countLocalRows } from "@/lib/framework/mutations/count-local-rows";
import {
  addLocalRow,
  changeLocalRow,
  restoreLocalRow,
  retireLocalRow,
} from "@/lib/framework/mutations/local-row";
import { readLocalRows } from "@/lib/framework/queries/local-rows";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { previewCounting } from "@/lib/progress/queries/preview-counting";
import { readHome } from "@/lib/progress/queries/read-home";
import { findRowView } from "@/lib/progress/queries/row-view";
import { viewHome } from "@/lib/progress/view/home";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { dana, getRow, rate, typed, words } from "./own-rows";

beforeAll(async () => {
  await seedDatabase();
});

const listEvents = (rowId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT "verb", "before", "after" FROM "Event" WHERE "indicatorId" = $1 AND "verb" LIKE 'local%' ORDER BY "at", "id"`,
      [rowId],
    );
    return rows;
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
