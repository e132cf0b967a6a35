import { writeCsvCell } from "@/lib/core/csv-cell";

/** Rows as a file for spreadsheets: UTF-8 with a mark in front, lines ended as RFC 4180 says. */
export function writeCsv(
  lines: readonly (readonly (string | number)[])[],
): string {
  return `\uFEFF${writeCsvLines(lines)}`;
}

/** A later part of such a file. */
export function writeCsvLines(
  lines: readonly (readonly (string | number)[])[],
): string {
  return lines.map((line) => `${line.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: string | number) {
  return typeof cell === "number" ? String(cell) : writeCsvCell(cell);
}
