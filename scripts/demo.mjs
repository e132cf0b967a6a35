/** Clone, one command, running: npm run demo. Plain Node: nothing is installed yet. */
import { findNodeProblem } from "./checks/node-version.mjs";

const problem = findNodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
// An older Node may not even parse what follows.
await import("./serve/demo.mjs");
