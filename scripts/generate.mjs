/** Generates the database client into lib/db/generated: node scripts/generate.mjs */
import { printError, runStep } from "./console/step.mjs";
import { root } from "./root.mjs";
import { generateClient } from "./steps/generate.mjs";

await runStep("Generating the database client", () =>
  generateClient(root),
).catch((error) => {
  printError(error);
  process.exitCode = 1;
});
