/** Builds the app into .next/standalone: npm run build */
import { checkDiskSpace } from "./checks/disk-space.mjs";
import { printError, runStep } from "./console/step.mjs";
import { root } from "./root.mjs";
import { buildApp } from "./steps/build.mjs";
import { generateClient } from "./steps/generate.mjs";

try {
  checkDiskSpace(root, true);
  await runStep("Generating the database client", () => generateClient(root));
  await runStep("Building the app", () => buildApp(root));
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
