import { stripVTControlCharacters } from "node:util";
import { checkFoldersOpen } from "../checks/closed-folder.mjs";
import { formatDuration, printError, runStep } from "../console/step.mjs";
import { StopError } from "../console/stop-error.mjs";
import { dataFolder, root } from "../root.mjs";
import { buildApp, needsBuild } from "../steps/build.mjs";
import { isStill } from "../../prisma/database/process-alive.mjs";
import { readState } from "../../prisma/database/state.mjs";
import { ensureBrowser } from "./browser.mjs";
import { formatCounts, sumCounts } from "./counts.mjs";
import { makeReady, stopOnSignal } from "./ready.mjs";
import { runBrowser, runLint, runTypes, runVitest } from "./suites.mjs";

const failure = { passed: 0, failed: 1, skipped: 0 };
const longestFailure = 2_000;
let server = null;

stopOnSignal(async () => server?.stop());

try {
  const counts = await runAll();
  const sum = sumCounts(counts);
  printFailures(sum.failures);
  process.exitCode = sum.failed > 0 ? 1 : 0;
  console.log(`\n${formatCounts(sum)}`);
} catch (error) {
  printError(error);
  process.exitCode = 1;
  console.log(`\n${formatCounts(failure)}`);
}

async function runAll() {
  if (!process.env.TEST_DATABASE_URL) checkFoldersOpen(root);
  await makeReady({ isHeavy: true });
  const url = await startServer();
  try {
    const env = { TEST_DATABASE_URL: url };
    return [
      await runSuite("Types", () => runTypes()),
      await runSuite("Lint", () => runLint()),
      await runSuite("Unit tests", () => runVitest(["unit"])),
      await runSuite("Architecture tests", () => runVitest(["architecture"])),
      await runSuite("Database tests", () => runVitest(["db"], { env })),
      await runSuite("Browser tests", () => runBrowserSuite(env)),
      // After the browser tests, which see to a build.
      await runSuite("Short drills", () => runVitest(["drills"])),
    ];
  } finally {
    await server?.stop();
  }
}

async function startServer() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const { startTemporary } =
    await import("../../prisma/database/temporary.mjs");
  await runStep("Starting a database for the tests", async () => {
    server = await startTemporary();
  });
  return server.ownerUrl;
}

async function runBrowserSuite(env) {
  const browser = await ensureBrowser(root);
  if (needsBuild(root)) {
    refuseUnderDemo();
    await runStep("Building the app (a minute or two)", () => buildApp(root));
  }
  return runBrowser({ env: { ...env, CHROMIUM_PATH: browser } });
}

// A build replaces the files that a running demo serves from.
function refuseUnderDemo() {
  const { demo } = readState(dataFolder);
  if (demo && isStill(demo.ownerPid, "demo.mjs"))
    throw new StopError(
      "The demo is running from this folder, and the browser tests need a new build. Stop it with Ctrl+C and run npm test again.",
    );
}

// Said once more at the end: of a long run only that may be kept.
function printFailures(failures) {
  for (const failure of failures)
    console.log(
      `\nFailed: ${stripVTControlCharacters(failure).slice(0, longestFailure)}`,
    );
}

/** Whatever goes wrong in one suite, the others still run. */
async function runSuite(title, run) {
  console.log(`\n${title}`);
  const startedAt = Date.now();
  const counts = await run().catch((error) => {
    printError(error);
    return failure;
  });
  const elapsed = formatDuration(Date.now() - startedAt);
  console.log(`${title}: ${formatCounts(counts)} in ${elapsed}`);
  return counts;
}
