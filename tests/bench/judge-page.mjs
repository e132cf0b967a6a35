import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../../scripts/console/run-command.mjs";
import { dataFolder } from "../../scripts/root.mjs";

// The last that runs on Node 20.
const version = "12.8.2";
const folder = path.join(dataFolder, "lighthouse");

/** Installs Lighthouse beside the app's own packages, once. */
export async function bringLighthouse() {
  if (existsSync(path.join(folder, "node_modules/lighthouse"))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), "{}");
  const given = ["install", "--no-audit", "--no-fund", `lighthouse@${version}`];
  await runCommand("npm", given, { cwd: folder });
}

const metrics = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "speed-index",
  "total-blocking-time",
  "cumulative-layout-shift",
];

/**
 * One run of Lighthouse on one page, in a browser that knows nothing yet. The
 * last report of each stays in .data/lighthouse, under the page's name.
 * @param {{name: string, url: string, cookie: string, browser: string}} page cookie: "" for a visitor
 * @returns {Promise<{performance: number, accessibility: number, bestPractices: number, metrics: number[], speed: number, faults: string[]}>}
 *   scores of 100; speed: Lighthouse's index of this machine; faults: what does not pass besides performance
 */
export async function judgePage({ name, url, cookie, browser }) {
  const headers = path.join(folder, "headers.json");
  const report = path.join(folder, `${name}.json`);
  const own = { mode: 0o600 };
  writeFileSync(headers, JSON.stringify(cookie ? { cookie } : {}), own);
  const cli = path.join(folder, "node_modules/lighthouse/cli/index.js");
  const given = [
    ...[cli, url, "--quiet", "--output=json", `--output-path=${report}`],
    "--only-categories=performance,accessibility,best-practices",
    `--extra-headers=${headers}`,
    "--chrome-flags=--headless --no-sandbox --disable-dev-shm-usage --disable-background-networking",
  ];
  const env = { ...process.env, CHROME_PATH: browser };
  await runCommand(process.execPath, given, { cwd: folder, env });
  return readReport(JSON.parse(readFileSync(report, "utf8")));
}

function readReport({ categories, audits, environment, runtimeError }) {
  if (runtimeError) throw new Error(runtimeError.message);
  const score = (name) => Math.round(categories[name].score * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    speed: environment.benchmarkIndex,
    metrics: metrics.map((name) => audits[name].numericValue),
    faults: ["accessibility", "best-practices"].flatMap((name) =>
      categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && audits[id].score < 1)
        .filter(({ id }) => audits[id].score !== null)
        .map(({ id }) => `${audits[id].title} (${id})`),
    ),
  };
}
