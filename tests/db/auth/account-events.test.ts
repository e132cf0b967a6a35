import { beforeAll, expect, it } from "vitest";
import { startSession } from "@/lib/auth/sign-in";
import { listAccountEvents } from "@/lib/members/queries/account-events";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";

beforeAll(async () => {
  await seedDatabase();
});

it("what happened with an account is seen by its person alone, and never changed", async () => {
  const dana = await scopeOf("Dana Morales", "riverbend");
  await startSession(dana.personId, "Mozilla/5.0 (iPhone) Safari/1");
  const [event] = await listAccountEvents(dana.personId);
  expect(event).toMatchObject({
    kind: "signed_in",
    browser: { program: "Safari", device: "iPhone" },
  });
  const seen = await asApp(async (client) => {
    await client.query(`SELECT set_config('app.person_id', $1, false)`, [
      dana.personId,
    ]);
    await client.query(`SELECT set_config('app.system_id', $1, false)`, [
      dana.systemId,
    ]);
    const { rows } = await client.query(
      `SELECT count(*) FILTER (WHERE "personId" <> $1)::int AS others, count(*)::int AS n FROM "AccountEvent"`,
      [dana.personId],
    );
    return rows[0];
  });
  expect(seen.others).toBe(0);
  expect(seen.n).toBeGreaterThan(0);
  for (const statement of [
    `UPDATE "AccountEvent" SET "kind" = 'signed_out'`,
    `DELETE FROM "AccountEvent"`,
  ])
    await expect(
      asOwner((client) => client.query(statement)),
    ).rejects.toMatchObject({ code: "WM005" });
});

it("what happened goes with the account, and only with it", async () => {
  const id = "0198a000-0000-7000-8000-000000000001";
  const left = await asOwner(async (client) => {
    await client.query(
      `INSERT INTO "Person" ("id", "email", "name") VALUES ($1, 'short@lived.example', 'Short Lived')`,
      [id],
    );
    await startSession(id);
    await client.query(`DELETE FROM "Person" WHERE "id" = $1`, [id]);
    const { rowCount } = await client.query(
      `SELECT FROM "AccountEvent" WHERE "personId" = $1`,
      [id],
    );
    return rowCount;
  });
  expect(left).toBe(0);
});
