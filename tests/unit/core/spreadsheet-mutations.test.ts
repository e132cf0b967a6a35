import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "@/lib/core/spreadsheet/read-workbook";
import { refusalReasons } from "@/lib/core/spreadsheet/workbook";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";
import { describeWorkbook, sheetPath } from "./spreadsheet-files";

type Change = { at: number; bytes: Uint8Array; kind: "set" | "add" | "cut" };

const changes = fc.array(
  fc.record<Change>({
    at: fc.integer({ min: 0, max: 999_999 }).map((part) => part / 1_000_000),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    kind: fc.constantFrom("set", "add", "cut"),
  }),
  { minLength: 1, maxLength: 4 },
);

const mostMilliseconds = 12_000;

describe("a workbook changed at random", () => {
  it("is read or refused, in time", async () => {
    const valid = await writeWorkbook([
      {
        name: "Rows",
        columns: [{ header: "Code", width: 10, choices: ["a", "b"] }],
        rows: [["a"], ["b"], [3]],
      },
    ]);
    const property = fc.asyncProperty(changes, (some) =>
      answersWell(some.reduce(applyChange, valid)),
    );
    await fc.assert(property, { numRuns: 120 });
  });

  it("is read or refused when only its XML changed", async () => {
    const sheet = describeWorkbook(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1"><f t="array" ref="B1:C1">1</f><v>1</v></c></row>`,
    );
    const parts = Object.entries(sheet).map(
      ([name, text]) =>
        [name, typeof text === "string" ? strToU8(text) : text] as const,
    );
    const names = fc.constantFrom(sheetPath, "xl/workbook.xml", "_rels/.rels");
    const property = fc.asyncProperty(names, changes, (changed, some) =>
      answersWell(
        zipSync(
          Object.fromEntries(
            parts.map(([name, bytes]) => [
              name,
              name === changed ? some.reduce(applyChange, bytes) : bytes,
            ]),
          ),
        ),
      ),
    );
    await fc.assert(property, { numRuns: 80 });
  });
});

async function answersWell(bytes: Uint8Array) {
  const start = Date.now();
  const result = await readWorkbook(bytes);
  expect(Date.now() - start).toBeLessThan(mostMilliseconds);
  if (result.status === "ok") expect(result.sheets.length).toBeLessThan(21);
  else expect(refusalReasons).toContain(result.reason);
}

function applyChange(bytes: Uint8Array, { at, bytes: put, kind }: Change) {
  const place = Math.floor(at * bytes.length);
  const before = bytes.subarray(0, place);
  if (kind === "cut") {
    return Uint8Array.from([...before, ...bytes.subarray(place + put.length)]);
  }
  const skipped = kind === "set" ? put.length : 0;
  return Uint8Array.from([
    ...before,
    ...put,
    ...bytes.subarray(place + skipped),
  ]);
}
