import {
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { runCommand } from "../console/run-command.mjs";
import { hashAppSources } from "./source-hash.mjs";

/** The folder that holds a build ready to serve. */
export function standaloneFolder(root) {
  return path.join(root, ".next", "standalone");
}

/** Whether there is no build of exactly these sources. */
export function needsBuild(root) {
  const folder = standaloneFolder(root);
  if (!existsSync(path.join(folder, "server.js"))) return true;
  const stamp = path.join(folder, "built-from");
  if (!existsSync(stamp)) return true;
  return readFileSync(stamp, "utf8") !== hashAppSources(root);
}

/** Builds the app into .next/standalone, with everything the server needs beside it. */
export async function buildApp(root, { isShown = false } = {}) {
  const folder = standaloneFolder(root);
  const hash = hashAppSources(root);
  rmSync(folder, { recursive: true, force: true });
  const next = path.join(root, "node_modules/next/dist/bin/next");
  await runCommand(process.execPath, [next, "build"], {
    cwd: root,
    env: buildEnv(),
    isShown,
  });
  const copy = (from, to) => {
    if (existsSync(path.join(root, from)))
      cpSync(path.join(root, from), path.join(folder, to), { recursive: true });
  };
  copy(".next/static", ".next/static");
  copy("public", "public");
  const passwords = "lib/auth/common-passwords.bin";
  copy(passwords, passwords);
  // Last: an interrupted build is no build.
  writeFileSync(path.join(folder, "built-from"), hash);
}

// The build must neither need nor keep the addresses of a database.
function buildEnv() {
  const {
    DATABASE_URL: _owner,
    APP_DATABASE_URL: _app,
    READ_DATABASE_URL: _replica,
    ...env
  } = process.env;
  return { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}
