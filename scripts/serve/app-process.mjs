import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import path from "node:path";
import { endGroup } from "../console/run-command.mjs";
import { isStill, waitForEnd } from "../../prisma/database/process-alive.mjs";
import { stopWithUs } from "../../prisma/database/watchdog.mjs";
import { nodeOptions } from "./node-options.mjs";

/**
 * Starts the built app (or Next's development server) and waits until it answers.
 * @param {{root: string, folder: string, port: number, host: string, env: object, isDev: boolean}} options folder: where its log goes
 * @returns {Promise<{pid: number, ended: Promise<string>, stop: (milliseconds?: number) => Promise<void>}>}
 */
export async function startApp({ root, folder, port, host, env, isDev }) {
  const logFile = path.join(folder, "app.log");
  const log = isDev ? "inherit" : openSync(logFile, "a", 0o600);
  const child = spawn(process.execPath, listProgram(root, port, host, isDev), {
    cwd: root,
    env: {
      // Next's development server builds as well.
      ...(isDev ? {} : { NODE_OPTIONS: nodeOptions }),
      ...env,
      ...{ PORT: String(port), HOST: host },
    },
    stdio: ["ignore", log, log],
    detached: process.platform !== "win32",
  });
  if (typeof log === "number") closeSync(log);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const callOff = child.pid ? stopWithUs(`-${child.pid}`, "TERM") : () => {};
  void ended.then(callOff);
  const stop = (milliseconds = 4_000) => stopChild(child, ended, milliseconds);
  await waitUntilAnswers({ host, port, ended, logFile, stop });
  return { pid: child.pid, ended, stop };
}

/** Ends an app that a killed command of ours left behind. */
export async function endOrphan(pid) {
  if (!isStill(pid, "next") && !isStill(pid, "start.mjs")) return;
  endGroup({ pid, kill: () => process.kill(pid) }, "SIGKILL");
  await waitForEnd(pid, 3_000);
}

function listProgram(root, port, host, isDev) {
  if (!isDev) return [path.join(root, "scripts", "start.mjs")];
  const next = path.join(root, "node_modules/next/dist/bin/next");
  return [next, "dev", "--port", String(port), "--hostname", host];
}

async function stopChild(child, ended, milliseconds) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  endGroup(child, "SIGTERM");
  const timer = setTimeout(() => endGroup(child, "SIGKILL"), milliseconds);
  await ended;
  clearTimeout(timer);
}

async function waitUntilAnswers({ host, port, ended, logFile, stop }) {
  let ending = null;
  void ended.then((how) => (ending = how));
  const until = Date.now() + 60_000;
  while (!(await answers(host, port))) {
    if (ending !== null)
      throw appError(`The app stopped while starting (${ending}).`, logFile);
    if (Date.now() > until) {
      await stop(1_000);
      throw appError("The app did not answer within a minute.", logFile);
    }
    await sleep(100);
  }
}

// Any answer will do: whether a page is right is not for us to say.
async function answers(host, port) {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const place = name.includes(":") ? `[${name}]` : name;
  const signal = AbortSignal.timeout(15_000);
  try {
    const url = `http://${place}:${port}/favicon.ico`;
    const response = await fetch(url, { signal, redirect: "manual" });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

function appError(message, logFile) {
  return Object.assign(new Error(message), { output: readTail(logFile) });
}

function readTail(file) {
  try {
    return readFileSync(file, "utf8").slice(-4_000);
  } catch {
    return "";
  }
}
