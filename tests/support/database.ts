import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { TestProject } from "vitest/node";
import {
  adminUrl,
  ensureDatabase,
  withClient,
  withDatabaseName,
} from "../../prisma/database/connect.mjs";
import { startTemporary } from "../../prisma/database/temporary.mjs";
import { prepareDatabase } from "../../prisma/migrator/prepare.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    templateOwnerUrl: string;
    templateAppUrl: string;
  }
}

/** A migrated database with the framework published and nothing else in it. */
export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  drop: () => Promise<void>;
};

/**
 * Vitest's global setup: one migrated template on TEST_DATABASE_URL's server, or
 * on a temporary one. Every database of a test is a copy of it.
 */
export async function setup(
  project: TestProject,
): Promise<() => Promise<void>> {
  const server = await openServer();
  const name = `waymark_template_${process.pid}`;
  const template = {
    ownerUrl: withDatabaseName(server.ownerUrl, name),
    appUrl: withDatabaseName(server.appUrl, name),
  };
  await ensureDatabase(template.ownerUrl);
  await prepareDatabase(template);
  project.provide("templateOwnerUrl", template.ownerUrl);
  project.provide("templateAppUrl", template.appUrl);
  return async () => {
    await dropAll(template.ownerUrl, name);
    await server.stop();
  };
}

/** Copies the template, about 50 ms. Drop the copy when done. */
export async function copyTemplate(template: {
  ownerUrl: string;
  appUrl: string;
}): Promise<TestDatabase> {
  const name = `waymark_test_${randomUUID().replaceAll("-", "")}`;
  const source = databaseName(template.ownerUrl);
  await withClient(adminUrl(template.ownerUrl), async (client) => {
    // Copies take turns: two at once refuse each other the template.
    await client.query("SELECT pg_advisory_lock(7204312)");
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${source}"`);
  });
  const ownerUrl = withDatabaseName(template.ownerUrl, name);
  return {
    ownerUrl,
    appUrl: withDatabaseName(template.appUrl, name),
    drop: () => dropDatabase(ownerUrl),
  };
}

/**
 * Puts a filled copy of the template in the place of a database that nobody
 * uses yet. The first to ask fills it; the others only copy, which takes a
 * tenth of the time.
 */
export async function putFilledCopy(
  ownerUrl: string,
  { templateUrl, kind }: { templateUrl: string; kind: string },
  fill: (client: Client) => Promise<unknown>,
): Promise<void> {
  const source = databaseName(templateUrl);
  const filled = `${source}_${kind}`;
  const name = databaseName(ownerUrl);
  await withClient(adminUrl(templateUrl), async (client) => {
    await client.query("SELECT pg_advisory_lock(7204312)");
    const { rowCount } = await client.query(
      "SELECT FROM pg_database WHERE datname = $1",
      [filled],
    );
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE "${filled}" TEMPLATE "${source}"`);
      await withClient(withDatabaseName(templateUrl, filled), async (own) => {
        await fill(own);
        // What the planner knows of it is copied along.
        await own.query("ANALYZE");
      });
    }
    await client.query(`DROP DATABASE "${name}"`);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${filled}"`);
  });
}

/** A server for tests: TEST_DATABASE_URL, or a temporary one of its own. */
export async function openServer() {
  const outside = process.env.TEST_DATABASE_URL;
  if (!outside) return startTemporary();
  const app = new URL(outside);
  app.username = "waymark_test_web";
  app.password = randomUUID();
  const stop = () => Promise.resolve();
  return { ownerUrl: outside, appUrl: app.toString(), stop };
}

/** Drops the database that the address names, whoever is connected to it. */
export async function dropDatabase(url: string): Promise<void> {
  await withClient(adminUrl(url), (client) =>
    client.query(`DROP DATABASE IF EXISTS "${databaseName(url)}" WITH (FORCE)`),
  );
}

/** The template with its filled copies. */
async function dropAll(url: string, name: string): Promise<void> {
  await withClient(adminUrl(url), async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')",
      [name],
    );
    for (const { datname } of rows)
      await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  });
}

function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
