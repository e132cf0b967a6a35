import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "@/lib/core/spreadsheet/read-workbook";
import type { SheetToWrite } from "@/lib/core/spreadsheet/workbook";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";
import { listTexts } from "./spreadsheet-files";

const texts = [
  "007",
  "1e5",
  "Ñandú, pingüino: ¿áéíóú? ¡Sí!",
  "🎒 👩🏽‍🏫 e\u0301",
  "x".repeat(32_767),
  "two\nlines, a tab\tand a return\r\nhere",
  "  spaces around  ",
  '<b> & "quotes" \' ]]>',
  "_x0041_ and _x005F_x0041_",
  "\u0001\uffff and half a pair \ud83c",
];
const formulaLike = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1"];

const rounds: SheetToWrite = {
  name: "Rows 'n' ñ",
  notes: ["How to fill this in.", "Second note"],
  columns: [
    { header: "Code", width: 12 },
    {
      header: "Score",
      width: 20,
      choices: ["0", "1, a", '"2"'],
      isLocked: false,
    },
    { header: "Note", width: 40, wrap: true, isLocked: false },
  ],
  rows: [
    ["007", "1, a", "=1+1"],
    ["008", null, 2.5],
  ],
};

describe("writeWorkbook", () => {
  it("gives back every text as it was", async () => {
    const rows = [...texts, ...formulaLike].map((text) => [text]);
    const bytes = await writeWorkbook([
      { name: "All", columns: [{ header: "Text", width: 10 }], rows },
    ]);
    const result = await readWorkbook(bytes);
    if (result.status !== "ok") throw new Error(result.reason);
    const cells = result.sheets[0]?.rows.slice(1).map(([cell]) => cell);
    expect(cells).toEqual(rows.map(([text]) => ({ text, isFormula: false })));
  });

  it("gives back numbers as plain decimals", async () => {
    const numbers = [0, -1.5, 0.1 + 0.2, 1e21, 1.5e-7, 123456789012345680];
    const bytes = await writeWorkbook([
      {
        name: "Numbers",
        columns: numbers.map(() => ({ header: "n", width: 9 })),
        rows: [numbers],
      },
    ]);
    expect(listTexts(await readWorkbook(bytes))?.[1]).toEqual([
      "0",
      "-1.5",
      "0.30000000000000004",
      "1000000000000000000000",
      "0.00000015",
      "123456789012345680",
    ]);
  });

  it("puts notes and headers above, and lists on a hidden sheet", async () => {
    const bytes = await writeWorkbook([
      rounds,
      {
        name: "machine",
        isHidden: true,
        columns: [{ header: "version", width: 20 }],
        rows: [["v-1"]],
      },
    ]);
    const result = await readWorkbook(bytes);
    if (result.status !== "ok") throw new Error(result.reason);
    expect(result.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual(
      [
        ["Rows 'n' ñ", false],
        ["machine", true],
        ["_lists", true],
      ],
    );
    expect(listTexts(result)).toEqual([
      ["How to fill this in."],
      ["Second note"],
      ["Code", "Score", "Note"],
      ["007", "1, a", "=1+1"],
      ["008", null, "2.5"],
    ]);
    expect(listTexts(result, 2)).toEqual([["1"], ["0"], ["1, a"], ['"2"']]);
  });

  it("locks, freezes and offers choices in the sheet itself", async () => {
    const files = unzipSync(await writeWorkbook([rounds]));
    const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    const sheet = read("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<pane ySplit="3"');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain(
      'sqref="B4:B20000"><formula1>_lists!$A$2:$A$4</formula1>',
    );
    const styles = read("xl/styles.xml").split("<cellXfs")[1]?.split("<xf ");
    const styleOf = (place: string) => {
      const found = new RegExp(`<c r="${place}" s="(\\d+)"`).exec(sheet);
      return styles?.[Number(found?.[1]) + 1];
    };
    expect(styleOf("A3")).toContain('fontId="1"');
    expect(styleOf("A4")).not.toContain("locked");
    expect(styleOf("B4")).toContain('<protection locked="0"/>');
    expect(styleOf("C4")).toContain('wrapText="1"');
    expect(styleOf("C4")).toContain('quotePrefix="1"');
    expect(sheet).not.toContain("<f>");
  });

  it("gives the same bytes for the same sheets", async () => {
    const again = await writeWorkbook([rounds]);
    expect(Buffer.from(await writeWorkbook([rounds])).equals(again)).toBe(true);
  });

  it.each<[string, Partial<SheetToWrite>]>([
    ["a name that is too long", { name: "x".repeat(32) }],
    ["a name with a slash", { name: "a/b" }],
    ["a text no cell holds", { rows: [["x".repeat(32_768)]] }],
    ["no number", { rows: [[Number.NaN]] }],
    ["no column", { columns: [] }],
    ["nothing to be seen", { isHidden: true }],
  ])("refuses %s", async (_, change) => {
    await expect(writeWorkbook([{ ...rounds, ...change }])).rejects.toThrow(
      RangeError,
    );
  });

  it("refuses two sheets of one name", async () => {
    const sheets = [rounds, { ...rounds, name: rounds.name.toUpperCase() }];
    await expect(writeWorkbook(sheets)).rejects.toThrow(RangeError);
  });
});
