import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { findBinaries } from "./binaries.mjs";
import { makeServerFolder } from "./server-user.mjs";

// ICU's root order puts ñ after n and é after e in both languages on every
// operating system; builds without ICU fall back to code-point order.
const locales = [
  ["--locale-provider=icu", "--icu-locale=und"],
  ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
];

/**
 * Creates the data folder of a database server when there is none. It is built
 * beside and renamed, so that an interrupted attempt leaves nothing half-made.
 */
export function initialiseCluster({ cluster, password, user, isDurable }) {
  if (existsSync(path.join(cluster, "PG_VERSION"))) return false;
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  try {
    writeFileSync(passwordFile, password + "\n", { mode: 0o600 });
    if (user.uid !== undefined) chownSync(passwordFile, user.uid, user.gid);
    runInitdb({ draft, passwordFile, user, isDurable });
    rmSync(cluster, { recursive: true, force: true });
    renameSync(draft, cluster);
    return true;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function runInitdb({ draft, passwordFile, user, isDurable }) {
  let problem = "";
  for (const locale of locales) {
    rmSync(draft, { recursive: true, force: true });
    makeServerFolder(draft, user);
    const flags = [
      `--pgdata=${draft}`,
      "--username=waymark_owner",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--no-instructions",
      ...locale,
      ...(isDurable ? [] : ["--no-sync"]),
    ];
    const options = { ...user, cwd: draft, env: serverEnv(), encoding: "utf8" };
    const run = spawnSync(findBinaries().initdb, flags, options);
    if (run.status === 0) return;
    problem = run.error?.message ?? lastLines(run.stderr);
  }
  throw new Error(`The database folder could not be made: ${problem}`);
}

/** The environment of a server program: ours without settings meant for another PostgreSQL. */
export function serverEnv() {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(PG|LC_|LANG)/.test(name),
  );
  return { ...Object.fromEntries(own), LC_ALL: "C", TZ: "UTC" };
}

function lastLines(text) {
  return text.trim().split("\n").slice(-3).join(" ");
}
