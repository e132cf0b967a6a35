/**
 * What is killed, cut off and restarted while people work, and what became of
 * their work: npm run drills, or some of them: npm run drills -- kill races
 * Names are those of the files in tests/drills.
 */
import { printError } from "./console/step.mjs";
import { runCommand } from "./console/run-command.mjs";
import { root } from "./root.mjs";

const names = process.argv
  .slice(2)
  .map((name) => `tests/drills/${name}.test.ts`);
const given = ["node_modules/vitest/vitest.mjs", "run", "--project", "drills"];

try {
  await runCommand(process.execPath, [...given, ...names], {
    cwd: root,
    env: { ...process.env, DRILLS: "whole" },
    isShown: true,
  });
} catch (error) {
  if (!error.exitCode) printError(error);
  process.exitCode = error.exitCode ?? 1;
}
