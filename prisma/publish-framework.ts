import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ClientBase } from "pg";
import type { Framework } from "@/lib/framework/schema";
import { hashFramework } from "@/lib/framework/rules/framework-identity";
import { toPublishStatements } from "@/lib/framework/rules/publish-statements";
import { withClient } from "./database/connect.mjs";
import { readFramework, shippedFrameworkFolder } from "./read-framework";

/**
 * Publishes a framework version once, in one transaction, as the owner of the
 * tables. The same content again changes nothing; other content under a
 * version already published is refused, since ratings point at its rows.
 */
export async function publishFramework(
  client: ClientBase,
  framework: Framework,
): Promise<"published" | "unchanged"> {
  await client.query("BEGIN");
  try {
    const outcome = await publishOnce(client, framework);
    await client.query("COMMIT");
    return outcome;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function publishOnce(client: ClientBase, framework: Framework) {
  const { code, version } = framework;
  // Two installers that start together must not both find the version missing.
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `waymark/framework/${code}`,
  ]);
  const hash = hashFramework(framework);
  const published = await findPublishedHash(client, framework);
  if (published === hash) return "unchanged";
  if (published !== null)
    throw new Error(
      `Framework ${code} ${version} is already published with other content. ` +
        "A published version never changes: give the changed files a new version. Nothing was written.",
    );

  for (const { sql, values } of toPublishStatements(framework))
    await client.query(sql, values);
  return "published";
}

async function findPublishedHash(client: ClientBase, framework: Framework) {
  const found = await client.query<{ contentHash: string }>(
    'SELECT "contentHash" FROM "FrameworkVersion" WHERE "code" = $1 AND "version" = $2',
    [framework.code, framework.version],
  );
  return found.rows[0]?.contentHash ?? null;
}

/** Run as a command: publishes a folder (the shipped one by default) to DATABASE_URL. */
async function main(folder = shippedFrameworkFolder): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL, the owner's address, is not set.");
  const framework = await readFramework(folder);
  const outcome = await withClient(url, (client) =>
    publishFramework(client, framework),
  );
  console.log(`Framework ${framework.code} ${framework.version}: ${outcome}`);
}

const entry = process.argv[1];
if (entry && realpathSync(entry) === fileURLToPath(import.meta.url))
  main(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
