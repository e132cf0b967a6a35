import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { StopError } from "../console/stop-error.mjs";

/**
 * As root, PostgreSQL runs as the user postgres, who must be able to enter every
 * folder above the project. Stops with the first one that is closed.
 */
export function checkFoldersOpen(folder) {
  if (process.getuid?.() !== 0) return;
  const closed = findClosedFolder(folder, { ids: readPostgresIds() });
  if (!closed) return;
  throw new StopError(
    `Running as root, the database's own user (postgres) cannot enter ${closed}. Way out, any one of: chmod o+x ${closed} · move the clone to a folder open to all, such as /srv · run as an ordinary user · set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/** The topmost folder on the way to `folder` that a user with these ids may not enter, or null. */
export function findClosedFolder(folder, { ids, stat = statSync }) {
  for (const step of listParents(path.resolve(folder))) {
    if (!mayEnter(stat(step), ids)) return step;
  }
  return null;
}

function mayEnter({ mode, uid, gid }, ids) {
  if (uid === ids.uid) return (mode & 0o100) !== 0;
  if (ids.gids.includes(gid)) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function listParents(folder) {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [...listParents(above), folder];
}

function readPostgresIds() {
  if (!existsSync("/etc/passwd")) return { uid: -1, gids: [] };
  try {
    const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
    const [uid] = execFileSync("id", ["-u", "postgres"], options).split(" ");
    const gids = execFileSync("id", ["-G", "postgres"], options).split(" ");
    return { uid: Number(uid), gids: gids.map(Number) };
  } catch {
    return { uid: -1, gids: [] }; // made later; it will be nobody in particular
  }
}
