import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withClient } from "../../../prisma/database/connect.mjs";
import {
  applyMigrations,
  migrationsFolder,
} from "../../../prisma/migrator/migrations.mjs";
import { expectInTime } from "../../support/in-time";
import { asOwner, seedDatabase } from "../../support/seeded";

const url = process.env.DATABASE_URL ?? "";
const folder = mkdtempSync(path.join(tmpdir(), "waymark-migrations-"));
let number = 0;
let name = "";

beforeAll(async () => {
  await seedDatabase();
  cpSync(migrationsFolder, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

// What a release would do to the busiest table: written anew with one more column, indexed, checked.
beforeEach(() => {
  number += 1;
  name = `2099010100000${number}_made_up`;
  mkdirSync(path.join(folder, name));
  writeFileSync(
    path.join(folder, name, "migration.sql"),
    `ALTER TABLE "Score" ADD COLUMN "madeUp${number}" UUID NOT NULL DEFAULT gen_random_uuid();
     CREATE INDEX "Score_madeUp${number}_idx" ON "Score" ("systemId", "madeUp${number}");
     ALTER TABLE "Score" ADD CONSTRAINT "Score_madeUp${number}_check" CHECK ("madeUp${number}" <> "siteId");`,
  );
});

/** Short reads and writes of one row by several at once, until told to stop: the longest that one took. */
async function work(signal: AbortSignal) {
  const times = await Promise.all(
    [0, 1, 2, 3].map(() =>
      withClient(url, async (client) => {
        let longest = 0;
        while (!signal.aborted) {
          const from = performance.now();
          await client.query("BEGIN");
          await client.query(`SELECT count(*) FROM "Score"`);
          await client.query(
            `UPDATE "Site" SET "name" = "name" WHERE "id" = (SELECT "id" FROM "Site" ORDER BY random() LIMIT 1)`,
          );
          await client.query("COMMIT");
          longest = Math.max(longest, performance.now() - from);
        }
        return longest;
      }),
    ),
  );
  return Math.max(...times);
}

/** Somebody who has read the table and does not end for a while. */
function holdScores(milliseconds: number) {
  return asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query(`SELECT 1 FROM "Score" LIMIT 1`);
    await wait(milliseconds);
    await client.query("COMMIT");
  });
}

async function isThere() {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT (SELECT count(*)::int FROM information_schema.columns WHERE column_name = $1) AS columns,
              (SELECT count(*)::int FROM _prisma_migrations WHERE migration_name = $2) AS records`,
      [`madeUp${number}`, name],
    ),
  );
  return rows[0];
}

const held = 8_000;

describe("a migration while people work", () => {
  it("gets its turn, and nobody fails or waits for long", async () => {
    const end = new AbortController();
    const working = work(end.signal);
    await wait(300);
    expect(await applyMigrations({ url, folder })).toEqual([name]);
    end.abort();
    expectInTime("the longest wait", 3_000, await working);
    expect(await isThere()).toEqual({ columns: 1, records: 1 });
  });

  it("tries again when somebody keeps its table for longer than it waits", async () => {
    const end = new AbortController();
    const holding = holdScores(held);
    await wait(100);
    const working = work(end.signal);
    expect(await applyMigrations({ url, folder })).toEqual([name]);
    end.abort();
    await holding;
    // Whoever came behind the migration did not wait with it for the table.
    expect(await working).toBeLessThan(held - 1_000);
    expect(await isThere()).toEqual({ columns: 1, records: 1 });
  });

  it("gives up in words, and leaves nothing behind", async () => {
    const holding = holdScores(4_500);
    await wait(100);
    await expect(applyMigrations({ url, folder, tries: 2 })).rejects.toThrow(
      `Migration ${name} needs tables that others kept in use at each of 2 tries. It has changed nothing.`,
    );
    expect(await isThere()).toEqual({ columns: 0, records: 0 });
    await holding;
    expect(await applyMigrations({ url, folder })).toEqual([name]);
  });

  it("says what is wrong with it, and is tried anew once mended", async () => {
    const file = path.join(folder, name, "migration.sql");
    writeFileSync(file, `ALTER TABLE "Score" ADD COLUMN "a" INT;\nSELECT 1/0;`);
    await expect(applyMigrations({ url, folder })).rejects.toThrow(
      `Migration ${name} failed: division by zero`,
    );
    writeFileSync(file, "SELECT 1;");
    expect(await applyMigrations({ url, folder })).toEqual([name]);
  });
});
