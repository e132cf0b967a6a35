import { beforeAll, describe, expect, it } from "vitest";
import { getPool, getPrisma, keepStatements } from "@/lib/db/client";
import { asOwner, seedDatabase } from "../../support/seeded";

beforeAll(() => seedDatabase());

/** What the one connection at rest keeps, and how often each was used. */
async function listKept() {
  const { rows } = await getPool().query<{ sql: string; uses: number }>(
    `SELECT statement AS sql, (generic_plans + custom_plans)::int AS uses
       FROM pg_prepared_statements WHERE name LIKE 'kept%' ORDER BY 1`,
  );
  return rows;
}

const askForSlug = (slug: string) =>
  getPrisma().$queryRaw`SELECT ${slug}::text AS "slug"`;
const askForPeople = (ids: string[]) =>
  getPrisma().person.findMany({
    where: { id: { in: ids } },
    select: { id: true },
  });
const someId = "0190a0b0-0000-7000-8000-00000000000";

describe("a connection", () => {
  it("keeps nothing before it is known for the database's own", async () => {
    await askForSlug("riverbend");
    expect(await listKept()).toEqual([]);
  });

  it("keeps a statement once, whatever it is asked with", async () => {
    await keepStatements();
    for (const slug of ["riverbend", "lakeshore", "riverbend"])
      expect(await askForSlug(slug)).toEqual([{ slug }]);
    expect(await listKept()).toEqual([
      { sql: 'SELECT $1::text AS "slug"', uses: 3 },
    ]);
  });

  it("keeps no list written out, of which each length would be another", async () => {
    const before = await listKept();
    await askForPeople([`${someId}1`, `${someId}2`]);
    await askForPeople([`${someId}1`, `${someId}2`, `${someId}3`]);
    await getPrisma()
      .$queryRaw`SELECT * FROM (VALUES (${1}::int), (${2}::int)) AS "of"`;
    expect(await listKept()).toEqual(before);
  });

  it("answers as before when a migration gave a function another column", async () => {
    const change = (columns: string, value: string) =>
      asOwner((client) =>
        client.query(`DROP FUNCTION IF EXISTS kept_probe();
          CREATE FUNCTION kept_probe() RETURNS TABLE (${columns}) LANGUAGE sql AS 'SELECT ${value}'`),
      );
    const ask = () => getPrisma().$queryRaw`SELECT * FROM kept_probe()`;
    const askOne = () => getPrisma().$queryRaw`SELECT "a" FROM kept_probe()`;
    await change('"a" int', "1");
    expect([await ask(), await askOne()]).toEqual([[{ a: 1 }], [{ a: 1 }]]);
    await change('"a" int, "b" int', "1, 2");
    expect([await ask(), await askOne()]).toEqual([
      [{ a: 1, b: 2 }],
      [{ a: 1 }],
    ]);
  });
});
