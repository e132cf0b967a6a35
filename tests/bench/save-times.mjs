import path from "node:path";
import { root } from "../../scripts/root.mjs";
import { measureInTurns } from "./measure.mjs";
import { printTable } from "./print-table.mjs";
import {
  createAppSave,
  createEmptySave,
  createPlainSave,
  findAction,
  readRowsToSave,
} from "./saves.mjs";

const floor = "tests/bench/floors/next/.next";

/** The saves of as many workers as there are rows. */
export function createSaves(rows, cookie) {
  const action = findAction(path.join(root, ".next"), "saveRatingAction");
  return createAppSave(rows, cookie, action);
}

/**
 * Prints how long saving a score takes beside an empty action and the bare SQL.
 * @returns {Promise<number>} how many times both together; the most of all crowds
 */
export async function printSaves(
  servers,
  cookie,
  { ownerUrl, crowds, milliseconds },
) {
  const side = Math.max(...crowds);
  const rows = await readRowsToSave(ownerUrl, 2 * side);
  const nothing = findAction(path.join(root, floor), "doNothing");
  const targets = [
    {
      name: "save",
      ...servers.app,
      ...createSaves(rows.slice(0, side), cookie),
    },
    { name: "empty action", ...servers.empty, ...createEmptySave(nothing) },
    {
      name: "bare SQL",
      ...servers.plain,
      ...createPlainSave(rows.slice(side)),
    },
  ];
  const ratios = [];
  for (const atOnce of crowds) {
    const how = { atOnce, rounds: 4, milliseconds };
    const found = await measureInTurns(targets, how);
    const least = found["empty action"].p50 + found["bare SQL"].p50;
    ratios.push(found.save.p50 / least);
    printTable(`Saving a score, ${atOnce} at once`, [
      ["", "p50 ms", "p95 ms", "p50 / (empty action + bare SQL)", "failed"],
      ...Object.entries(found).map(([name, { p50, p95, failed }]) => [
        name,
        p50,
        p95,
        name === "save" ? p50 / least : "",
        failed,
      ]),
    ]);
  }
  return Math.max(...ratios);
}
