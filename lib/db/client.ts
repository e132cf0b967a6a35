import "server-only";
import { getEnv } from "@/lib/core/env";
import { type Database, openDatabase } from "./open-database";

// The pages and the start of the server each have a copy of this file.
const holder = globalThis as { waymarkDatabase?: Database };

/** The one client of this process. Only lib/db opens transactions on it. */
export function getPrisma() {
  return getDatabase().prisma;
}

/** Its connections: looked at, and used by nobody else. */
export function getPool() {
  return getDatabase().pool;
}

/** Lets them keep statements with their plans from now on, where they are the database's own. */
export function keepStatements() {
  return getDatabase().keepStatements();
}

function getDatabase() {
  holder.waymarkDatabase ??= openDatabase(getEnv().APP_DATABASE_URL, {
    connectionTimeoutMillis: 5_000,
  });
  return holder.waymarkDatabase;
}
