import { printTable } from "./print-table.mjs";
import { bareSql, emptyPage } from "./visits.mjs";

/**
 * Prints what each page takes more at the last size than at the first. Times
 * of two moments are compared only through the bare SQL's of the same moments.
 * @param {{size: number, counted: object, visits: Record<number, object>}[]} measured one of each size, smallest first
 * @returns {{times: number, buffers: number} | null} the most that any page grew: p50 over the bare SQL's own growth, and buffers; null with one size
 */
export function printGrowth(measured) {
  const [before, after] = [measured.at(0), measured.at(-1)];
  if (before === after) return null;
  const crowds = Object.keys(before.visits);
  const all = Object.keys(before.counted);
  const grown = all.map((name) => ({
    name,
    buffers: after.counted[name].buffers / before.counted[name].buffers,
    p50s: crowds.map((crowd) => divide(after, before, crowd, name)),
    times: crowds.map(
      (crowd) =>
        divide(after, before, crowd, name) /
        divide(after, before, crowd, bareSql),
    ),
  }));
  printTable(`Growth from ${before.size} to ${after.size} systems`, [
    [
      "",
      ...crowds.map((crowd) => `p50 at ${crowd}`),
      ...crowds.map((crowd) => `/ bare SQL's at ${crowd}`),
      ...["goal", "buffers", "goal"],
    ],
    ...grown.map(({ name, p50s, times, buffers }) => [
      ...[name, ...p50s],
      ...(name === bareSql ? crowds.map(() => "") : times),
      ...(name === bareSql ? ["", buffers, ""] : [1.25, buffers, 1.2]),
    ]),
    [
      emptyPage,
      ...crowds.map((crowd) => divide(after, before, crowd, emptyPage)),
    ],
  ]);
  const pages = grown.filter(({ name }) => name !== bareSql);
  return {
    // One at once: what a crowd waits for is the processors, whatever the size.
    times: Math.max(...pages.map(({ times }) => times[0])),
    buffers: Math.max(...pages.map(({ buffers }) => buffers)),
  };
}

const divide = (after, before, crowd, name) =>
  after.visits[crowd][name].p50 / before.visits[crowd][name].p50;
