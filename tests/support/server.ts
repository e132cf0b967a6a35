import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import {
  ensureDatabase,
  withDatabaseName,
} from "../../prisma/database/connect.mjs";
import { findFreePort } from "../../prisma/database/free-port.mjs";
import {
  prepareDatabase,
  seedDatabase,
} from "../../prisma/migrator/prepare.mjs";
import { startApp } from "../../scripts/serve/app-process.mjs";
import { buildApp, needsBuild } from "../../scripts/steps/build.mjs";
import { dropDatabase, openServer } from "./database";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * Playwright's global setup: the real build, served from a seeded database of its
 * own. Leaves BASE_URL, DATABASE_URL and APP_DATABASE_URL to the tests. With
 * BASE_URL set, nothing is started and the tests run against that server.
 */
export default async function serveForTests(): Promise<() => Promise<void>> {
  if (process.env.BASE_URL) return () => Promise.resolve();
  if (needsBuild(root)) await buildApp(root);
  const server = await openServer();
  const name = `waymark_browser_${process.pid}`;
  const addresses = {
    ownerUrl: withDatabaseName(server.ownerUrl, name),
    appUrl: withDatabaseName(server.appUrl, name),
  };
  await ensureDatabase(addresses.ownerUrl);
  await prepareDatabase(addresses);
  await seedDatabase(addresses);
  const app = await serve(addresses);
  return async () => {
    await app.stop();
    await dropDatabase(addresses.ownerUrl);
    await server.stop();
  };
}

async function serve({
  ownerUrl,
  appUrl,
}: {
  ownerUrl: string;
  appUrl: string;
}) {
  const folder = path.join(root, ".data", "browser-tests");
  mkdirSync(folder, { recursive: true });
  const port = await findFreePort();
  const baseUrl = `http://localhost:${port}`;
  process.env.BASE_URL = baseUrl;
  process.env.DATABASE_URL = ownerUrl;
  process.env.APP_DATABASE_URL = appUrl;
  process.env.FILES_DIR = path.join(folder, "files");
  const env = {
    ...process.env,
    DATABASE_URL: "",
    READ_DATABASE_URL: onReplica(appUrl),
    JOBS: "off",
    // Stories, drills and measures send more than hands do.
    WRITES_A_MINUTE: "1000000",
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    NEXTAUTH_URL: baseUrl,
  };
  return startApp({ root, folder, port, host: "127.0.0.1", env, isDev: false });
}

/** The same database on TEST_REPLICA_URL's server, which follows TEST_DATABASE_URL's; none unless set. */
function onReplica(appUrl: string) {
  const replica = process.env.TEST_REPLICA_URL;
  if (!replica) return "";
  const url = new URL(appUrl);
  url.host = new URL(replica).host;
  return url.toString();
}
