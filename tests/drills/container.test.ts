import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findFreePort } from "../../prisma/database/free-port.mjs";
import { startApp } from "../../scripts/serve/app-process.mjs";
import { openClient } from "./support/client";
import { startInstallation, type Installation } from "./support/installation";
import { isWhole, tell } from "./support/rounds";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "waymark-container-"));
const tools = path.join(folder, "tools");
const app = path.join(folder, "app");
let installation: Installation;

beforeAll(async () => {
  if (isWhole) installation = await startInstallation();
});
afterAll(async () => {
  if (isWhole) await installation.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Does the lines of the recipe without an engine: files are copied, commands run in the folder of their stage. */
function follow(line: string) {
  const [word, ...rest] = line.split(" ");
  if (word === "COPY" && rest[0] === "--from=tools") {
    const [, from = "", to = ""] = rest;
    const source = path.join(tools, path.relative("/opt/waymark", from));
    cpSync(source, path.join(app, to), { recursive: true });
  } else if (word === "COPY") {
    const given = rest.slice(0, -1);
    const sources = given[0] === "." ? listContext() : given;
    for (const source of sources)
      cpSync(path.join(root, source), path.join(tools, source));
  } else if (word === "RUN" && rest[0] === "npm") {
    const command = rest.join(" ");
    const { DATABASE_URL: _owner, ...given } = process.env;
    const env = { ...given, NODE_ENV: "development" as const };
    execFileSync("sh", ["-c", command], { cwd: tools, env, stdio: "pipe" });
  }
}

function listContext() {
  return execFileSync("git", ["ls-files"], { cwd: root })
    .toString()
    .split("\n")
    .filter(Boolean);
}

it.runIf(isWhole)(
  "the recipe of the container makes an app that serves, in clean folders",
  async () => {
    mkdirSync(tools);
    mkdirSync(app);
    const from = Date.now();
    for (const line of readFileSync(
      path.join(root, "deploy/Containerfile"),
      "utf8",
    ).split("\n"))
      follow(line);
    const port = await findFreePort(3448);
    const serving = await startApp({
      ...{ root: app, folder, port, host: "127.0.0.1", isDev: false },
      env: {
        NODE_ENV: "production",
        PATH: process.env.PATH,
        APP_DATABASE_URL: installation.appUrl,
        NEXTAUTH_SECRET: installation.secret,
        NEXTAUTH_URL: "http://127.0.0.1",
        FILES_DIR: path.join(folder, "files"),
      },
    });
    try {
      const client = openClient(`http://127.0.0.1:${port}`);
      expect((await client.ask("/readyz")).status).toBe(200);
      const page = await client.ask("/sign-in");
      expect(page.status).toBe(200);
      const asset = /"(\/_next\/static\/[^"]+\.js)"/.exec(page.text)?.[1] ?? "";
      expect((await client.ask(asset)).status).toBe(200);
      client.close();
    } finally {
      await serving.stop();
    }
    tell("container", { seconds: Math.round((Date.now() - from) / 1_000) });
  },
);
