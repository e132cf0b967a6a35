/** Holds every limit of time in the tests, one file after another, on a machine with nothing else to do: npm run times. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./console/run-command.mjs";
import { root } from "./root.mjs";

const files = readdirSync(path.join(root, "tests"), { recursive: true })
  .map((name) => path.join("tests", String(name)))
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) =>
    readFileSync(path.join(root, name), "utf8").includes("support/in-time"),
  );
const given = ["run", "--no-file-parallelism", ...files];
const cli = path.join(root, "node_modules/vitest/vitest.mjs");
const env = { ...process.env, HOLD_TIMES: "1" };
await runCommand(process.execPath, [cli, ...given], {
  cwd: root,
  env,
  isShown: true,
});
