import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/** What runs in a data folder: {database?: {port, pid, ownerPid}, app?: {…}}. */
export function readState(folder) {
  return readJson(path.join(folder, "state.json")) ?? {};
}

/** Merges one part into the state; null removes it. */
export function updateState(folder, part) {
  const merged = { ...readState(folder), ...part };
  const kept = Object.entries(merged).filter(([, value]) => value !== null);
  writePrivate(path.join(folder, "state.json"), Object.fromEntries(kept));
}

/** The random passwords of a data folder, made on first use and readable by its owner only. */
export function readSecrets(folder) {
  const file = path.join(folder, "secrets.json");
  const known = readJson(file) ?? {};
  const names = ["ownerPassword", "appPassword", "sessionSecret"];
  const missing = names.filter((name) => !known[name]);
  if (missing.length === 0) return known;
  for (const name of missing) known[name] = randomBytes(24).toString("hex");
  writePrivate(file, known);
  return known;
}

/** Both addresses of the database in a data folder. */
export function readUrls(folder, port, database = "waymark") {
  const { ownerPassword, appPassword } = readSecrets(folder);
  const at = `127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: `postgresql://waymark_owner:${ownerPassword}@${at}`,
    appUrl: `postgresql://waymark_web:${appPassword}@${at}`,
  };
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

// Written aside and renamed, so that a kill in between leaves the old file whole.
function writePrivate(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.new`;
  try {
    writeFileSync(aside, JSON.stringify(value, null, 2) + "\n", {
      mode: 0o600,
    });
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
