import { mkdirSync } from "node:fs";
import path from "node:path";
import { checkFoldersOpen } from "../checks/closed-folder.mjs";
import { checkDiskSpace } from "../checks/disk-space.mjs";
import { checkPortFree, readPort } from "../checks/port.mjs";
import { endCommands } from "../console/run-command.mjs";
import { printError, runStep } from "../console/step.mjs";
import { StopError } from "../console/stop-error.mjs";
import { dataFolder, root } from "../root.mjs";
import { buildApp, needsBuild } from "../steps/build.mjs";
import { generateClient, needsGenerate } from "../steps/generate.mjs";
import { installPackages, needsInstall } from "../steps/install.mjs";
import { readState, updateState } from "../../prisma/database/state.mjs";
import {
  findNpm,
  isAlive,
  isStill,
  waitForEnd,
} from "../../prisma/database/process-alive.mjs";
import { readArguments, usage } from "./arguments.mjs";
import { endOrphan } from "./app-process.mjs";

const wishes = readArguments(process.argv.slice(2));
const command = wishes.isDev ? "npm run dev" : "npm run demo";
const npmPid = process.env.npm_lifecycle_event ? findNpm() : null;
const parts = [];
let stopping = null;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => void stopAll(0));

// A closed pipe (npm run demo | head) must not end what is being served.
process.stdout.on("error", () => {});
endWithNpm();

try {
  await main();
} catch (error) {
  if (!stopping) printError(error);
  await stopAll(1);
}

async function main() {
  if (wishes.unknown.length > 0)
    throw new StopError(`Unknown: ${wishes.unknown.join(" ")}\n${usage}`);
  if (wishes.isHelp) return console.log(usage);
  const port = readPort();
  mkdirSync(dataFolder, { recursive: true });
  await refuseSecondRun();
  await endOrphan(readState(dataFolder).app?.pid);
  await checkPortFree(port, command);
  updateState(dataFolder, {
    demo: { ownerPid: process.pid, npmPid, port },
    app: null,
  });
  await makeReady();
  const { runDemo } = await import("./run-demo.mjs");
  await runDemo({ parts, port, wishes, onGivenUp: giveUp });
}

/** What must be there before anything from node_modules can be loaded. */
async function makeReady() {
  const isFirst = needsInstall(root);
  const isHeavy = isFirst || (!wishes.isDev && needsBuild(root));
  checkDiskSpace(root, isHeavy);
  if (!process.env.DATABASE_URL) {
    checkFoldersOpen(root);
    checkFoldersOpen(dataFolder);
  }
  if (isFirst) await installPackages(root);
  if (needsGenerate(root))
    await runStep("Generating the database client", () => generateClient(root));
  if (!wishes.isDev && needsBuild(root))
    await runStep("Building the app (a minute or two)", () => buildApp(root));
}

async function refuseSecondRun() {
  const { demo } = readState(dataFolder);
  if (!demo || demo.ownerPid === process.pid) return;
  if (!isStill(demo.ownerPid, path.join("scripts", "demo.mjs"))) return;
  if (demo.npmPid && !isStill(demo.npmPid, "npm"))
    return replaceAbandoned(demo.ownerPid);
  throw new StopError(
    `Waymark is already running from this folder at http://localhost:${demo.port} (process ${demo.ownerPid}). Stop that one first with Ctrl+C.`,
  );
}

// Its npm was killed: nobody can press Ctrl+C there any more.
async function replaceAbandoned(pid) {
  console.log("Stopping a Waymark that was left running here …");
  process.kill(pid, "SIGTERM");
  await waitForEnd(pid, 12_000);
}

/** npm may be killed in a way it cannot pass on; what it runs ends with it. */
function endWithNpm() {
  if (npmPid === null) return;
  const look = () => !isAlive(npmPid) && void stopAll(0);
  setInterval(look, 1_000).unref();
}

function giveUp(error) {
  printError(error);
  void stopAll(1);
}

/** The app first, then the database: what is being saved is saved. */
function stopAll(code) {
  stopping ??= (async () => {
    endCommands();
    if (parts.length > 0) console.log("\nStopping …");
    for (const part of parts.toReversed()) await part.stop();
    forgetRun();
    if (parts.length > 0) console.log("Stopped. Everything saved is kept.");
    process.exit(code);
  })();
  return stopping;
}

// On a full disk this fails; the next start finds out by itself that we are gone.
function forgetRun() {
  try {
    if (readState(dataFolder).demo?.ownerPid === process.pid)
      updateState(dataFolder, { demo: null, app: null });
  } catch {
    // said already
  }
}
