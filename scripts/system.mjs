/**
 * A system's archive and its erasure: npm run system -- help
 * Works on DATABASE_URL (the owner's address), or on the running demo's database and files.
 */
import path from "node:path";
import { dataFolder } from "./root.mjs";
import { runOnDatabase } from "./steps/run-on-database.mjs";

if (!process.env.DATABASE_URL)
  process.env.FILES_DIR ??= path.join(dataFolder, "files");
await runOnDatabase("system-command.ts", process.argv.slice(2));
