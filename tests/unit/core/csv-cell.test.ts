import { expect, test } from "vitest";
import { writeCsvCell } from "@/lib/core/csv-cell";

test("what a spreadsheet would run is plain text", () => {
  for (const text of ["=1+1", "+1", "-1", "@x", "\tx", "\uff1d1+1"])
    expect(writeCsvCell(text)).toBe(`'${text}`);
  expect(writeCsvCell('a "b", c')).toBe('"a ""b"", c"');
  expect(writeCsvCell("plain - and 1+1=2")).toBe("plain - and 1+1=2");
});

test("also where a program begins a new cell at a semicolon, a tab or a line", () => {
  expect(writeCsvCell("Elm;=1+1")).toBe("Elm;'=1+1");
  expect(writeCsvCell("Elm\t@x")).toBe("Elm\t'@x");
  expect(writeCsvCell("Elm\r\n+x")).toBe(`"Elm\r\n'+x"`);
  expect(writeCsvCell("Elm; oak")).toBe("Elm; oak");
});
