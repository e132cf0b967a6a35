import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findBinaries } from "./binaries.mjs";
import { connectWhenReady, ensureDatabase } from "./connect.mjs";
import { findFreePort } from "./free-port.mjs";
import { initialiseCluster, serverEnv } from "./initialise.mjs";
import { isStill, waitForEnd } from "./process-alive.mjs";
import { ensureServerUser } from "./server-user.mjs";
import { readSecrets, readState, readUrls, updateState } from "./state.mjs";
import { stopWithUs } from "./watchdog.mjs";

const fastFlags = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
];

/**
 * Starts the built-in PostgreSQL of a data folder, or joins the one that another
 * living process of ours runs there. A server left behind by a killed process is
 * stopped first.
 * @param {{folder: string, isDurable?: boolean}} options isDurable false: fast, loses data in a crash (tests)
 * @returns {Promise<{ownerUrl: string, appUrl: string, port: number, pid: number, isJoined: boolean, ended: Promise<void>, stop: () => Promise<void>}>}
 */
export async function startEmbedded({ folder, isDurable = true }) {
  mkdirSync(folder, { recursive: true });
  const cluster = path.join(folder, "postgres");
  const running = findRunning(folder, cluster);
  if (running?.isOwned) return joinServer(folder, running);
  if (running) await stopServer(running.pid, cluster);
  dropStalePidFile(cluster);
  const user = ensureServerUser();
  const password = readSecrets(folder).ownerPassword;
  initialiseCluster({ cluster, password, user, isDurable });
  return launch({ folder, cluster, user, isDurable });
}

/** Stops the server of a folder that no living process of ours looks after. */
export async function stopLeftover(folder) {
  const cluster = path.join(folder, "postgres");
  const running = findRunning(folder, cluster);
  if (running && !running.isOwned) await stopServer(running.pid, cluster);
}

async function launch({ folder, cluster, user, isDurable }) {
  const port = await findFreePort(readState(folder).database?.port);
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=100",
  ];
  const flags = [...settings, ...(isDurable ? [] : fastFlags)];
  const logFile = path.join(folder, "postgres.log");
  const log = openSync(logFile, "w", 0o600);
  const server = spawn(
    findBinaries().postgres,
    [
      "-D",
      cluster,
      "-p",
      String(port),
      ...flags.flatMap((flag) => ["-c", flag]),
    ],
    // Its own process group: Ctrl+C in the terminal must not reach it before the app is done.
    {
      ...user,
      cwd: cluster,
      env: serverEnv(),
      stdio: ["ignore", log, log],
      detached: true,
    },
  );
  closeSync(log);
  const ended = new Promise((resolve) => {
    server.once("exit", resolve);
    server.once("error", resolve);
  });
  const callOff = server.pid ? stopWithUs(server.pid, "INT") : () => {};
  void ended.then(callOff);
  updateState(folder, {
    database: { port, pid: server.pid, ownerPid: process.pid },
  });
  const urls = readUrls(folder, port);
  await waitUntilUsable({ urls, ended, logFile, server, cluster });
  let stopping = null;
  const stop = () => (stopping ??= stopServer(server.pid, cluster));
  return { ...urls, port, pid: server.pid, isJoined: false, ended, stop };
}

async function waitUntilUsable({ urls, ended, logFile, server, cluster }) {
  try {
    const early = ended.then(() => {
      throw new Error(
        `The database stopped while starting: ${readTail(logFile)}`,
      );
    });
    await Promise.race([connectWhenReady(urls.ownerUrl), early]);
    await ensureDatabase(urls.ownerUrl);
  } catch (error) {
    if (server.pid) await stopServer(server.pid, cluster);
    throw error;
  }
}

async function joinServer(folder, { port, pid }) {
  const urls = readUrls(folder, port);
  await connectWhenReady(urls.ownerUrl);
  await ensureDatabase(urls.ownerUrl);
  const ended = new Promise(() => {});
  return { ...urls, port, pid, isJoined: true, ended, stop: async () => {} };
}

/** The live server of this folder, and whether the process that started it still lives. */
function findRunning(folder, cluster) {
  const lines = readPidFile(cluster);
  const pid = Number.parseInt(lines[0], 10);
  if (!isStill(pid, "postgres")) return null;
  const ownerPid = readState(folder).database?.ownerPid;
  const isOwned = ownerPid !== process.pid && isStill(ownerPid, "node");
  return { pid, port: Number.parseInt(lines[3], 10), isOwned };
}

// The server itself copes with a dead id in the file, not with one that now
// belongs to another program.
function dropStalePidFile(cluster) {
  const pid = Number.parseInt(readPidFile(cluster)[0], 10);
  if (Number.isInteger(pid) && !isStill(pid, "postgres"))
    rmSync(path.join(cluster, "postmaster.pid"), { force: true });
}

function readPidFile(cluster) {
  try {
    const file = path.join(cluster, "postmaster.pid");
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Fast shutdown: rolls open transactions back, keeps what was committed. */
async function stopServer(pid, cluster) {
  if (process.platform === "win32") {
    const flags = ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "5"];
    spawnSync(findBinaries().pg_ctl, flags, { stdio: "ignore" });
    return;
  }
  if (isStill(pid, "postgres")) process.kill(pid, "SIGINT");
  if (await waitForEnd(pid, 4_000)) return;
  process.kill(pid, "SIGQUIT");
  await waitForEnd(pid, 1_500);
}

function readTail(file) {
  try {
    return readFileSync(file, "utf8").trim().split("\n").slice(-3).join(" ");
  } catch {
    return "no log";
  }
}
