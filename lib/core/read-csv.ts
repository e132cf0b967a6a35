export type CsvLine = { line: number; cells: string[] };

/**
 * The lines of a file from a spreadsheet: cells parted by comma, semicolon or
 * tab (whichever its first line has most of), in quotes where they hold such
 * signs. Empty lines are left out; `line` is where each begins, from 1.
 */
export function readCsv(text: string): CsvLine[] {
  const content = text.replace(/^\uFEFF/, "");
  const separator = findSeparator(content);
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let startsAt = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = "";
  };
  const endLine = () => {
    endCell();
    if (cells.some((one) => one !== "")) lines.push({ line: startsAt, cells });
    cells = [];
    startsAt = line + 1;
  };
  for (let at = 0; at < content.length; at += 1) {
    const sign = content[at] ?? "";
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (content[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      cell = "";
      isQuoted = true;
    } else if (sign === separator) endCell();
    else if (sign === "\n") endLine();
    else if (sign !== "\r") cell += sign;
    if (sign === "\n") line += 1;
  }
  endLine();
  return lines;
}

function findSeparator(content: string) {
  const [first = ""] = content.split("\n", 1);
  const count = (sign: string) => first.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
}
