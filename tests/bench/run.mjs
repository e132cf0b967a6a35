/**
 * npm run bench: what the main pages and acts cost, beside the least that they
 * can cost on this machine now, and whether the goals are met.
 *   -- --systems 10,200,1000   how many are loaded, one size after the other
 *   -- --seconds 3             how long each thing has its turn, each round
 *   -- --at-once 1,10,50       how many ask at the same time
 *   -- --minutes 10            how long memory is watched at the last size; 0: not at all
 * docs/speed.md says how to read it.
 */
import { parseArgs } from "node:util";
import { signIn } from "./ask.mjs";
import { printGoals } from "./goals.mjs";
import { printGrowth } from "./growth.mjs";
import { printImports } from "./imports.mjs";
import { emailOf, loadSystems, password } from "./load-systems.mjs";
import { printTable } from "./print-table.mjs";
import { printSaves } from "./save-times.mjs";
import { readRowsToSave } from "./saves.mjs";
import { buildBoth, startBenchDatabase, startServers } from "./servers.mjs";
import { printSignIns } from "./sign-ins.mjs";
import { printSteady } from "./steady.mjs";
import { printPages, printVisits } from "./visits.mjs";

const { values } = parseArgs({
  options: {
    systems: { type: "string", default: "10,200,1000" },
    seconds: { type: "string", default: "3" },
    "at-once": { type: "string", default: "1,10,50" },
    minutes: { type: "string", default: "10" },
  },
});
const sizes = values.systems.split(",").map(Number);
const crowds = values["at-once"].split(",").map(Number);
const milliseconds = Number(values.seconds) * 1_000;
const minutes = Number(values.minutes);

await buildBoth();
const database = await startBenchDatabase();
const { ownerUrl } = database;
try {
  const measured = [];
  let steady = null;
  for (const [at, size] of sizes.entries()) {
    await load((sizes[at - 1] ?? 0) + 1, size);
    await withServers(size, async (servers, cookie, rest) => {
      const costs = await measureAt(size, servers, cookie);
      measured.push({ size, ...rest, ...costs });
      if (size === sizes.at(-1) && minutes > 0)
        steady = await printSteady(servers, cookie, { ownerUrl, minutes });
    });
  }
  printGoals(measured, { growth: printGrowth(measured), steady });
} finally {
  await database.stop();
}

async function load(from, to) {
  const since = performance.now();
  const say = (what) => {
    const seconds = Math.round((performance.now() - since) / 1_000);
    process.stderr.write(`\r  ${what} after ${seconds} s`);
  };
  const onProgress = (done) => say(`${done} of ${to} systems`);
  await loadSystems({ url: ownerUrl, from, to, onProgress });
  say(`all ${to} systems swept and counted`);
  process.stderr.write("\n");
}

async function withServers(size, work) {
  console.log(`\n=== ${size} systems ===`);
  const servers = await startServers(database);
  try {
    const rest = printRest(servers);
    const cookie = await signIn(servers.app.baseUrl, emailOf(1), password);
    await work(servers, cookie, rest);
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

/** Prints all that is measured at one size; what the goals ask of it. */
async function measureAt(size, servers, cookie) {
  const [person] = await readRowsToSave(ownerUrl, 1);
  const how = { ownerUrl, size, crowds, milliseconds };
  const who = { cookie, person, ownerUrl };
  const counted = await printPages(servers, who);
  const visits = {};
  for (const atOnce of crowds)
    visits[atOnce] = await printVisits(servers, who, { atOnce, milliseconds });
  const save = await printSaves(servers, cookie, how);
  const refusal = await printSignIns(servers, how);
  const { first, again } = await printImports(servers, database);
  const importSeconds = Math.max(first.all, again.all) / 1_000;
  const loadedMb = printLoaded(servers);
  return { counted, visits, save, refusal, importSeconds, loadedMb };
}

function printRest({ app, empty }) {
  const [restMb, firstAnswerMs] = [app.readMemoryMb(), app.firstAnswerMs];
  printTable("From start to first answer, and memory at rest", [
    ["", "ms", "MB"],
    ["app", firstAnswerMs, restMb],
    ["empty Next app", empty.firstAnswerMs, empty.readMemoryMb()],
  ]);
  return { restMb: restMb ?? NaN, firstAnswerMs };
}

function printLoaded({ app }) {
  const { now, most } = {
    now: app.readMemoryMb(),
    most: app.readMostMemoryMb(),
  };
  printTable("Memory after all that", [
    ["", "MB", "at most MB"],
    ["app", now, most],
  ]);
  return most ?? NaN;
}
