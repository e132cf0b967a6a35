const units = ["B", "kB", "MB", "GB", "TB"];

/** "1.4 GB" */
export function formatBytes(bytes) {
  const power = Math.min(
    units.length - 1,
    Math.max(0, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024))),
  );
  const value = bytes / 1024 ** power;
  return `${value.toFixed(value < 10 && power > 0 ? 1 : 0)} ${units[power]}`;
}

/** Rows of a table as Markdown, which is readable as it is. */
export function formatRows(rows) {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => String(row[name])));
  return [names, names.map(() => "---"), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** 1 234 567 as "1.2 M". */
export function formatCount(value) {
  const scale = [
    [1e9, " G"],
    [1e6, " M"],
    [1e4, " k"],
  ].find(([least]) => value >= least);
  if (!scale) return String(Math.round(value));
  const unit = scale[0] === 1e4 ? 1e3 : scale[0];
  return `${(value / unit).toFixed(1)}${scale[1]}`;
}
