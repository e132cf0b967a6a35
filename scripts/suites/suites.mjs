import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../console/run-command.mjs";
import { root } from "../root.mjs";
import {
  countPlaywright,
  countVitest,
  listPlaywrightFailures,
  listVitestFailures,
  settle,
} from "./counts.mjs";

const one = { passed: 1, failed: 0, skipped: 0 };
const none = { passed: 0, failed: 0, skipped: 0 };

/** The types of the whole tree; Next first writes those of the routes. */
export async function runTypes({ isShown = true } = {}) {
  const typegen = await run("next/dist/bin/next", ["typegen"], {
    isShown: false,
  });
  if (typegen.exitCode !== 0) return settle(none, typegen.exitCode);
  const result = await run(
    "typescript/bin/tsc",
    ["--noEmit", "-p", "tsconfig.check.json"],
    { isShown },
  );
  return settle(result.exitCode === 0 ? one : none, result.exitCode);
}

/** ESLint over the whole tree; a warning is a failure. */
export async function runLint({ isShown = true } = {}) {
  const cache = [".", "--cache", "--cache-location", ".data/eslint/"];
  const given = [...cache, "--max-warnings", "0"];
  const result = await run("eslint/bin/eslint.js", given, { isShown });
  return settle(result.exitCode === 0 ? one : none, result.exitCode);
}

/** Vitest's projects by name. */
export async function runVitest(projects, { env = {}, isShown = true } = {}) {
  const report = reportFile(projects.join("-"));
  const given = [
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const result = await run("vitest/vitest.mjs", given, { env, isShown });
  const read = (found) => ({
    ...countVitest(found),
    failures: listVitestFailures(found),
  });
  return settle(readCounts(report, read), result.exitCode);
}

/** The stories in a real browser, against a build served from a database of its own. */
export async function runBrowser({ env = {} } = {}) {
  const report = reportFile("browser");
  const given = ["test"];
  const result = await run("@playwright/test/cli.js", given, {
    env: { ...env, PLAYWRIGHT_REPORT: report },
  });
  const read = (found) => ({
    ...countPlaywright(found),
    failures: listPlaywrightFailures(found),
  });
  return settle(readCounts(report, read), result.exitCode);
}

async function run(program, given, { env = {}, isShown = true } = {}) {
  const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  // Each tool knows best which NODE_ENV it wants.
  const { NODE_ENV: _, ...surroundings } = process.env;
  const options = {
    cwd: root,
    env: { ...surroundings, NEXT_TELEMETRY_DISABLED: "1", ...color, ...env },
    isShown,
  };
  const file = path.join(root, "node_modules", program);
  try {
    const output = await runCommand(
      process.execPath,
      [file, ...given],
      options,
    );
    return { exitCode: 0, output };
  } catch (error) {
    if (!isShown) console.log(error.output ?? error.message);
    return { exitCode: error.exitCode ?? 1, output: error.output ?? "" };
  }
}

function reportFile(name) {
  const file = path.join(root, ".data", "reports", `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readCounts(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return none;
  }
}
