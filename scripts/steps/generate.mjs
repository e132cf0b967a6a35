import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runCommand } from "../console/run-command.mjs";
import { hashSchema } from "./source-hash.mjs";

const output = "lib/db/generated";

/** Whether the generated database client is missing or older than the schema. */
export function needsGenerate(root) {
  const stamp = path.join(root, output, ".schema-hash");
  if (!existsSync(path.join(root, output, "client.ts"))) return true;
  if (!existsSync(stamp)) return true;
  return readFileSync(stamp, "utf8") !== hashSchema(root);
}

/** Generates the database client without the network. */
export async function generateClient(root) {
  const hash = hashSchema(root);
  const requireFrom = createRequire(path.join(root, "package.json"));
  const prisma = path.dirname(requireFrom.resolve("prisma/package.json"));
  const env = {
    ...process.env,
    // generate works in WebAssembly but asks for an engine file first: any will do.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  const given = [path.join(prisma, "build", "index.js"), "generate"];
  await runCommand(process.execPath, given, { cwd: root, env });
  writeFileSync(path.join(root, output, ".schema-hash"), hash);
}
