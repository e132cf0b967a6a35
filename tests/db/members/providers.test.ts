import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { findProviderPerson } from "@/lib/auth/provider-sign-in";
import { findSessionPerson, type Scope } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/sign-in";
import { toAppError } from "@/lib/db/errors";
import { withPerson } from "@/lib/db/transaction";
import { disconnectProvider } from "@/lib/members/mutations/provider";
import { readOwnWaysIn } from "@/lib/members/queries/providers";
import { findInCast } from "../../e2e/support/people";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";

const issuer = "https://id.example";
let ruth: Scope;
let dana: Scope;

beforeAll(async () => {
  await seedDatabase();
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  dana = await scopeOf("Dana Morales", "riverbend");
});

async function requestOf(scope: Scope) {
  const sessionId = await startSession(scope.personId);
  const person = await findSessionPerson(sessionId);
  if (!person) throw new Error("No such session");
  return { person, sessionId, address: "192.0.2.1" };
}

async function connect({ personId }: Scope, subject: string, from = issuer) {
  const [row] = await withPerson(
    personId,
    (tx) =>
      tx.$queryRaw<{ isDone: boolean }[]>`
        SELECT connect_provider(${from}, ${subject}, 'someone') AS "isDone"`,
  );
  return row?.isDone;
}

const find = (subject: string) =>
  findProviderPerson({ issuer, subject, label: "" });

it("knows a person by issuer and subject, and nobody else", async () => {
  expect(await find("ruth-1")).toBeNull();
  expect(await connect(ruth, "ruth-1")).toBe(true);
  expect(await find("ruth-1")).toBe(ruth.personId);
  expect(await find("RUTH-1")).toBeNull();
  expect(
    await findProviderPerson({
      issuer: "google",
      subject: "ruth-1",
      label: "",
    }),
  ).toBeNull();
});

it("refuses another person's identity, also where both ask at once", async () => {
  expect(await connect(ruth, "ruth-1")).toBe(true);
  expect(await connect(dana, "ruth-1")).toBe(false);
  expect(await find("ruth-1")).toBe(ruth.personId);
  for (let round = 0; round < 20; round += 1) {
    const subject = randomUUID();
    const answers = await Promise.all([
      connect(ruth, subject, "google"),
      connect(dana, subject, "google"),
    ]);
    expect(answers.filter(Boolean)).toHaveLength(1);
  }
});

it("keeps one identity a provider; another takes its place", async () => {
  await connect(ruth, "ruth-2");
  expect(await find("ruth-1")).toBeNull();
  expect(await find("ruth-2")).toBe(ruth.personId);
});

it("tells a person of their own alone", async () => {
  const { person } = await requestOf(dana);
  const { connections, hasPassword } = await readOwnWaysIn(person);
  expect(hasPassword).toBe(true);
  expect(connections.map(({ issuer: at }) => at)).not.toContain(issuer);
  const seen = await asApp((client) =>
    client.query(`SELECT count(*)::int AS n FROM "ProviderAccount"`),
  );
  expect(seen.rows).toEqual([{ n: 0 }]);
});

it("ends a connection, but not the last way in", async () => {
  const request = await requestOf(ruth);
  const { password } = findInCast("Ruth Okafor");
  const end = (current: string, over = request) =>
    disconnectProvider(over, { issuer, current }).then(
      () => "done",
      (error: unknown) => toAppError(error).code,
    );
  expect(await end("")).toBe("password_needed");
  expect(await end("not this one")).toBe("wrong_sign_in");
  expect(await find("ruth-2")).toBe(ruth.personId);
  expect(await end(password)).toBe("done");
  expect(await find("ruth-2")).toBeNull();
  expect(await end(password)).toBe("not_found");
  await connect(ruth, "ruth-3");
  await withPerson(
    ruth.personId,
    (tx) => tx.$queryRaw`SELECT disconnect_provider('google')`,
  );
  await asOwner((client) =>
    client.query(`DELETE FROM "Credential" WHERE "personId" = $1`, [
      ruth.personId,
    ]),
  );
  expect(await end("")).toBe("last_sign_in");
  expect(await find("ruth-3")).toBe(ruth.personId);
  // Without a password, who has not just signed in has to do it again.
  await connect(ruth, "ruth-4", "google");
  await asOwner((client) =>
    client.query(
      `UPDATE "Session" SET "createdAt" = now() - interval '11 minutes' WHERE "id" = $1`,
      [request.sessionId],
    ),
  );
  expect(await end("")).toBe("sign_in_again");
  expect(await find("ruth-3")).toBe(ruth.personId);
  expect(await end("", await requestOf(ruth))).toBe("done");
  expect(await find("ruth-3")).toBeNull();
  await connect(ruth, "ruth-3");
});

it("opens nothing for an account that is closed", async () => {
  await asOwner((client) =>
    client.query(`UPDATE "Person" SET "disabledAt" = now() WHERE "id" = $1`, [
      ruth.personId,
    ]),
  );
  expect(await find("ruth-3")).toBeNull();
});

it("lets the app's role write none of it by itself", async () => {
  for (const statement of [
    `INSERT INTO "ProviderAccount" ("issuer", "subject", "personId", "label") VALUES ('x', 'y', '${dana.personId}', '')`,
    `UPDATE "ProviderAccount" SET "personId" = '${dana.personId}'`,
    `DELETE FROM "ProviderAccount"`,
  ])
    await expect(
      asApp((client) => client.query(statement)),
    ).rejects.toMatchObject({ code: "42501" });
});
