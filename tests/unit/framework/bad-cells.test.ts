import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { firstRow, readProblems, text, xlsx } from "./bad-file";

/** What is changed in one cell of the workbook, and what is said of it. */
const cells: [string, string, (sheet: string) => string, string][] = [
  [
    "a formula",
    "Rows",
    (sheet) =>
      sheet.replace(
        /(<c r="H3"[^>]*?)( t="[^"]*")?>.*?<\/c>/,
        "$1><f>1+1</f><v>2</v></c>",
      ),
    "Sheet Rows, row 3, column Title (Spanish): a formula is not allowed here",
  ],
  [
    "a repeated code",
    "Rows",
    (sheet) => sheet.replace("S1.CE.I1", firstRow),
    `Sheet Rows, row 3, column Code: ${firstRow} is already used`,
  ],
  [
    "an unknown function",
    "Rows",
    (sheet) => sheet.replace(/(<c r="C2"[^>]*>.*?)CE/, "$1XX"),
    `Sheet Rows, row 2, column Function: ${firstRow}: there is no function XX`,
  ],
  [
    "a missing language",
    "Rows",
    (sheet) => sheet.replace(/<c r="J2".*?<\/c>/, ""),
    `Sheet Rows, row 2, column Text (Spanish): ${firstRow}: this must be filled in`,
  ],
  [
    "half of what is seen",
    "Rows",
    (sheet) => sheet.replace(/<c r="M2".*?<\/c><c r="N2".*?<\/c>/, ""),
    `Sheet Rows, row 2, column Seen at 3 (English): ${firstRow}: this must be filled in`,
  ],
  [
    "a word for a number",
    "Rows",
    (sheet) =>
      sheet.replace(
        /<c r="B2".*?<\/c>/,
        '<c r="B2" t="inlineStr"><is><t>one</t></is></c>',
      ),
    "Sheet Rows, row 2, column Stage: S1.CE.C1: a number is expected here, not one",
  ],
  [
    "an unknown column",
    "Rows",
    (sheet) => sheet.replace("Restored", "Notes"),
    "Sheet Rows, row 1, column P: there is no column Notes on this sheet",
  ],
  [
    "a step of no milestone",
    "Milestone steps",
    (sheet) => sheet.replace(/<c r="B2".*?<\/c>/, '<c r="B2"><v>9</v></c>'),
    "Sheet Milestone steps, row 2, column Milestone: 1.9 is not on the sheet Milestones",
  ],
  [
    "a question of no set",
    "Questions",
    (sheet) => sheet.replace(/(<c r="A2"[^>]*>.*?)data/, "$1dates"),
    "Sheet Questions, row 2, column Set: dates is not on the sheet Question sets",
  ],
  [
    "groups out of order",
    "Questions",
    (sheet) => sheet.replace(/<c r="B2".*?<\/c>/, '<c r="B2"><v>7</v></c>'),
    "Sheet Questions, row 2, column Group: number 7 stands where 1 is expected",
  ],
  [
    "another title in a group",
    "Questions",
    (sheet) =>
      sheet.replace(
        /<c r="C3".*?<\/c>/,
        '<c r="C3" t="inlineStr"><is><t>Else</t></is></c>',
      ),
    "Sheet Questions, row 3, column Group title (English): the rows of one group",
  ],
  [
    "an unknown line",
    "About",
    (sheet) => sheet.replace("Publisher", "Printer"),
    "Sheet About, row 8, column About: there is no line Printer",
  ],
  [
    "a share over 1",
    "Rule settings",
    (sheet) => sheet.replace(/<c r="B3".*?<\/c>/, '<c r="B3"><v>80</v></c>'),
    "Sheet Rule settings, row 3, column default: 80 is more than 1",
  ],
];

describe("a bad cell is refused with its sheet, row and column", () => {
  it.each(cells)("%s", async (_, sheet, change, expected) => {
    const lines = await readProblems("a.xlsx", changeSheet(sheet, change));
    expect(lines.join("\n")).toContain(expected);
  });

  it("names a sheet that is missing, and one that nobody knows", async () => {
    const parts = unzipSync(xlsx);
    const book = text(parts["xl/workbook.xml"] ?? new Uint8Array());
    parts["xl/workbook.xml"] = strToU8(
      book.replace('name="Pitfalls"', 'name="Pitfals"'),
    );
    const lines = await readProblems("a.xlsx", zipSync(parts));
    expect(lines).toEqual([
      "Sheet Pitfals: there is no sheet Pitfals in the format",
      "Sheet Pitfalls: the sheet Pitfalls is missing",
    ]);
  });
});

function changeSheet(name: string, change: (sheet: string) => string) {
  const parts = unzipSync(xlsx);
  const book = text(parts["xl/workbook.xml"] ?? new Uint8Array());
  const id = new RegExp(`name="${name}" sheetId="(\\d+)"`).exec(book)?.[1];
  const path = `xl/worksheets/sheet${id}.xml`;
  const before = text(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  parts[path] = strToU8(after);
  return zipSync(parts);
}
