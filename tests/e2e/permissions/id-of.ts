/** The id of the first row that is wanted; the seed has to have one. */
export function idOf<Row extends { id: string }>(
  rows: readonly Row[],
  isWanted: (row: Row) => boolean = () => true,
) {
  const found = rows.find(isWanted);
  if (!found) throw new Error(`The seed has none that is ${isWanted}`);
  return found.id;
}
