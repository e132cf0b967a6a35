type Placed = { stage: number; functionCode: string; level: string };

/**
 * A system's own rows among the framework's: each after the last row of its
 * cell, or of its function, or of its stage, where the framework has one.
 */
export function addLocalRows<Row extends Placed>(
  rows: readonly Row[],
  local: readonly Row[],
): Row[] {
  const all = [...rows];
  for (const row of local) all.splice(findPlace(all, row), 0, row);
  return all;
}

function findPlace(all: readonly Placed[], row: Placed) {
  const inStage = (one: Placed) => one.stage === row.stage;
  const inFunction = (one: Placed) =>
    inStage(one) && one.functionCode === row.functionCode;
  const inCell = (one: Placed) => inFunction(one) && one.level === row.level;
  for (const fits of [inCell, inFunction, inStage]) {
    const last = all.findLastIndex(fits);
    if (last >= 0) return last + 1;
  }
  return all.length;
}
