import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import { findFreePort } from "../../../prisma/database/free-port.mjs";
import { startEmbedded } from "../../../prisma/database/embedded.mjs";
import { startApp } from "../../../scripts/serve/app-process.mjs";

const root = path.resolve(import.meta.dirname, "../../..");

type Started = { folder: string; ownerUrl: string; appUrl: string };
/** What the app is told besides. */
type Settings = Record<string, string>;
export type Installation = Awaited<ReturnType<typeof startInstallation>>;

/**
 * A durable database with the demonstration in it and the built app before it,
 * on this machine alone. Its parts are killed by the id of the process that was
 * started here, and started again in the same place.
 */
export async function startInstallation(
  settings: Settings | ((database: Started) => Promise<Settings>) = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-drill-"));
  chmodSync(folder, 0o755); // as root the server runs as another user
  // With the owners of its files.
  execFileSync("cp", ["-a", `${inject("filledFolder")}/.`, folder]);
  const secret = randomBytes(32).toString("hex");
  let database = await startEmbedded({ folder });
  const given =
    typeof settings === "function"
      ? await settings({ ...database, folder })
      : settings;

  const serve = async (port: number) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DATABASE_URL: "",
      APP_DATABASE_URL: database.appUrl,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: "http://127.0.0.1",
      FILES_DIR: path.join(folder, "files"),
      JOBS: "off",
      // Stories, drills and measures send more than hands do.
      WRITES_A_MINUTE: "1000000",
      ...given,
    };
    const host = "127.0.0.1";
    return startApp({ root, folder, port, host, env, isDev: false });
  };
  const port = await findFreePort(3441);
  const apps = [{ port, app: await serve(port) }];
  const first = () => apps[0] ?? { port, app: { pid: 0 } };

  return {
    secret,
    folder,
    get ownerUrl() {
      return database.ownerUrl;
    },
    get appUrl() {
      return database.appUrl;
    },
    baseUrl: `http://127.0.0.1:${port}`,
    appPid: () => first().app.pid,
    killDatabase: () => kill(database.pid),
    stopDatabase: () => database.stop(),
    async startDatabase() {
      database = await again(() => startEmbedded({ folder }));
    },
    killApp: () => kill(first().app.pid),
    async startApp() {
      apps[0] = { port, app: await serve(port) };
    },
    stopApp: () => apps[0]?.app.stop(),
    /** One more process of the same app; its address. */
    async addApp() {
      const other = await findFreePort(3443);
      apps.push({ port: other, app: await serve(other) });
      return `http://127.0.0.1:${other}`;
    },
    async stop() {
      for (const { app } of apps) await app.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function kill(pid: number) {
  process.kill(pid, "SIGKILL");
}

// The children of a killed server take a moment to see that it is gone.
async function again<T>(start: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left -= 1) {
    try {
      return await start();
    } catch (error) {
      if (left === 0) throw error;
      await wait(250);
    }
  }
}
