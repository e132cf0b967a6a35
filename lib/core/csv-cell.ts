// Where a cell begins, for programs that part them by semicolon or tab and know no quotes too.
const formula = /(^|[;\t\r\n])(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;

/** A text as a cell of a CSV file. What a spreadsheet would run as a formula is made plain text. */
export function writeCsvCell(text: string) {
  const safe = text.replace(formula, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
