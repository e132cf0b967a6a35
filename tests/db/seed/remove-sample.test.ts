import { Client } from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { seed } from "@/prisma/seed/seed";
import { withClient } from "@/prisma/database/connect.mjs";
import { personId, systemId } from "@/prisma/seed/rows/ids";
import {
  cast,
  type CastMember,
  dana,
  kevin,
  marcus,
  nadia,
  olga,
  operators,
  ruth,
  samuel,
} from "@/tests/support/cast";
import { createTestDatabase } from "@/tests/support/database-of-file";
import { readSystem } from "./read-seeded";

let database = await createTestDatabase();
await seedDatabase();
let isTouched = false;

beforeEach(async () => {
  if (!isTouched) return;
  await database.drop();
  database = await createTestDatabase();
  await seedDatabase();
  isTouched = false;
});
afterAll(() => database.drop());

function seedDatabase() {
  return withClient(database.ownerUrl, (owner) =>
    seed(owner, { today: new Date().toISOString().slice(0, 10) }),
  );
}

/** As the app's own role, acting as a person in a system. */
async function removeAs(person: CastMember, slug = "riverbend") {
  const app = new Client({ connectionString: database.appUrl });
  await app.connect();
  try {
    await app.query("BEGIN");
    await app.query(
      "SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)",
      [systemId(slug), personId(person.email)],
    );
    await app.query("SELECT remove_sample_system()");
    isTouched = true;
    await app.query("COMMIT");
  } finally {
    await app.end();
  }
}

const readAll = (slug: string) =>
  withClient(database.ownerUrl, (owner) => readSystem(owner, slug));

async function listPeople() {
  const found = await withClient(database.ownerUrl, (owner) =>
    owner.query<{ email: string }>('SELECT "email" FROM "Person" ORDER BY 1'),
  );
  return found.rows.map(({ email }) => email);
}

describe("removing the sample", () => {
  it("takes all of Riverbend away and touches no row of the others", async () => {
    const before = await Promise.all(["lakeshore", "hillview"].map(readAll));
    await removeAs(dana);
    const gone = await readAll("riverbend");
    expect(Object.values(gone).flat()).toEqual([]);
    const after = await Promise.all(["lakeshore", "hillview"].map(readAll));
    expect(after).toEqual(before);
  });

  it("keeps the person who also belongs to another system, the operator, and nobody else of Riverbend", async () => {
    await removeAs(dana);
    const others = cast.filter(({ system }) => system !== "riverbend");
    const left = [
      ...new Set([...others, ...operators].map(({ email }) => email)),
    ];
    expect(await listPeople()).toEqual(left.toSorted());
    expect(left).toContain(samuel.email);
  });

  it("does not come back by itself", async () => {
    await removeAs(dana);
    expect(await seedDatabase()).toBeNull();
  });

  it.each([
    ["a leader", ruth],
    ["staff who is no administrator", marcus],
    ["an administrator of another system", nadia],
  ])("is refused to %s", async (_who, person) => {
    const before = await readAll("riverbend");
    await expect(removeAs(person)).rejects.toMatchObject({ code: "WM008" });
    expect(await readAll("riverbend")).toEqual(before);
  });
});

describe("who may come in", () => {
  it.each([
    ["an administrator", dana, 1],
    ["somebody whose term ended", kevin, 0],
    ["somebody whose account is disabled", olga, 0],
    ["somebody of another system", nadia, 0],
  ])("opens Riverbend to %s: %s", async (_who, person, expected) => {
    const session = crypto.randomUUID();
    await withClient(database.ownerUrl, (owner) =>
      owner.query(
        `INSERT INTO "Session" ("id", "personId", "expiresAt") VALUES ($1, $2, now() + interval '1 hour')`,
        [session, personId(person.email)],
      ),
    );
    const opened = await withClient(database.appUrl, (app) =>
      app.query("SELECT * FROM open_scope($1, 'riverbend', current_date)", [
        session,
      ]),
    );
    expect(opened.rowCount).toBe(expected);
  });
});
