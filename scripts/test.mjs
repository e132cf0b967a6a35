/** Every test, with whatever they need brought first: npm test */
import { findNodeProblem } from "./checks/node-version.mjs";

const problem = findNodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
await import("./suites/run-test.mjs");
