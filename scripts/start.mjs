/** Serves the built app: npm start (needs APP_DATABASE_URL and NEXTAUTH_SECRET; see docs/operating.md). */
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";
import { endGently } from "./serve/end-gently.mjs";
import { findStartProblem } from "./serve/start-settings.mjs";

const server = path.join(root, ".next", "standalone", "server.js");
const problem = existsSync(server)
  ? findStartProblem(process.env)
  : "There is no build yet. Make one: npm run build";
if (problem) {
  console.error(problem);
  process.exit(1);
}

// Serving never needs the owner's address, so it must not be lying about.
delete process.env.DATABASE_URL;
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.HOSTNAME = process.env.HOST ?? "0.0.0.0";
process.env.PORT ??= "3000";
// In milliseconds, longer than a proxy keeps a connection at rest (nginx: 60
// seconds). Whoever closes it first must be the one who sends: else a request
// that is on its way meets a closed door, and a write is not sent twice.
process.env.KEEP_ALIVE_TIMEOUT ??= "75000";

endGently();
await import(pathToFileURL(server).href);
