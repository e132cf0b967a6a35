import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "@/lib/core/spreadsheet/read-workbook";
import type { ReadLimits } from "@/lib/core/spreadsheet/workbook";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";
import { inTime } from "../../support/in-time";
import {
  describeWorkbook,
  findDirectoryEntry,
  makeWorkbook,
  pack,
  sheetPath,
  toSheetXml,
} from "./spreadsheet-files";

const one = `<row r="1"><c r="A1"><v>1</v></c></row>`;
const good = makeWorkbook(one);
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);

const reasonFor = async (bytes: Uint8Array, limits?: Partial<ReadLimits>) => {
  const result = await readWorkbook(bytes, limits);
  return result.status === "refused" ? result.reason : "ok";
};

describe("what is no XLSX", () => {
  const other = (bytes: string) => Buffer.from(bytes, "latin1");
  const ole = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "not_xlsx"],
    ["a PDF", other("%PDF-1.7\n%\u00e2\u00e3"), "not_xlsx"],
    ["a CSV", other("code,score\r\n007,3\r\n"), "not_xlsx"],
    [
      "bytes of no kind",
      Buffer.from("f0e1d2c3b4a5968778695a4b", "hex"),
      "not_xlsx",
    ],
    ["an old XLS", other(`${ole}Workbook`), "not_xlsx"],
    [
      "a file with a password",
      Buffer.concat([other(ole), Buffer.from("EncryptedPackage", "utf16le")]),
      "locked",
    ],
    ["any other ZIP", pack({ "notes.txt": "hello" }), "not_xlsx"],
    [
      "a Word document",
      pack({
        ...describeWorkbook(one),
        "xl/workbook.xml": "<w:document xmlns:w='m'/>",
      }),
      "not_xlsx",
    ],
    ["four bytes of a ZIP", other("PK\u0003\u0004"), "damaged"],
    ["macros", makeWorkbook(one, { "xl/vbaProject.bin": "x" }), "has_macros"],
  ])("%s is refused", async (_, bytes, reason) => {
    expect(await reasonFor(bytes)).toBe(reason);
  });

  it("refuses a file cut off anywhere", async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = good.subarray(0, Math.floor(good.length * share));
      expect(await reasonFor(cut)).toBe("damaged");
    }
    expect(await reasonFor(good.subarray(0, -1))).toBe("damaged");
  });
});

describe("what is too much", () => {
  it("refuses 50 MB unread, and no one may ask for over 10", async () => {
    const large = zeros(50);
    large.set(good);
    expect(await reasonFor(large)).toBe("too_large");
    expect(await reasonFor(large, { bytes: 100_000_000 })).toBe("too_large");
  });

  it("takes a larger file from who asks for it", async () => {
    const noise = Uint8Array.from(
      { length: 6_000_000 },
      (_, i) => (i * i * 31) >>> 3,
    );
    const bytes = zipSync(
      { ...toBytes(describeWorkbook(one)), "xl/media/a.png": noise },
      { level: 0 },
    );
    expect(await reasonFor(bytes)).toBe("too_large");
    expect(await reasonFor(bytes, { bytes: 10_000_000 })).toBe("ok");
  });

  it("refuses a bomb: 60 MB in half of one", async () => {
    const bytes = makeWorkbook(one, { [sheetPath]: zeros(60) });
    expect(bytes.length).toBeLessThan(500_000);
    expect(await reasonFor(bytes)).toBe("too_large");
  });

  it("refuses a bomb of many files", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [`xl/${index}.xml`, ""]),
    );
    expect(await reasonFor(makeWorkbook(one, many))).toBe("too_large");
    const heavy = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`xl/${index}.xml`, zeros(1)]),
    );
    expect(await reasonFor(makeWorkbook(one, heavy))).toBe("too_large");
  });

  it.each([10, 49_000_000, 0xffffffff])(
    "stops where a lying size says, %i",
    async (size) => {
      const bytes = makeWorkbook(one, { [sheetPath]: zeros(50) });
      const at = findDirectoryEntry(bytes, sheetPath);
      new DataView(bytes.buffer).setUint32(at + 24, size, true);
      expect(["damaged", "too_large"]).toContain(await reasonFor(bytes));
    },
  );

  it("refuses one text shared by a great many cells", async () => {
    const row = (r: number) =>
      `<row r="${r}">${`<c t="s"><v>0</v></c>`.repeat(100)}</row>`;
    const bytes = makeWorkbook(
      Array.from({ length: 100 }, (_, index) => row(index + 1)).join(""),
      {
        "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(30_000)}</t></si></sst>`,
      },
    );
    expect(await reasonFor(bytes)).toBe("too_large");
  });

  it("outlives what no worker's memory holds", async () => {
    const bytes = makeWorkbook("<a>".repeat(6_000_000));
    // Memory or time, whichever is used up first on this machine.
    expect(["too_large", "too_slow"]).toContain(await reasonFor(bytes));
    expect(await reasonFor(good)).toBe("ok");
  });

  it("refuses one text of 25 MB", async () => {
    const text = `🎒${"x".repeat(25_000_000)}`;
    const cell = `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
    expect(await reasonFor(makeWorkbook(cell))).toBe("too_large");
  });

  it("refuses rows, columns and sheets beyond the limits", async () => {
    const at = (place: string, row: number) =>
      makeWorkbook(`<row r="${row}"><c r="${place}"><v>1</v></c></row>`);
    expect(await reasonFor(at("A20000", 20_000))).toBe("ok");
    expect(await reasonFor(at("A20001", 20_001))).toBe("too_many_rows");
    expect(await reasonFor(at("GR1", 1))).toBe("ok");
    expect(await reasonFor(at("GS1", 1))).toBe("too_many_columns");
    const sheets = (count: number) =>
      writeWorkbook(
        Array.from({ length: count }, (_, index) => ({
          name: `S${index}`,
          columns: [{ header: "a", width: 5 }],
          rows: [],
        })),
      );
    expect(await reasonFor(await sheets(20))).toBe("ok");
    expect(await reasonFor(await sheets(21))).toBe("too_many_sheets");
  });

  it("lets empty cells that are only coloured be", async () => {
    const data = `${one}<row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    expect(await reasonFor(makeWorkbook(data))).toBe("ok");
  });

  it("gives up on one that takes too long", async () => {
    const data = `<row>${"<c/>".repeat(5_000_000)}</row>`;
    const bytes = makeWorkbook(data);
    const reason = await inTime("given up", 1_000, () =>
      reasonFor(bytes, { milliseconds: 300 }),
    );
    expect(reason).toBe("too_slow");
    expect(await reasonFor(good)).toBe("ok");
  });
});

