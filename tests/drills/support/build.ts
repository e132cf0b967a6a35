import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../../prisma/database/embedded.mjs";
import {
  prepareDatabase,
  seedDatabase,
} from "../../../prisma/migrator/prepare.mjs";
import { buildApp, needsBuild } from "../../../scripts/steps/build.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    filledFolder: string;
  }
}

const root = path.resolve(import.meta.dirname, "../../..");

/** Before any drill: the app built as it stands, and a database with the demonstration in it, at rest, to copy. */
export default async function prepareDrills(project: TestProject) {
  if (needsBuild(root)) await buildApp(root);
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-drills-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    chmodSync(folder, 0o755); // as root the server runs as another user
    const database = await startEmbedded({ folder });
    await prepareDatabase(database);
    await seedDatabase(database);
    await database.stop();
  } catch (error) {
    remove();
    throw error;
  }
  project.provide("filledFolder", folder);
  return remove;
}
