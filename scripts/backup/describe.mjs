/** "73 tables, 4,075 rows" */
export function describeTables({ tables }) {
  const figures = Object.values(tables);
  const rows = figures.reduce((sum, one) => sum + one.rows, 0);
  return `${figures.length} tables, ${rows.toLocaleString("en")} rows`;
}

/** What is to be said of the files, a line each. */
export function describeFiles(files) {
  if (!files)
    return ["No files: they are kept elsewhere, or FILES_DIR is not set."];
  const { count, bytes, missing, damaged } = files;
  return [
    `${count.toLocaleString("en")} files, ${(bytes / 1024 ** 2).toFixed(1)} MB`,
    ...missing.map((name) => `Missing: ${name}`),
    ...damaged.map((name) => `Not what was uploaded: ${name}`),
  ];
}