describe("what is not as it should be", () => {
  it("refuses two files of one name", async () => {
    const bytes = makeWorkbook(one, { "xl/Workbook.xml": "<workbook/>" });
    expect(await reasonFor(bytes)).toBe("damaged");
    const twice = makeWorkbook(one, { "xl/worksheets/sheet2.xml": "<a/>" });
    const at = findDirectoryEntry(twice, "xl/worksheets/sheet2.xml");
    twice.set(strToU8(sheetPath), at + 46);
    expect(await reasonFor(twice)).toBe("damaged");
  });

  it.each([
    "../up.xml",
    "/root.xml",
    "xl\\a.xml",
    "xl/./a.xml",
    "xl/a/../b.xml",
  ])("refuses a file named %s", async (name) => {
    expect(await reasonFor(makeWorkbook(one, { [name]: "x" }))).toBe("damaged");
  });

  it("refuses files that lie over one another", async () => {
    const bytes = makeWorkbook(one, { "xl/worksheets/sheet2.xml": "<a/>" });
    const from = findDirectoryEntry(bytes, sheetPath);
    const to = findDirectoryEntry(bytes, "xl/worksheets/sheet2.xml");
    bytes.set(bytes.slice(from + 16, from + 28), to + 16);
    bytes.set(bytes.slice(from + 42, from + 46), to + 42);
    expect(await reasonFor(bytes)).toBe("damaged");
  });

  it("refuses content that its checksum does not fit", async () => {
    const bytes = zipSync(toBytes(describeWorkbook(one)), { level: 0 });
    const at = Buffer.from(bytes).indexOf("<v>1</v>");
    bytes[at + 3] = "2".charCodeAt(0);
    expect(await reasonFor(bytes)).toBe("damaged");
  });

  it.each([
    [
      "an outside entity",
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>`,
    ],
    ["an outside DTD", `<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">`],
    [
      "a billion laughs",
      `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "${"&b;".repeat(1000)}"><!ENTITY d "${"&c;".repeat(1000)}">]>`,
    ],
    ["no declaration", ""],
  ])("refuses entities of its own: %s", async (_, doctype) => {
    const text = `<row r="1"><c r="A1" t="inlineStr"><is><t>&d;&b;</t></is></c></row>`;
    const sheet = toSheetXml(text).replace("?>", `?>${doctype}`);
    expect(await reasonFor(makeWorkbook("", { [sheetPath]: sheet }))).toBe(
      "damaged",
    );
  });

  it.each([
    ["XML that ends too soon", "<row r='1'><c r='A1'><v>1"],
    ["tags that cross", "<row r='1'><c></row></c>"],
    [
      "a text that is not there",
      "<row r='1'><c r='A1' t='s'><v>7</v></c></row>",
    ],
    [
      "two cells in one place",
      "<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
    ],
    ["two rows in one place", "<row r='1'/><row r='1'/>"],
    ["a cell of another row", "<row r='1'><c r='A2'><v>1</v></c></row>"],
    ["a place that is none", "<row r='1'><c r='1A'><v>1</v></c></row>"],
    ["a row that is none", "<row r='-5'><c><v>1</v></c></row>"],
    ["a row of no number", "<row r='x'><c><v>1</v></c></row>"],
  ])("refuses %s", async (_, data) => {
    expect(await reasonFor(makeWorkbook(data))).toBe("damaged");
  });

  it("refuses what is not UTF-8, and a sheet that is not there", async () => {
    const latin = Buffer.from(toSheetXml("<row/>ñ"), "latin1");
    expect(await reasonFor(makeWorkbook("", { [sheetPath]: latin }))).toBe(
      "damaged",
    );
    const { [sheetPath]: _, ...rest } = describeWorkbook(one);
    expect(await reasonFor(pack(rest))).toBe("damaged");
  });
});

function toBytes(files: Record<string, string | Uint8Array>) {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === "string" ? strToU8(content) : content,
    ]),
  );
}
