/**
 * Checks, imports, exports and compares frameworks: npm run framework -- help
 * Works on DATABASE_URL (the owner's address), or on the running demo's database.
 */
import { runOnDatabase } from "./steps/run-on-database.mjs";

await runOnDatabase("framework-command.ts", process.argv.slice(2));
