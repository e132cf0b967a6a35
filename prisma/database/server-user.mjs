import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync } from "node:fs";

/**
 * PostgreSQL refuses to run as root; there it runs as the user "postgres".
 * Returns that user's ids for spawn, or an empty object when we are not root.
 */
export function ensureServerUser() {
  if (process.getuid?.() !== 0) return {};
  try {
    return readIds();
  } catch {
    createUser();
    return readIds();
  }
}

/** Makes a folder that the database server may write to, and nobody else may read. */
export function makeServerFolder(folder, { uid, gid }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined) chownSync(folder, uid, gid);
}

function readIds() {
  return { uid: readId("-u"), gid: readId("-g") };
}

function readId(flag) {
  const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
  return Number.parseInt(execFileSync("id", [flag, "postgres"], options), 10);
}

function createUser() {
  try {
    execFileSync("groupadd", ["--force", "postgres"], { stdio: "ignore" });
    execFileSync("useradd", ["-g", "postgres", "postgres"], {
      stdio: "ignore",
    });
  } catch {
    throw new Error(
      "Running as root needs a user named postgres and it could not be made. Add one (useradd postgres), run as an ordinary user, or set DATABASE_URL.",
    );
  }
}
