import { spawn } from "node:child_process";
import { stopWithUs } from "../../prisma/database/watchdog.mjs";

const running = new Set();

/**
 * Runs a program to its end in a process group of its own, so that everything it
 * started can be ended with it.
 * @param {string} program
 * @param {string[]} given
 * @param {{cwd?: string, env?: object, isShown?: boolean, shell?: boolean}} options isShown: pass the output through
 * @returns {Promise<string>} the last of its output; rejects with {output, exitCode} when it fails
 */
export function runCommand(program, given, options = {}) {
  const { isShown = false, ...rest } = options;
  const child = spawn(program, given, {
    ...rest,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  running.add(child);
  const callOff = child.pid ? stopWithUs(`-${child.pid}`, "TERM") : () => {};
  const tail = keepTail(child, isShown);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) return resolve(tail());
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      const error = new Error(`${nameOf(program, given)} ${how}`);
      reject(Object.assign(error, { output: tail(), exitCode: code ?? 1 }));
    });
  }).finally(() => {
    running.delete(child);
    callOff();
  });
}

/** Ends every program that runCommand still runs, with what it started. */
export function endCommands() {
  for (const child of running) endGroup(child, "SIGTERM");
}

/** Sends a signal to a child and everything in its group. */
export function endGroup(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // already gone
  }
}

function keepTail(child, isShown) {
  let kept = "";
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    from.on("data", (chunk) => {
      kept = (kept + chunk).slice(-16_000);
      if (isShown) to.write(chunk);
    });
  return () => kept;
}

function nameOf(program, given) {
  return [program === process.execPath ? "node" : program, ...given]
    .join(" ")
    .slice(0, 100);
}
