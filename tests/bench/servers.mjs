import { spawn } from "node:child_process";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { withClient } from "../../prisma/database/connect.mjs";
import { startEmbedded } from "../../prisma/database/embedded.mjs";
import { findFreePort } from "../../prisma/database/free-port.mjs";
import { prepareDatabase } from "../../prisma/migrator/prepare.mjs";
import { runCommand } from "../../scripts/console/run-command.mjs";
import { nodeOptions } from "../../scripts/serve/node-options.mjs";
import { buildApp, needsBuild } from "../../scripts/steps/build.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const floorNext = path.join(root, "tests/bench/floors/next");

/** A durable PostgreSQL of its own that counts what each statement costs. */
export async function startBenchDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-bench-"));
  // As root the server runs as another user.
  await runCommand("chmod", ["755", folder]);
  const first = await startEmbedded({ folder });
  await withClient(first.ownerUrl, async (client) => {
    await client.query(
      "ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'",
    );
    await client.query("ALTER SYSTEM SET shared_buffers = '1GB'");
    await client.query("ALTER SYSTEM SET max_wal_size = '4GB'");
  });
  await first.stop();
  const database = await startEmbedded({ folder });
  await prepareDatabase(database);
  await withClient(database.ownerUrl, (client) =>
    client.query("CREATE EXTENSION pg_stat_statements"),
  );
  const stop = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...database, folder, stop };
}

/** The app's build and the empty app's, made where there is none. */
export async function buildBoth() {
  if (needsBuild(root)) await buildApp(root);
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  await runCommand(process.execPath, [next, "build", floorNext], {
    cwd: floorNext,
    env,
  });
  const standalone = path.join(
    floorNext,
    ".next/standalone/tests/bench/floors/next",
  );
  cpSync(
    path.join(floorNext, ".next/static"),
    path.join(standalone, ".next/static"),
    { recursive: true },
  );
}

/** Each on a port of its own: the app, the empty Next app, and plain Node on the same database. */
export async function startServers(database) {
  const app = path.join(root, ".next/standalone/server.js");
  const empty = path.join(
    floorNext,
    ".next/standalone/tests/bench/floors/next/server.js",
  );
  const log = path.join(database.folder, "servers.log");
  const files = path.join(database.folder, "files");
  mkdirSync(files, { recursive: true });
  return {
    app: await startServer(app, log, (baseUrl) => ({
      APP_DATABASE_URL: database.appUrl,
      NEXTAUTH_URL: baseUrl,
      NEXTAUTH_SECRET: "of-this-bench-alone-".repeat(3),
      FILES_DIR: files,
      JOBS: "off",
      // Stories, drills and measures send more than hands do.
      WRITES_A_MINUTE: "1000000",
      // The bench wants to know how long all take, not who is sent away.
      REQUESTS_AT_ONCE: "10000",
    })),
    empty: await startServer(empty, log, () => ({})),
    plain: await startServer(
      path.join(root, "tests/bench/floors/server.mjs"),
      log,
      () => ({
        APP_DATABASE_URL: database.appUrl,
      }),
    ),
  };
}

async function startServer(file, logFile, readSettings) {
  const log = openSync(logFile, "a");
  const port = await findFreePort();
  const baseUrl = `http://localhost:${port}`;
  const since = performance.now();
  const child = spawn(process.execPath, [file], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_OPTIONS: nodeOptions,
      // As scripts/start.mjs has it: no connection is closed under a request.
      KEEP_ALIVE_TIMEOUT: "75000",
      ...{ PORT: String(port), HOSTNAME: "127.0.0.1" },
      ...readSettings(baseUrl),
    },
    stdio: ["ignore", "ignore", log],
  });
  closeSync(log);
  await waitUntilAnswers(`http://127.0.0.1:${port}/`, child, logFile);
  return {
    baseUrl,
    firstAnswerMs: performance.now() - since,
    readMemoryMb: () => readMemoryMb(child.pid, "VmRSS"),
    readMostMemoryMb: () => readMemoryMb(child.pid, "VmHWM"),
    stop: () => stopChild(child),
  };
}

async function waitUntilAnswers(url, child, logFile) {
  for (let tries = 0; tries < 3_000; tries += 1) {
    if (child.exitCode !== null)
      throw new Error(
        `${url} ended while starting: ${readFileSync(logFile, "utf8").slice(-2_000)}`,
      );
    const answer = await fetch(url, { redirect: "manual" }).catch(() => null);
    if (answer) return void (await answer.body?.cancel());
    await sleep(10);
  }
  throw new Error(`${url} does not answer`);
}

/** What the process holds in memory (VmRSS) or held at most (VmHWM), as the kernel says; null elsewhere than on Linux. */
function readMemoryMb(pid, which) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const line = readFileSync(file, "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${which}:`));
  return line ? Number(/\d+/.exec(line)?.[0]) / 1024 : null;
}

function stopChild(child) {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  return ended;
}
