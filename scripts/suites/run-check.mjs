import { printError } from "../console/step.mjs";
import { formatCounts, sumCounts } from "./counts.mjs";
import { makeReady, stopOnSignal } from "./ready.mjs";
import { runLint, runTypes, runVitest } from "./suites.mjs";

stopOnSignal();

try {
  await makeReady({ isHeavy: false });
  // Two cores, two lanes; only failures are worth reading.
  const [types, others] = await Promise.all([
    report("Types", () => runTypes({ isShown: false })),
    inTurn(
      () => report("Lint", () => runLint({ isShown: false })),
      () =>
        report("Unit and architecture tests", () =>
          runVitest(["unit", "architecture"], { isShown: false }),
        ),
    ),
  ]);
  const sum = sumCounts([types, ...others]);
  console.log(formatCounts(sum));
  process.exitCode = sum.failed > 0 ? 1 : 0;
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

async function inTurn(first, second) {
  return [await first(), await second()];
}

async function report(title, run) {
  const startedAt = Date.now();
  const counts = await run();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  const word = counts.failed > 0 ? "failed" : "good";
  console.log(`${title}: ${word}, ${formatCounts(counts)} in ${seconds} s`);
  return counts;
}
