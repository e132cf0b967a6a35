import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import type { SheetToWrite } from "@/lib/core/spreadsheet/workbook";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";
import { scopeOf, seedDatabase } from "../../support/seeded";
import { makeWorkbook, sheetPath } from "../../unit/core/spreadsheet-files";
import { countWritten, type Ids, startFreshRound } from "./round-rows";
import {
  bringIn,
  confirm,
  download,
  edit,
  rewrite,
  words,
} from "./sheet-files";

let ids: Ids;
let maya: Scope;
let sheets: SheetToWrite[];

beforeAll(async () => {
  await seedDatabase();
  const dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  maya = await scopeOf("Maya Thompson", "riverbend");
  sheets = await download(maya, ids.round, ids.lincoln);
});

/** What a file is told, having changed nothing, not even when it is confirmed all the same. */
async function problemsOf(file: SheetToWrite[] | Uint8Array) {
  const before = await countWritten();
  const page = await bringIn(maya, ids.round, file);
  expect(page.plan).toMatchObject({ changes: [], conflicts: [] });
  expect(page.askedCount).toBe(0);
  if (page.problems.length > 0)
    expect(await confirm(maya, page)).toEqual({ code: "invalid" });
  expect(await countWritten()).toEqual(before);
  return page.problems;
}

const codesOf = async (file: SheetToWrite[] | Uint8Array) =>
  (await problemsOf(file)).map(({ code }) => code);
const changed = (cells: Record<string, string | number | null>, at = 0) =>
  edit(sheets, (all, index) => (index === at ? { ...all, ...cells } : all));
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);

describe("a file that is none of ours", () => {
  it("is refused whatever it is", async () => {
    const pdf = Buffer.from("%PDF-1.7\n%âã");
    expect(await codesOf(new Uint8Array(pdf))).toEqual(["not_xlsx"]);
    expect(await codesOf(new Uint8Array())).toEqual(["not_xlsx"]);
    const other = makeWorkbook(`<row r="1"><c r="A1"><v>1</v></c></row>`);
    expect(await codesOf(other)).toEqual(["not_ours"]);
  });

  it("is refused unread where it is too large, and as soon as it turns out so", async () => {
    const large = zeros(50);
    large.set(await writeWorkbook(sheets));
    expect(await codesOf(large)).toEqual(["too_large"]);
    const bomb = makeWorkbook("", { [sheetPath]: zeros(60) });
    expect(bomb.length).toBeLessThan(500_000);
    expect(await codesOf(bomb)).toEqual(["too_large"]);
  });

  it("is refused where it was cut off", async () => {
    const bytes = await writeWorkbook(changed({ score: "1" }));
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(await codesOf(new Uint8Array(cut))).toEqual(["damaged"]);
    }
  });

  it("is refused where it belongs elsewhere", async () => {
    const about = (key: string, value: string) =>
      sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row[0] === key ? [key, value, ...row.slice(2)] : row,
        ),
      }));
    const id = "00000000-0000-7000-8000-000000000000";
    expect(await codesOf(about("system", id))).toEqual(["other_system"]);
    expect(await codesOf(about("round", ids.closedRound))).toEqual([
      "other_round",
    ]);
    expect(await codesOf(about("version", id))).toEqual(["other_version"]);
    expect(await codesOf(about("sheet", "Gone"))).toEqual(["sheet_missing"]);
    expect(await codesOf(about("kind", "else"))).toEqual(["not_ours"]);
  });

  it("is refused where a column that it needs is gone", async () => {
    const [first, ...rest] = sheets;
    if (!first) throw new Error("There is no sheet");
    const renamed = first.columns.map((column) =>
      column.header === words.columns.version
        ? { ...column, header: "Old" }
        : column,
    );
    const file = [{ ...first, columns: renamed }, ...rest];
    expect(await problemsOf(file)).toMatchObject([
      { code: "column_missing", found: words.columns.version },
    ]);
  });
});

describe("lines that say what cannot be", () => {
  it("are each named by their place, and all of them hold the file back", async () => {
    const file = edit(sheets, (cells, at) => {
      if (at === 0) return { ...cells, score: "5" };
      if (at === 1) return { ...cells, score: words.answers.not_applicable };
      if (at === 2) return { ...cells, note: "x".repeat(4_001) };
      if (at === 3) return { ...cells, code: "S4.XX.S9" };
      if (at === 4) return { ...cells, key: "nobody/nothing" };
      if (at === 5) return { ...cells, version: "-1", score: "1" };
      if (at === 6) return { ...cells, score: "2" };
    });
    const problems = await problemsOf(file);
    // Over the rows stand a note and the columns' words.
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["bad_score", 3],
      ["reason_missing", 4],
      ["too_long", 5],
      ["row_mixed", 6],
      ["unknown_row", 7],
      ["unknown_row", 8],
    ]);
    expect(problems[0]).toMatchObject({
      column: words.columns.score,
      found: "5",
    });
  });

  it("are refused where they stand twice", async () => {
    const [first, ...rest] = changed({ score: "1" });
    if (!first) throw new Error("There is no sheet");
    const twice = {
      ...first,
      rows: [...first.rows, ...first.rows.slice(0, 1)],
    };
    expect(await problemsOf([twice, ...rest])).toMatchObject([
      { code: "twice", found: "3" },
    ]);
  });

  it("are refused where a formula stands for the answer, whatever it last gave", async () => {
    const bytes = await writeWorkbook(changed({ score: "formula here" }));
    const withFormula = rewrite(new Uint8Array(bytes), /sheet1\.xml$/, (text) =>
      text.replace(
        /<c r="K3"[^>]*>.*?<\/c>/,
        `<c r="K3" t="str"><f>1+1</f><v>2</v></c>`,
      ),
    );
    expect(await problemsOf(withFormula)).toMatchObject([
      { code: "formula", line: 3, column: words.columns.score, found: "2" },
    ]);
  });

  it("say no more than they need to of what stands there, and nothing a database cannot hold", async () => {
    const [problem] = await problemsOf(
      changed({ score: `${"y".repeat(500)}\u0001` }),
    );
    expect(problem?.code).toBe("bad_score");
    expect(problem?.found?.length).toBeLessThanOrEqual(80);
  });
});
