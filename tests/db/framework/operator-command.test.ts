import { describe, expect, it } from "vitest";
import { checkCredentials } from "@/lib/auth/sign-in";
import { addOperator, removeOperator } from "@/prisma/operators";
import { asOwner, seedInPlace } from "../../support/seeded";

const stateOf = (email: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT "operatorSince" IS NOT NULL AS operator, "name",
              (SELECT count(*)::int FROM "Credential" c WHERE c."personId" = p."id") AS passwords,
              ARRAY(SELECT "verb" FROM "OperatorEvent" e WHERE e."aboutId" = p."id" ORDER BY "at") AS verbs
         FROM "Person" p WHERE "email" = $1`,
      [email],
    );
    return rows[0];
  });

const add = (email: string, name = "Ana Ruiz") =>
  asOwner((client) => addOperator(client, { email, name }));
const remove = (email: string) =>
  asOwner((client) => removeOperator(client, email));

describe("npm run operator", () => {
  it("gives someone new an account with a password that works", async () => {
    const answer = await add("ana@example.org");
    expect(answer).toMatchObject({ status: "added", name: "Ana Ruiz" });
    const password = answer.status === "added" ? answer.password : null;
    expect(password).toMatch(/^[\w-]{16}$/);
    const signedIn = await checkCredentials(
      { email: "ana@example.org", password },
      "test",
    );
    expect(signedIn).toMatchObject({ name: "Ana Ruiz" });
    expect(await add("ana@example.org")).toMatchObject({ status: "unchanged" });
  });

  it("makes a member an operator and back, with their own name and password", async () => {
    await seedInPlace();
    const email = "peter.novak@hillview.example";
    expect(await add(email, "Somebody Else")).toEqual({
      status: "added",
      name: "Peter Novak",
      password: null,
    });
    expect(await stateOf(email)).toMatchObject({
      operator: true,
      passwords: 1,
    });
    expect(await remove(email)).toMatchObject({ status: "removed" });
    expect(await remove(email)).toMatchObject({ status: "unchanged" });
    expect(await stateOf(email)).toEqual({
      operator: false,
      name: "Peter Novak",
      passwords: 1,
      verbs: ["operator_added", "operator_removed"],
    });
  });

  it("finds nobody unknown, and leaves a disabled account as it is", async () => {
    expect(await remove("nobody@example.org")).toEqual({ status: "unknown" });
    const email = "olga.petrenko@riverbend.example";
    expect(await add(email)).toEqual({ status: "disabled" });
    expect(await stateOf(email)).toMatchObject({ operator: false, verbs: [] });
  });
});
