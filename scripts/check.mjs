/** Types, lint, unit and architecture tests, in under a minute: npm run check */
import { findNodeProblem } from "./checks/node-version.mjs";

const problem = findNodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
await import("./suites/run-check.mjs");
