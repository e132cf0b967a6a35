import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../console/run-command.mjs";
import { runStep } from "../console/step.mjs";
import { isDiskFull } from "../console/stop-error.mjs";

/** Whether node_modules is not what package-lock.json asks for. */
export function needsInstall(root) {
  const wanted = readLock(path.join(root, "package-lock.json"));
  const present = readLock(path.join(root, "node_modules/.package-lock.json"));
  if (!wanted || !present) return true;
  return !isInstalled(wanted.packages, present.packages);
}

/**
 * Whether npm's own record of an install agrees with the lock file. Optional
 * packages may be missing (other platforms' binaries) but not differ.
 */
export function isInstalled(wanted, present) {
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "" || entry.link) return true;
    const found = present[place];
    if (!found) return Boolean(entry.optional || entry.devOptional);
    return found.version === entry.version;
  });
}

/** Installs exactly what package-lock.json says. */
export function installPackages(root) {
  return runStep("Installing packages (about a minute)", async () => {
    const [program, ...start] = findNpm();
    // Whatever the surroundings say, the build needs the development packages.
    const flags = ["ci", "--include=dev", "--no-audit", "--no-fund"];
    const env = { ...process.env, NODE_ENV: "" };
    const shell = program === "npm" && process.platform === "win32";
    await runCommand(program, [...start, ...flags], { cwd: root, env, shell });
    refuseTorn(root);
  });
}

// On a full disk npm reports success and leaves files cut short: forget that install.
function refuseTorn(root) {
  if (!isDiskFull(root)) return;
  rmSync(path.join(root, "node_modules/.package-lock.json"), { force: true });
  throw new Error("ENOSPC: no space left for the packages");
}

// Under "npm run" npm says where it is; that also works on Windows.
function findNpm() {
  const script = process.env.npm_execpath ?? "";
  if (/npm-cli\.c?js$/.test(script) && existsSync(script))
    return [process.execPath, script];
  return ["npm"];
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
