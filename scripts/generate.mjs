/** Generates the database client into lib/db/generated, without the network. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const prisma = createRequire(import.meta.url).resolve("prisma/package.json");
const cli = path.join(path.dirname(prisma), "build", "index.js");

const env = {
  ...process.env,
  // generate works in WebAssembly but asks for an engine file first: any will do.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
};
const child = spawn(
  process.execPath,
  [cli, "generate", ...process.argv.slice(2)],
  {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  },
);
child.on("exit", (code) => process.exit(code ?? 1));
