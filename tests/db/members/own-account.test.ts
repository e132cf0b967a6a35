import { beforeAll, expect, it } from "vitest";
import type { OwnRequest } from "@/lib/auth/person-action";
import { findScope, findSessionPerson, type Scope } from "@/lib/auth/scope";
import { checkCredentials, startSession } from "@/lib/auth/sign-in";
import { toAppError } from "@/lib/db/errors";
import { signMemberOut } from "@/lib/members/mutations/member";
import {
  changePassword,
  endOtherSessions,
  endOwnSession,
} from "@/lib/members/mutations/own-account";
import { listSessions } from "@/lib/members/queries/sessions";
import { listStatements } from "../../support/list-statements";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { findInCast } from "../../e2e/support/people";

const better = "four quiet herons by the lake";
let ruth: Scope;

beforeAll(async () => {
  await seedDatabase();
  ruth = await scopeOf("Ruth Okafor", "riverbend");
});

async function requestOf(sessionId: string): Promise<OwnRequest> {
  const person = await findSessionPerson(sessionId);
  if (!person) throw new Error("No such session");
  return { person, sessionId, address: "192.0.2.1" };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );

it("lists the person's own open sessions, the one that asks marked, in one statement", async () => {
  const here = await startSession(
    ruth.personId,
    "Mozilla/5.0 (X11; CrOS x86_64) Chrome/150.0 Safari/537.36",
  );
  const over = await startSession(ruth.personId);
  await endOwnSession(await requestOf(over), { sessionId: over });
  const statements = await listStatements(async () => {
    const sessions = await listSessions(ruth.personId, here);
    expect(sessions.filter(({ isThis }) => isThis)).toMatchObject([
      { id: here, browser: { program: "Chrome", device: "Chromebook" } },
    ]);
    expect(sessions.map(({ id }) => id)).not.toContain(over);
  });
  expect(statements.length).toBeLessThanOrEqual(2);
});

it("ends one at once, or all but the one that asks; another's is not found", async () => {
  const here = await startSession(ruth.personId);
  const there = await startSession(ruth.personId);
  const third = await startSession(ruth.personId);
  const dana = await scopeOf("Dana Morales", "riverbend");
  const danas = await startSession(dana.personId);
  const request = await requestOf(here);
  await endOwnSession(request, { sessionId: there });
  expect(await findScope(there, "riverbend")).toBeNull();
  expect(await codeOf(endOwnSession(request, { sessionId: there }))).toBe(
    "not_found",
  );
  expect(await codeOf(endOwnSession(request, { sessionId: danas }))).toBe(
    "not_found",
  );
  await endOtherSessions(request);
  expect(await findScope(third, "riverbend")).toBeNull();
  expect(await findScope(here, "riverbend")).not.toBeNull();
  expect(await findScope(danas, "riverbend")).not.toBeNull();
});

it("a new password needs the current one, ends the other sessions, and is the one that signs in", async () => {
  const { email, password } = findInCast("Ruth Okafor");
  const here = await startSession(ruth.personId);
  const there = await startSession(ruth.personId);
  const request = await requestOf(here);
  const change = (current: string, next: string) =>
    codeOf(changePassword(request, { current, password: next }));
  expect(await change("not this one", better)).toBe("wrong_sign_in");
  expect(await change(password, "short")).toBe("password");
  expect(await change(password, "ruthokafor")).toBe("password");
  expect(await findScope(there, "riverbend")).not.toBeNull();
  expect(await change(password, better)).toBe("done");
  expect(await findScope(there, "riverbend")).toBeNull();
  expect(await findScope(here, "riverbend")).not.toBeNull();
  const address = "192.0.2.2";
  expect(await checkCredentials({ email, password }, address)).toBeNull();
  expect(
    await checkCredentials({ email, password: better }, address),
  ).toMatchObject({ email });
});

it("guesses at the current password are counted with those at the sign-in", async () => {
  const andre = await scopeOf("Andre Wallace", "riverbend");
  const request = await requestOf(await startSession(andre.personId));
  const codes: string[] = [];
  for (let at = 0; at < 10; at += 1)
    codes.push(
      await codeOf(
        changePassword(request, { current: `guess ${at}`, password: better }),
      ),
    );
  expect(codes.slice(0, 8)).toEqual(Array(8).fill("wrong_sign_in"));
  expect(codes.slice(8)).toEqual(["too_many_tries", "too_many_tries"]);
});

it("an administrator signs a member out everywhere, on the record; nobody else does", async () => {
  const dana = await scopeOf("Dana Morales", "riverbend");
  const helen = await scopeOf("Helen Vance", "riverbend");
  const { membershipId } = helen;
  const session = await startSession(helen.personId);
  for (const other of ["Marcus Bell", "Maya Thompson"]) {
    const scope = await scopeOf(other, "riverbend");
    expect(await codeOf(signMemberOut(scope, { membershipId }))).toBe(
      "forbidden",
    );
  }
  const marcus = await scopeOf("Marcus Bell", "riverbend");
  await expect(
    asApp(async (client) => {
      await client.query(
        `SELECT set_config('app.system_id', $1, false), set_config('app.person_id', $2, false)`,
        [marcus.systemId, marcus.personId],
      );
      await client.query(`SELECT end_sessions_of_member($1, current_date)`, [
        membershipId,
      ]);
    }),
  ).rejects.toMatchObject({ code: "WM008" });
  const peter = await scopeOf("Peter Novak", "hillview");
  expect(await codeOf(signMemberOut(peter, { membershipId }))).toBe(
    "not_found",
  );
  expect(await findScope(session, "riverbend")).not.toBeNull();
  const { count } = await signMemberOut(dana, { membershipId });
  expect(count).toBeGreaterThan(0);
  expect(await findScope(session, "riverbend")).toBeNull();
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT "personId" FROM "Event" WHERE "verb" = 'member_signed_out' AND "subjectId" = $1`,
      [membershipId],
    ),
  );
  expect(rows).toEqual([{ personId: dana.personId }]);
});

it("notes when a session was last used, an hour apart", async () => {
  const session = await startSession(ruth.personId);
  const setBack = (by: string) =>
    asOwner((client) =>
      client.query(
        `UPDATE "Session" SET "lastSeenAt" = now() - $2::interval WHERE "id" = $1`,
        [session, by],
      ),
    );
  const secondsSince = async () => {
    const { rows } = await asOwner((client) =>
      client.query(
        `SELECT extract(epoch FROM now() - "lastSeenAt")::int AS s FROM "Session" WHERE "id" = $1`,
        [session],
      ),
    );
    return Number(rows[0].s);
  };
  await setBack("30 minutes");
  await findScope(session, "riverbend");
  expect(await secondsSince()).toBeGreaterThan(1_000);
  await setBack("2 hours");
  await findScope(session, "riverbend");
  expect(await secondsSince()).toBeLessThan(60);
});
