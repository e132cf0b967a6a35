/**
 * npm run lighthouse [-- --runs 3]: what Lighthouse says of the main pages on
 * a middling phone, against the goals of docs/speed.md; the run in the middle
 * of each page. Brings Lighthouse and, where there is none, a browser.
 */
import { parseArgs } from "node:util";
import { cast } from "../../prisma/seed/cast.ts";
import { seedDatabase } from "../../prisma/migrator/prepare.mjs";
import { root } from "../../scripts/root.mjs";
import { ensureBrowser } from "../../scripts/suites/browser.mjs";
import { signIn } from "./ask.mjs";
import { bringLighthouse, judgePage } from "./judge-page.mjs";
import { printTable } from "./print-table.mjs";
import { buildBoth, startBenchDatabase, startServers } from "./servers.mjs";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "3" } },
});
const runs = Number(values.runs);

const pages = [
  { name: "sign-in", path: "/sign-in", isOpen: true, goal: 95 },
  { name: "dashboard", path: "/riverbend", goal: 90 },
  { name: "scoring", path: "/riverbend/score?stage=4", goal: 88 },
  { name: "sites", path: "/riverbend/sites", goal: 90 },
  { name: "guide", path: "/riverbend/guide", goal: 90 },
];

await bringLighthouse();
const browser = await ensureBrowser(root);
await buildBoth();
const database = await startBenchDatabase();
try {
  await seedDatabase(database);
  const servers = await startServers(database);
  try {
    await judgeAll(servers.app.baseUrl);
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
} finally {
  await database.stop();
}

async function judgeAll(baseUrl) {
  const dana = cast.find(({ name }) => name === "Dana Morales");
  const cookie = await signIn(baseUrl, dana.email, dana.password);
  const judged = [];
  for (const page of pages) {
    const url = `${baseUrl}${page.path}`;
    const found = [];
    for (let at = 1; at <= runs; at += 1) {
      process.stderr.write(`\r  ${page.name}, run ${at} of ${runs}   `);
      const who = { cookie: page.isOpen ? "" : cookie, browser };
      found.push(await judgePage({ name: page.name, url, ...who }));
    }
    judged.push({ ...page, ...pickMiddle(found) });
  }
  process.stderr.write("\n");
  printScores(judged);
  printReasons(judged);
}

function pickMiddle(found) {
  const sorted = found.toSorted((a, b) => a.performance - b.performance);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

function printScores(judged) {
  printTable(`Lighthouse, mobile; the middle of ${runs} runs`, [
    ["", "performance", "goal", "accessibility", "goal", "best practices", ""],
    ...judged.map(({ name, goal, ...one }) => [
      ...[name, one.performance, `>= ${goal}`, one.accessibility, 100],
      one.bestPractices,
      one.performance >= goal && one.accessibility === 100
        ? "met"
        : "falls short",
    ]),
  ]);
}

function printReasons(judged) {
  printTable("What the performance is made of (ms; shift without a unit)", [
    [
      ...["", "first paint", "largest paint", "speed index", "blocked"],
      ...["shift", "machine's index"],
    ],
    ...judged.map(({ name, metrics, speed }) => [name, ...metrics, speed]),
  ]);
  for (const { name, faults } of judged)
    for (const fault of faults) console.log(`  ${name}: ${fault}`);
}
