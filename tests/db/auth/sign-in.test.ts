import { beforeAll, describe, expect, it } from "vitest";
import { findScope, findSessionPerson } from "@/lib/auth/scope";
import { checkCredentials, endSession, startSession } from "@/lib/auth/sign-in";
import { countTry } from "@/lib/auth/sign-in-limits";
import { listSystemsOf } from "@/lib/systems/queries";
import { asOwner, seedDatabase, startSessionOf } from "../../support/seeded";

const dana = {
  email: "dana.morales@riverbend.example",
  password: "waymark-demo-2026",
};

beforeAll(async () => {
  await seedDatabase();
});

function personId(email: string) {
  return asOwner(async (client) => {
    const found = await client.query(
      `SELECT "id" FROM "Person" WHERE "email" = $1`,
      [email],
    );
    return String(found.rows[0].id);
  });
}

describe("signing in", () => {
  it("knows the right password, whatever the case of the address", async () => {
    const person = await checkCredentials(
      { ...dana, email: " Dana.Morales@Riverbend.example " },
      "10.0.0.1",
    );
    expect(person).toMatchObject({ name: "Dana Morales" });
  });

  it.each([
    ["a wrong password", { ...dana, password: "nope" }],
    ["an unknown account", { email: "nobody@nowhere.example", password: "x" }],
    [
      "a disabled account",
      { ...dana, email: "olga.petrenko@riverbend.example" },
    ],
    ["nothing", {}],
    ["a NUL", { ...dana, email: "dana\u0000@riverbend.example" }],
    ["no text", { email: 1, password: [] }],
    ["a null", null],
    ["a very long password", { ...dana, password: "x".repeat(10_000) }],
  ])("says no to %s", async (_, input) => {
    expect(await checkCredentials(input, "10.0.0.2")).toBeNull();
  });

  it("slows an account down, known or not, also when many try at once", async () => {
    for (const email of [
      "ruth.okafor@riverbend.example",
      "ghost@nowhere.example",
    ]) {
      const tries = await Promise.allSettled(
        Array.from({ length: 20 }, () =>
          checkCredentials({ email, password: "wrong" }, "10.0.0.3"),
        ),
      );
      const refused = tries.filter((one) => one.status === "rejected");
      expect(refused.length).toBe(12);
      await expect(
        checkCredentials({ email, password: dana.password }, "10.0.0.4"),
      ).rejects.toThrow("too_many_tries");
    }
  });

  it("slows an address down over many accounts", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 70 }, (_, n) =>
        countTry(`p${n}@nowhere.example`, "10.0.0.5"),
      ),
    );
    const refused = tries.filter((one) => one.status === "rejected");
    expect(refused.length).toBe(10);
    await expect(checkCredentials(dana, "10.0.0.5")).rejects.toThrow(
      "too_many_tries",
    );
  });
});

describe("a session", () => {
  it("opens the person's own system and no other", async () => {
    const session = await startSession(await personId(dana.email));
    expect(await findScope(session, "riverbend")).toMatchObject({
      role: "intermediary_staff",
      isAdmin: true,
      systemName: "Riverbend Community Schools",
      siteIds: [],
    });
    expect(await findScope(session, "lakeshore")).toBeNull();
    expect(await findScope(session, "nowhere")).toBeNull();
    expect(await findScope(session, "riverbend' OR true --")).toBeNull();
    expect(await findScope(session, "river\u0000bend")).toBeNull();
  });

  it("gives a coordinator their sites", async () => {
    const scope = await findScope(
      await startSessionOf("Andre Wallace"),
      "riverbend",
    );
    expect(scope?.siteIds).toHaveLength(2);
  });

  it("ends at once when it is ended", async () => {
    const id = await personId(dana.email);
    const session = await startSession(id);
    await endSession(id, session);
    expect(await findScope(session, "riverbend")).toBeNull();
  });

  it("cannot be ended by somebody else", async () => {
    const session = await startSession(await personId(dana.email));
    await endSession(await personId("ruth.okafor@riverbend.example"), session);
    expect(await findScope(session, "riverbend")).not.toBeNull();
  });

  it.each([
    [
      "expired",
      `UPDATE "Session" SET "expiresAt" = now() - interval '1 second' WHERE "id" = $1`,
    ],
    [
      "of a disabled account",
      `UPDATE "Person" SET "disabledAt" = now() WHERE "id" = (SELECT "personId" FROM "Session" WHERE "id" = $1)`,
    ],
  ])("opens nothing when it is %s", async (_, statement) => {
    const session = await startSessionOf("Hannah Lindqvist");
    expect(await findScope(session, "riverbend")).not.toBeNull();
    await asOwner((client) => client.query(statement, [session]));
    expect(await findScope(session, "riverbend")).toBeNull();
    expect(await findSessionPerson(session)).toBeNull();
    await asOwner((client) =>
      client.query(
        `UPDATE "Person" SET "disabledAt" = NULL WHERE "email" LIKE 'hannah%'`,
      ),
    );
  });

  it("feels a changed role and an ended term in the next request", async () => {
    const session = await startSessionOf("Priya Raman");
    const change = (set: string) =>
      asOwner((client) =>
        client.query(
          `WITH s AS (SELECT set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'riverbend')
           UPDATE "Membership" SET ${set} FROM s WHERE "personId" = (SELECT "personId" FROM "Session" WHERE "id" = $1)`,
          [session],
        ),
      );
    await change(`"role" = 'viewer'`);
    expect((await findScope(session, "riverbend"))?.role).toBe("viewer");
    await change(`"termTo" = current_date - 2, "termFrom" = current_date - 9`);
    expect(await findScope(session, "riverbend")).toBeNull();
  });

  it("of somebody whose term ended lists no system", async () => {
    expect(
      await listSystemsOf(await personId("kevin.doyle@riverbend.example")),
    ).toEqual([]);
    expect(
      await findScope(await startSessionOf("Kevin Doyle"), "riverbend"),
    ).toBeNull();
  });

  it("lists both systems of a person of two", async () => {
    const both = await asOwner(async (client) => {
      const found = await client.query(
        `SELECT "personId" FROM "Membership" GROUP BY 1 HAVING count(*) = 2`,
      );
      return String(found.rows[0].personId);
    });
    const systems = await listSystemsOf(both);
    expect(systems.map((system) => system.slug)).toEqual([
      "lakeshore",
      "riverbend",
    ]);
  });
});
