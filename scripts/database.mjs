/**
 * A migrated database of one's own, for development: node scripts/database.mjs [folder]
 * Prints the owner's address and the app's, and runs until Ctrl+C.
 */
import path from "node:path";
import { startEmbedded } from "../prisma/database/embedded.mjs";
import { ensureAppRole } from "../prisma/migrator/app-role.mjs";
import { applyMigrations } from "../prisma/migrator/migrations.mjs";

const folder = path.resolve(process.argv[2] ?? ".data/dev");
const database = await startEmbedded({ folder });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => database.stop().then(() => process.exit(0)));

const applied = await applyMigrations({ url: database.ownerUrl });
console.log(`${applied.length} migrations applied: ${applied.join(", ")}`);
if (await hasGroupRole(database.ownerUrl)) await ensureAppRole(database);
console.log(`DATABASE_URL=${database.ownerUrl}`);
console.log(`APP_DATABASE_URL=${database.appUrl}`);
if (database.isJoined) process.exit(0);
await database.ended;

async function hasGroupRole(url) {
  const { withClient } = await import("../prisma/database/connect.mjs");
  return withClient(url, async (client) => {
    const found = await client.query(
      "SELECT 1 FROM pg_roles WHERE rolname = 'waymark_app'",
    );
    return found.rowCount === 1;
  });
}
