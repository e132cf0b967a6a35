/**
 * Says who runs the installation: npm run operator -- help
 * Works on DATABASE_URL (the owner's address), or on the running demo's database.
 */
import { runOnDatabase } from "./steps/run-on-database.mjs";

await runOnDatabase("operator-command.ts", process.argv.slice(2));
