import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findScope } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/sign-in";
import { openStep } from "@/lib/auth/sign-in-step";
import { confirmApp, startApp } from "@/lib/members/mutations/own-factors";
import { listStatements } from "../../../support/list-statements";
import {
  codeAt,
  codeOf,
  forgetFactors,
  holderOf,
} from "../../../support/second-factor";
import { asOwner, scopeOf, seedDatabase } from "../../../support/seeded";

let danaId = "";
let marcusId = "";

beforeAll(async () => {
  await seedDatabase();
  danaId = (await scopeOf("Dana Morales", "riverbend")).personId;
  marcusId = (await scopeOf("Marcus Bell", "riverbend")).personId;
});

beforeEach(forgetFactors);

afterEach(() => {
  delete process.env.SECOND_FACTOR;
});

describe("where administrators must have one", () => {
  it("they and operators set it up before there is a session; others go on as before", async () => {
    process.env.SECOND_FACTOR = "admins";
    const member = await startSession(marcusId);
    expect(await findScope(member, "riverbend")).not.toBeNull();
    const id = await startSession(danaId);
    expect(await findScope(id, "riverbend")).toBeNull();
    const step = await holderOf(id);
    const { secret } = await startApp(step, "");
    expect(await codeOf(confirmApp(step, "000000"))).toBe("wrong_code");
    expect(await findScope(id, "riverbend")).toBeNull();
    const { codes } = await confirmApp(step, codeAt(secret));
    expect(codes).toHaveLength(10);
    expect(await findScope(id, "riverbend")).toMatchObject({ isAdmin: true });
    await asOwner((client) =>
      client.query(
        `UPDATE "Person" SET "operatorSince" = now() WHERE "id" = $1`,
        [marcusId],
      ),
    );
    const operator = await startSession(marcusId);
    expect(await openStep(operator)).not.toBeNull();
    await asOwner((client) =>
      client.query(
        `UPDATE "Person" SET "operatorSince" = NULL WHERE "id" = $1`,
        [marcusId],
      ),
    );
  });

  it("where everybody must, a member has no session before it either", async () => {
    process.env.SECOND_FACTOR = "all";
    const id = await startSession(marcusId);
    expect(await findScope(id, "riverbend")).toBeNull();
    expect(await openStep(id)).not.toBeNull();
  });

  it("of two who set one up over the same step, one does", async () => {
    process.env.SECOND_FACTOR = "admins";
    const step = await holderOf(await startSession(danaId));
    const { secret } = await startApp(step, "");
    const code = codeAt(secret);
    const answers = await Promise.all(
      [1, 2, 3].map(() => codeOf(confirmApp(step, code))),
    );
    expect(answers.filter((one) => one === "done")).toHaveLength(1);
  });

  it("a sign-in asks a handful of statements", async () => {
    process.env.SECOND_FACTOR = "admins";
    const statements = await listStatements(() => startSession(marcusId));
    expect(statements.length).toBeLessThanOrEqual(8);
  });
});
