import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "@/lib/core/spreadsheet/read-workbook";
import { listTexts, makeWorkbook, sheetPath } from "./spreadsheet-files";

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d&quot;h&quot;/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;
const strings = `<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>said</t></rPh></si><si><t xml:space="preserve"> a_x000D_b&amp;&#241;</t></si></sst>`;

const readData = async (data: string) =>
  listTexts(
    await readWorkbook(
      makeWorkbook(data, {
        "xl/sharedStrings.xml": strings,
        "xl/styles.xml": styles,
      }),
    ),
  );

describe("readWorkbook", () => {
  it("reads shared, rich, inline and calculated text", async () => {
    const data = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="E1" t="str"><f>A1&amp;B1</f><v>sum</v></c></row>`;
    expect(await readData(data)).toEqual([
      ["plain", "rich text", " a\rb&ñ", "inline", "=sum"],
    ]);
  });

  it("reads numbers, yes and no, errors", async () => {
    const data = `<row r="1"><c r="A1"><v>0.10000000000000001</v></c><c r="B1"><v>1E-3</v></c><c r="C1"><v>1.5E+3</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1"><v>-1.25E-7</v></c></row>`;
    expect(await readData(data)).toEqual([
      ["0.1", "0.001", "1500", "true", "false", "#N/A", "-0.000000125"],
    ]);
  });

  it("reads days and times where the style shows them", async () => {
    const data = `<row r="1"><c r="A1" s="1"><v>46266</v></c><c r="B1" s="2"><v>46266.354166666664</v></c><c r="C1" s="1"><v>0.5</v></c><c r="D1" s="1"><v>59</v></c><c r="E1" s="1"><v>61</v></c><c r="F1" s="3"><v>46266</v></c><c r="G1" s="4"><v>1.5</v></c><c r="H1" s="1"><v>-1</v></c><c r="I1" t="d"><v>2026-09-01</v></c></row>`;
    expect(await readData(data)).toEqual([
      [
        "2026-09-01",
        "2026-09-01T08:30:00",
        "12:00:00",
        "1900-02-28",
        "1900-03-01",
        "46266",
        "1.5",
        "-1",
        "2026-09-01",
      ],
    ]);
  });

  it("keeps cells and rows in their places", async () => {
    const data = `<row r="2"><c r="C2"><v>1</v></c><c r="D2" s="1"/></row><row r="4" ht="20"/><row><c><v>2</v></c><c r="AA5"><v>3</v></c></row>`;
    const rows = await readData(data);
    expect(rows?.slice(0, 4)).toEqual([[], [null, null, "1"], [], []]);
    expect(rows?.[4]).toHaveLength(27);
    expect([rows?.[4]?.[0], rows?.[4]?.[26]]).toEqual(["2", "3"]);
  });

  it("tells every cell of a formula", async () => {
    const data = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c><c r="C1"><f>""</f></c><c r="D1"><v>4</v></c></row><row r="2"><c r="A2"><f t="array" ref="A2:B2">{1,2}</f><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>`;
    expect(await readData(data)).toEqual([
      ["=2", "=3", "=", "4"],
      ["=1", "=2", "3"],
    ]);
  });

  it("reads names with prefixes, and days counted from 1904", async () => {
    const office =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = makeWorkbook("", {
      "xl/workbook.xml": `<x:workbook xmlns:x="m" xmlns:rel="${office}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Año" sheetId="1" state="veryHidden" rel:id="rId1"/></x:sheets></x:workbook>`,
      "xl/styles.xml": styles,
      [sheetPath]: `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    const cell = { text: "1904-01-02", isFormula: false };
    expect(await readWorkbook(bytes)).toEqual({
      status: "ok",
      sheets: [{ name: "Año", isHidden: true, rows: [[cell]] }],
    });
  });

  it("reads what LibreOffice saved", async () => {
    const file = new URL("spreadsheet-libreoffice.xlsx", import.meta.url);
    expect(listTexts(await readWorkbook(await readFile(file)))).toEqual([
      ["code", "day", "sum", "moment", "text"],
      ["7", "2026-09-01", "=2", "2026-09-01T08:30:00", "Ñandú, 🎒"],
      ["1.5", "14:05:00", "=7x", "true", "0.12"],
    ]);
  });

  it("reads twelve files at once, or says it is busy", async () => {
    const bytes = makeWorkbook(`<row r="1"><c r="A1"><v>1</v></c></row>`);
    const results = await Promise.all(
      Array.from({ length: 12 }, () => readWorkbook(bytes)),
    );
    const count = (status: string) =>
      results.filter((result) => result.status === status).length;
    expect([count("ok"), count("refused")]).toEqual([10, 2]);
    expect(results.at(-1)).toEqual({ status: "refused", reason: "busy" });
    expect(await readWorkbook(bytes)).toMatchObject({ status: "ok" });
  });
});
