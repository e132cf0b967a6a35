import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  listOtherTables,
  listReferences,
  listSystemTables,
  type Reference,
} from "../../../scripts/scaling/catalogue.mjs";
import {
  coordinatorTables,
  referenceTables,
  uniqueByChance,
} from "../../../scripts/scaling/where-tables-live.mjs";
import { asOwner } from "../../support/seeded";

let tables: string[] = [];
let others: string[] = [];
let references: Reference[] = [];

beforeAll(async () => {
  await asOwner(async (client) => {
    tables = await listSystemTables(client);
    others = await listOtherTables(client);
    references = await listReferences(client);
  });
});

describe("tables that could be distributed by system", () => {
  it("are found", () => {
    expect(tables.length).toBeGreaterThan(40);
  });

  it("always say their system", async () => {
    const found = await asOwner((client) =>
      client.query(
        `SELECT a.attrelid::regclass::text AS name FROM pg_attribute a
          WHERE a.attname = 'systemId' AND NOT a.attnotnull AND a.attrelid = ANY($1::text[]::regclass[])`,
        [tables.map((table) => `"${table}"`)],
      ),
    );
    expect(found.rows).toEqual([]);
  });

  it("have the system in their primary key and in all that is unique", async () => {
    const found = await asOwner((client) =>
      client.query<{ index: string }>(
        `SELECT i.relname AS index FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
          WHERE x.indisunique AND x.indrelid = ANY($1::text[]::regclass[])
            AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = x.indrelid AND a.attname = 'systemId' AND a.attnum = ANY(x.indkey))`,
        [tables.map((table) => `"${table}"`)],
      ),
    );
    const names = found.rows.map(({ index }) => index).sort();
    expect(names).toEqual(Object.keys(uniqueByChance).sort());
  });

  it("refer to each other within a system, and else to what every node has", () => {
    const wrong = references
      .filter(({ from }) => tables.includes(from))
      .filter((one) =>
        tables.includes(one.to)
          ? !one.isWithinSystem
          : !(one.to in referenceTables),
      );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe("tables without a system", () => {
  it("each have a place and a reason", () => {
    const placed = { ...referenceTables, ...coordinatorTables };
    expect(Object.keys(placed).sort()).toEqual([...others].sort());
  });

  it("do not refer to what is spread over nodes", () => {
    const wrong = references
      .filter(({ from }) => !tables.includes(from))
      .filter(({ from, to }) =>
        from in referenceTables
          ? !(to in referenceTables)
          : tables.includes(to),
      );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("are all in docs/scaling.md", () => {
    const text = readFileSync("docs/scaling.md", "utf8");
    const missing = others.filter((name) => !text.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});
