import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureAppRole } from "./app-role.mjs";
import { prepareJobs } from "./jobs.mjs";
import { applyMigrations } from "./migrations.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Makes a database ready to serve: migrations, the app's login, the queue of
 * jobs, the framework.
 * Safe to repeat.
 * @param {{ownerUrl: string, appUrl: string}} addresses
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function prepareDatabase({ ownerUrl, appUrl }) {
  const applied = await applyMigrations({ url: ownerUrl });
  await ensureAppRole({ ownerUrl, appUrl });
  await prepareJobs({ ownerUrl });
  await publishFramework({ ownerUrl, appUrl });
  return applied;
}

/** Publishes the framework's data files; nothing happens when they are published already. */
export async function publishFramework(addresses) {
  await runTypeScript("prisma/migrator/publish.ts", addresses);
}

/** Seeds the demonstration systems; nothing happens when any system exists. */
export async function seedDatabase(addresses) {
  await runTypeScript("prisma/seed/index.ts", addresses);
}

function runTypeScript(file, { ownerUrl, appUrl }) {
  // Half-built trees may lack the file; a whole one never does.
  if (!existsSync(path.join(root, file))) return Promise.resolve();
  const env = {
    ...process.env,
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrl,
  };
  // react-server: the condition under which "server-only" is an empty module.
  const flags = ["--conditions=react-server", "--import", "tsx", file];
  const child = spawn(process.execPath, flags, {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let output = "";
    const keep = (chunk) => (output = (output + chunk).slice(-8_000));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${file} failed:\n${output.trim()}`)),
    );
  });
}
