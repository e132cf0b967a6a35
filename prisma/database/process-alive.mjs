import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process with this id exists (another user's counts). */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Whether the process is still the one we started: ids are used again, after a
 * restart of a container within seconds, so its command line must contain `word`.
 */
export function isStill(pid, word) {
  if (!isAlive(pid)) return false;
  const command = readCommandLine(pid);
  return command === null || command.includes(word);
}

/** Waits until the process is gone; false when it still lives after `milliseconds`. */
export async function waitForEnd(pid, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/** The npm that runs this process, perhaps through a shell; null without one. */
export function findNpm() {
  const parents = [process.ppid, readParent(process.ppid)];
  return parents.find((pid) => pid && isStill(pid, "npm")) ?? null;
}

function readParent(pid) {
  if (process.platform === "win32") return null;
  try {
    const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
    if (process.platform !== "linux")
      return Number(
        execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], options),
      );
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
  } catch {
    return null;
  }
}

function readCommandLine(pid) {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (process.platform === "win32") return null;
    const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], options);
  } catch {
    return null;
  }
}
