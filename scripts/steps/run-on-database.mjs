import { spawn } from "node:child_process";
import path from "node:path";
import { printError } from "../console/step.mjs";
import { StopError } from "../console/stop-error.mjs";
import { dataFolder, root } from "../root.mjs";
import { generateClient, needsGenerate } from "./generate.mjs";
import { needsInstall } from "./install.mjs";
import { isStill } from "../../prisma/database/process-alive.mjs";
import { readState } from "../../prisma/database/state.mjs";

/**
 * Runs a TypeScript command of prisma/ upon DATABASE_URL (the owner's address),
 * or upon the running demo's database; its exit code becomes ours.
 * @param {string} file
 * @param {string[]} given
 */
export async function runOnDatabase(file, given) {
  try {
    if (needsInstall(root))
      throw new StopError(
        "The packages are not installed yet: run npm ci, or npm run demo, first.",
      );
    if (needsGenerate(root)) await generateClient(root);
    process.exitCode = await run(file, given);
  } catch (error) {
    printError(error);
    process.exitCode = 2;
  }
}

function run(file, given) {
  // react-server: the condition under which "server-only" is an empty module.
  // Prisma's reading of relations is warned of by pg; that is nothing to tell here.
  const flags = [
    "--conditions=react-server",
    "--no-deprecation",
    "--import",
    "tsx",
  ];
  const command = path.join("prisma", file);
  const child = spawn(process.execPath, [...flags, command, ...given], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: findDatabase() },
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 2));
  });
}

function findDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const { demo } = readState(dataFolder);
  return demo?.ownerUrl && isStill(demo.ownerPid, "demo.mjs")
    ? demo.ownerUrl
    : "";
}
