import { describeError } from "./stop-error.mjs";

const isTerminal = Boolean(process.stdout.isTTY) && !process.env.CI;

/** "0.4 s", "12 s", "3 min 05 s" */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

/**
 * Runs one step and shows that it is alive: the seconds tick on a terminal,
 * elsewhere a line comes every ten. `work` may return a short remark to print.
 */
export async function runStep(title, work) {
  const startedAt = Date.now();
  const elapsed = () => formatDuration(Date.now() - startedAt);
  const timer = showProgress(title, elapsed);
  try {
    const remark = await work();
    const ending = typeof remark === "string" ? `, ${remark}` : "";
    finish(timer, `${title} … done in ${elapsed()}${ending}`);
  } catch (error) {
    finish(timer, `${title} … failed after ${elapsed()}`);
    throw error;
  }
}

/** Prints an error the way every command of ours does. */
export function printError(error) {
  process.stderr.write(`\n${describeError(error)}\n`);
}

function showProgress(title, elapsed) {
  if (!isTerminal) {
    process.stdout.write(`${title} …\n`);
    const remind = () => process.stdout.write(`  … ${elapsed()}\n`);
    return setInterval(remind, 10_000);
  }
  process.stdout.write(`${title} …`);
  const tick = () =>
    process.stdout.write(`\r\x1b[K${title} … ${elapsed().replace(/\.\d/, "")}`);
  return setInterval(tick, 1_000);
}

function finish(timer, line) {
  clearInterval(timer);
  if (isTerminal) process.stdout.write(`\r\x1b[K${line}\n`);
  else process.stdout.write(`  ${line.slice(line.lastIndexOf(" … ") + 3)}\n`);
}
