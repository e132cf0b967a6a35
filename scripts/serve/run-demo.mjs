import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { checkOutsideDatabase } from "../checks/outside-database.mjs";
import { runStep } from "../console/step.mjs";
import { dataFolder, root } from "../root.mjs";
import { withClient } from "../../prisma/database/connect.mjs";
import {
  startEmbedded,
  stopLeftover,
} from "../../prisma/database/embedded.mjs";
import {
  readSecrets,
  readState,
  updateState,
} from "../../prisma/database/state.mjs";
import {
  prepareDatabase,
  seedDatabase,
} from "../../prisma/migrator/prepare.mjs";
import { startApp } from "./app-process.mjs";
import { resetDemo } from "./reset.mjs";
import { describeSignIns } from "./sign-ins.mjs";
import { supervise } from "./supervise.mjs";

/**
 * Database, migrations, seed, app: everything that needs the installed packages.
 * Each part that runs is pushed on `parts` with its stop(), the database first.
 */
export async function runDemo({ parts, port, wishes, onGivenUp }) {
  if (wishes.isReset)
    await resetDemo({
      folder: dataFolder,
      isSure: wishes.isSure,
      stopLeftover: () => stopLeftover(dataFolder),
    });
  const restartApp = () => parts[1]?.current.stop();
  const database = await openDatabase({ onGivenUp, restartApp });
  parts.push(database);
  const addresses = database.current;
  rememberAddresses(addresses);
  await fill(addresses);
  parts.push(await serve({ database, port, wishes, onGivenUp }));
  announce(port);
}

async function openDatabase({ onGivenUp, restartApp }) {
  const outside = process.env.DATABASE_URL;
  if (outside) return openOutside(outside);
  let port = null;
  let database = null;
  await runStep("Starting the database", async () => {
    database = await supervise({
      name: "database",
      log: ".data/postgres.log",
      start: () => startEmbedded({ folder: dataFolder }),
      onGivenUp,
      onRestart: async (server) => {
        rememberAddresses(server);
        // Only when the port is lost must the app learn a new address.
        if (server.port !== port) await restartApp();
        port = server.port;
      },
    });
    port = database.current.port;
  });
  return database;
}

async function openOutside(ownerUrl) {
  await runStep("Checking the database in DATABASE_URL", () =>
    checkOutsideDatabase(ownerUrl),
  );
  const appUrl = process.env.APP_DATABASE_URL ?? nameAppUrl(ownerUrl);
  return { current: { ownerUrl, appUrl }, stop: () => Promise.resolve() };
}

// Roles belong to the whole server, so each clone takes a name of its own.
function nameAppUrl(ownerUrl) {
  const { appPassword } = readSecrets(dataFolder);
  const mark = createHash("sha256").update(appPassword).digest("hex");
  const url = new URL(ownerUrl);
  url.username = `waymark_web_${mark.slice(0, 8)}`;
  url.password = appPassword;
  return url.toString();
}

function rememberAddresses({ ownerUrl, appUrl }) {
  const { demo } = readState(dataFolder);
  updateState(dataFolder, { demo: { ...demo, ownerUrl, appUrl } });
}

async function fill({ ownerUrl, appUrl }) {
  await runStep("Bringing the database up to date", async () => {
    const applied = await prepareDatabase({ ownerUrl, appUrl });
    return applied.length > 0 ? `${applied.length} migrations` : undefined;
  });
  if (await hasSystems(ownerUrl)) return;
  await runStep("Writing the demonstration systems", () =>
    seedDatabase({ ownerUrl, appUrl }),
  );
}

function hasSystems(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM "System" LIMIT 1');
    return found.rowCount > 0;
  });
}

async function serve({ database, port, wishes, onGivenUp }) {
  const host = process.env.HOST ?? "127.0.0.1";
  rmSync(path.join(dataFolder, "app.log"), { force: true });
  const start = async () => {
    const env = appEnv(database.current.appUrl, port);
    const options = { root, folder: dataFolder, port, host, env };
    const app = await startApp({ ...options, isDev: wishes.isDev });
    updateState(dataFolder, { app: { pid: app.pid, port } });
    return app;
  };
  let app = null;
  await runStep("Starting the app", async () => {
    app = await supervise({
      name: "app",
      log: ".data/app.log",
      start,
      onGivenUp,
    });
  });
  return app;
}

function appEnv(appUrl, port) {
  const { DATABASE_URL: _owner, ...env } = process.env;
  return {
    ...env,
    APP_DATABASE_URL: appUrl,
    NEXTAUTH_SECRET:
      env.NEXTAUTH_SECRET ?? readSecrets(dataFolder).sessionSecret,
    FILES_DIR: env.FILES_DIR ?? path.join(dataFolder, "files"),
    NEXTAUTH_URL: env.NEXTAUTH_URL ?? `http://localhost:${port}`,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function announce(port) {
  const table = describeSignIns(root);
  console.log(`\nWaymark is running: http://localhost:${port}\n`);
  if (table) console.log(`${table}\n`);
  console.log("Ctrl+C stops it. The database's address: npm run db:url");
}
