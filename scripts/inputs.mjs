/** Sends some 20,000 generated inputs to every action and address: npm run inputs (npm test sends a part of them). */
import path from "node:path";
import { runCommand } from "./console/run-command.mjs";
import { root } from "./root.mjs";
import { ensureBrowser } from "./suites/browser.mjs";

const cli = path.join(root, "node_modules/@playwright/test/cli.js");
const given = [cli, "test", "tests/e2e/generated-inputs.test.ts"];
const env = {
  ...process.env,
  CHROMIUM_PATH: await ensureBrowser(root),
  INPUTS_EACH: process.env.INPUTS_EACH ?? "130",
  INPUTS_SEED: process.env.INPUTS_SEED ?? String(Date.now() % 1_000_000),
};
await runCommand(process.execPath, given, { cwd: root, env, isShown: true });
