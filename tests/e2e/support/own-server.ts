import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePort } from "../../../prisma/database/free-port.mjs";
import { startApp } from "../../../scripts/serve/app-process.mjs";

const root = path.resolve(import.meta.dirname, "../../..");

type Settings = Record<string, string>;

export type OwnServer = {
  url: string;
  readLog: () => string;
  stop: () => Promise<void>;
};

/**
 * The same build upon the same database, a second time, with other settings;
 * some of them may need to know its address.
 */
export async function startOwnServer(
  settings: Settings | ((url: string) => Promise<Settings>),
): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-own-"));
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: "",
    JOBS: "off",
    NEXTAUTH_SECRET: "of-this-server-alone-".repeat(2),
    NEXTAUTH_URL: url,
    ...(typeof settings === "function" ? await settings(url) : settings),
  };
  const at = { root, folder, port, host: "127.0.0.1" };
  const app = await startApp({ ...at, env, isDev: false });
  return {
    url,
    readLog: () => readFileSync(path.join(folder, "app.log"), "utf8"),
    stop: async () => {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
