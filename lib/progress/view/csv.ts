/** Rows as a file for spreadsheets: UTF-8 with a mark in front, lines ended as RFC 4180 says. */
export function writeCsv(
  lines: readonly (readonly (string | number)[])[],
): string {
  const text = lines.map((line) => line.map(writeCell).join(",")).join("\r\n");
  return `\uFEFF${text}\r\n`;
}

/** A cell that a spreadsheet would run as a formula is made plain text. */
function writeCell(cell: string | number) {
  const text = String(cell);
  const isFormula = typeof cell === "string" && /^[=+\-@\t\r]/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
