import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runCommand } from "../console/run-command.mjs";
import { runStep } from "../console/step.mjs";
import { StopError } from "../console/stop-error.mjs";

// Chromium without windows: it draws no frame and no tabs, and the tests take
// about two thirds of the time.
const windowless = "chromium-headless-shell";

const names = [
  windowless,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const usualPlaces = {
  linux: [
    "/usr/bin/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** The path of a Chromium that runs here; brings one when there is none. */
export async function ensureBrowser(root) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && runs(asked)) return asked;
  if (asked)
    throw new StopError(
      `CHROMIUM_PATH=${asked} is no browser that runs here. Correct it, or unset it to have one found.`,
    );
  const found = findBrowser() ?? findDownloaded(root);
  if (found) return preferWindowless(found);
  return (
    (await download(root)) ?? (await installPackage("chromium")) ?? giveUp()
  );
}

// On a machine that is there for the tests alone, bringing it is soon won back.
async function preferWindowless(found) {
  if (!process.env.CI || path.basename(found) === windowless) return found;
  return (await installPackage(windowless)) ?? found;
}

/** A browser that is already on the machine, or null. */
export function findBrowser(env = process.env) {
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  );
  const places = [...onPath, ...(usualPlaces[process.platform] ?? [])];
  return places.find((place) => existsSync(place) && runs(place)) ?? null;
}

// Some distributions ship a stub that only says how to install the real one.
function runs(place) {
  if (!existsSync(place)) return false;
  if (process.platform === "win32") return true;
  const run = spawnSync(place, ["--version"], { timeout: 30_000 });
  return run.status === 0;
}

function findDownloaded(root) {
  const requireFrom = createRequire(path.join(root, "package.json"));
  const place = requireFrom("@playwright/test").chromium.executablePath();
  return place && runs(place) ? place : null;
}

async function download(root) {
  const cli = path.join(root, "node_modules/@playwright/test/cli.js");
  const env = {
    ...process.env,
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000",
  };
  const given = [cli, "install", "chromium"];
  await runStep("Downloading a browser", () =>
    runCommand(process.execPath, given, { cwd: root, env }).then(() => {}),
  ).catch(() => console.log("  not to be had here; trying another way"));
  return findDownloaded(root);
}

async function installPackage(name) {
  const isDebian = existsSync("/usr/bin/apt-get");
  if (!isDebian || process.getuid?.() !== 0) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...given) => runCommand("apt-get", given, { env });
  await runStep("Installing Debian's browser", async () => {
    await apt("update");
    await apt("install", "-y", "--no-install-recommends", name);
  }).catch(() => {});
  return findBrowser();
}

function giveUp() {
  throw new StopError(
    "No browser for the browser tests, and none could be brought. Install Chromium or Chrome (Debian: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chrome npm test",
  );
}
