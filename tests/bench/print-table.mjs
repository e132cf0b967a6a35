/** A table in plain text; numbers to three figures at most, to the right. */
export function printTable(title, [head, ...rows]) {
  const cells = [head, ...rows].map((row) => row.map(write));
  const widths = head.map((_, at) =>
    Math.max(...cells.map((row) => (row[at] ?? "").length)),
  );
  console.log(`\n${title}`);
  for (const row of cells)
    console.log(
      `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ")}`,
    );
}

function write(value) {
  if (typeof value !== "number") return String(value ?? "");
  if (!Number.isFinite(value)) return "-";
  return value >= 100
    ? String(Math.round(value))
    : String(Number(value.toPrecision(3)));
}
