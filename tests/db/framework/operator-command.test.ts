import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { checkCredentials } from "@/lib/auth/sign-in";
import { resetPassword } from "@/lib/members/mutations/password-link";
import { findPasswordLink } from "@/lib/members/queries/password-link";
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
  it("gives someone new an account without a password, and a link to choose one, once", async () => {
    const email = "ana@example.org";
    const answer = await add(email);
    expect(answer).toMatchObject({ status: "added", name: "Ana Ruiz" });
    const token = (answer.status === "added" && answer.token) || "";
    expect(await stateOf(email)).toMatchObject({
      operator: true,
      passwords: 0,
    });
    expect(await findPasswordLink(token)).toMatchObject({ email });
    const password = "four quiet herons";
    await resetPassword({ token, password });
    const signIn = () => checkCredentials({ email, password }, "test");
    expect(await signIn()).toMatchObject({ name: "Ana Ruiz" });
    await expect(resetPassword({ token, password })).rejects.toMatchObject({
      code: "link_over",
    });
    expect(await add(email)).toMatchObject({ status: "unchanged" });
    expect(await signIn()).not.toBeNull();
  });

  it("prints the link, below the address that people open, and no password", async () => {
    const run = promisify(execFile)(
      process.execPath,
      ["scripts/operator.mjs", "add", "bo@example.org", "--name", "Bo Lind"],
      {
        env: { ...process.env, NEXTAUTH_URL: "https://waymark.example.org/" },
      },
    );
    const { stdout } = await run;
    const token =
      /https:\/\/waymark\.example\.org\/reset-password\/([\w-]{43})$/m.exec(
        stdout,
      )?.[1];
    expect(await findPasswordLink(token ?? "")).toMatchObject({
      email: "bo@example.org",
    });
    expect(stdout).not.toMatch(/shown this once/);
  });

  it("makes a member an operator and back, with their own name and password", async () => {
    await seedInPlace();
    const email = "peter.novak@hillview.example";
    expect(await add(email, "Somebody Else")).toEqual({
      status: "added",
      name: "Peter Novak",
      token: null,
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
