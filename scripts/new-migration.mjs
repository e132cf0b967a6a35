/**
 * Draws up a migration from the changed schema: node scripts/new-migration.mjs NAME
 * With --record in place of a name it only keeps the schema as that of the last migration.
 */
import path from "node:path";
import { startTemporary } from "../prisma/database/temporary.mjs";
import {
  draftMigration,
  recordSchema,
} from "../prisma/migrator/draft-migration.mjs";

const name = process.argv[2] ?? "";
if (name === "--record") {
  console.log(path.relative(process.cwd(), await recordSchema()));
  process.exit(0);
}
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    "Name the migration in small letters, digits and _: node scripts/new-migration.mjs add_site_cohort",
  );
  process.exit(1);
}

// The engine wants a server to talk to, and reads nothing from it.
const database = await startTemporary();
try {
  const url = database.ownerUrl;
  const drafted = await draftMigration({ name, url, now: new Date() });
  console.log(path.relative(process.cwd(), drafted.folder));
  if (drafted.isEmpty)
    console.log("The schema has not changed: write the SQL by hand.");
} finally {
  await database.stop();
}
