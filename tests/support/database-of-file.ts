import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { copyTemplate, type TestDatabase } from "./database";

// Runs before each file of the db project: the file gets a database of its own,
// and the app's modules find its addresses where they look for them.
const own = await createTestDatabase();
process.env.DATABASE_URL = own.ownerUrl;
process.env.APP_DATABASE_URL = own.appUrl;
process.env.NEXTAUTH_SECRET = "a secret of no worth, for tests only";
const folder = mkdtempSync(path.join(tmpdir(), "waymark-test-files-"));
process.env.FILES_DIR = folder;
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await own.drop();
});

/** One more fresh database, for a test that cannot share its file's. Drop it when done. */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyTemplate({
    ownerUrl: inject("templateOwnerUrl"),
    appUrl: inject("templateAppUrl"),
  });
}
