import { beforeAll, describe, expect, it, vi } from "vitest";
import type { OwnRequest } from "@/lib/auth/person-action";
import { findScope, findSessionPerson, type Scope } from "@/lib/auth/scope";
import { checkCredentials, endSession, startSession } from "@/lib/auth/sign-in";
import { toAppError } from "@/lib/db/errors";
import { signMemberOut } from "@/lib/members/mutations/member";
import {
  changePassword,
  endOtherSessions,
  endOwnSession,
} from "@/lib/members/mutations/own-account";
import { listAccountEvents } from "@/lib/members/queries/account-events";
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
  await endOwnSession(await requestOf(over), { sessionId: over, current: "" });
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
  await endOwnSession(request, { sessionId: there, current: "" });
  expect(await findScope(there, "riverbend")).toBeNull();
  expect(
    await codeOf(endOwnSession(request, { sessionId: there, current: "" })),
  ).toBe("not_found");
  expect(
    await codeOf(endOwnSession(request, { sessionId: danas, current: "" })),
  ).toBe("not_found");
  await endOtherSessions(request, { current: "" });
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
  expect(await change(password, "1qaz2wsx3edc")).toBe("password");
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

it("each of these leaves a line for the person, and what did nothing leaves none", async () => {
  const { personId } = await scopeOf("Lucía Herrera", "riverbend");
  const { password } = findInCast("Lucía Herrera");
  const here = await startSession(personId, "Firefox/1 Windows");
  const there = await startSession(personId);
  const request = await requestOf(here);
  await endOwnSession(request, { sessionId: there, current: "" });
  await endOtherSessions(request, { current: "" });
  await endOtherSessions(request, { current: "" });
  await changePassword(request, { current: password, password: better });
  await endSession(personId, here);
  await endSession(personId, here);
  const kinds = (await listAccountEvents(personId)).map(({ kind }) => kind);
  expect(kinds).toEqual([
    ...["signed_out", "password_changed", "other_sessions_ended"],
    ...["session_ended", "signed_in", "signed_in"],
  ]);
  const statements = await listStatements(() => listAccountEvents(personId));
  expect(statements.length).toBeLessThanOrEqual(2);
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
  expect((await listAccountEvents(helen.personId))[0]?.kind).toBe(
    "ended_by_admin",
  );
});

const setBack = (session: string, by: string) =>
  asOwner((client) =>
    client.query(
      `UPDATE "Session" SET "lastSeenAt" = now() - $2::interval WHERE "id" = $1`,
      [session, by],
    ),
  );

it("notes when a session was last used, five minutes apart", async () => {
  const session = await startSession(ruth.personId);
  const secondsSince = async () => {
    const { rows } = await asOwner((client) =>
      client.query(
        `SELECT extract(epoch FROM now() - "lastSeenAt")::int AS s FROM "Session" WHERE "id" = $1`,
        [session],
      ),
    );
    return Number(rows[0].s);
  };
  await setBack(session, "4 minutes");
  await findScope(session, "riverbend");
  expect(await secondsSince()).toBeGreaterThan(200);
  await setBack(session, "6 minutes");
  await findScope(session, "riverbend");
  expect(await secondsSince()).toBeLessThan(60);
});

describe("a session that nobody uses", () => {
  it("is over after three days, opens nothing from then on, and is not listed", async () => {
    const [here, session] = [
      await startSession(ruth.personId),
      await startSession(ruth.personId),
    ];
    await setBack(session, "71 hours 59 minutes");
    expect(await findScope(session, "riverbend")).not.toBeNull();
    await setBack(session, "72 hours 1 second");
    const listed = await listSessions(ruth.personId, here);
    expect(listed.map(({ id }) => id)).toContain(here);
    expect(listed.map(({ id }) => id)).not.toContain(session);
    expect(await findScope(session, "riverbend")).toBeNull();
    expect(await findSessionPerson(session)).toBeNull();
    expect(await findScope(session, "riverbend")).toBeNull();
    expect(await findScope(here, "riverbend")).not.toBeNull();
  });

  it("is over as soon as the installation says, also where a second step began it", async () => {
    vi.resetModules();
    vi.stubEnv("SESSION_IDLE_HOURS", "2");
    const shorter = await import("@/lib/auth/sign-in");
    const { finishStep, openStep } = await import("@/lib/auth/sign-in-step");
    const direct = await shorter.startSession(ruth.personId);
    vi.stubEnv("SECOND_FACTOR", "all");
    const stepped = await shorter.startSession(ruth.personId);
    vi.unstubAllEnvs();
    const step = await openStep(stepped);
    if (!step) throw new Error("No step");
    await finishStep(step);
    for (const session of [direct, stepped]) {
      await setBack(session, "1 hour 59 minutes");
      expect(await findScope(session, "riverbend")).not.toBeNull();
      await setBack(session, "2 hours 1 second");
      expect(await findScope(session, "riverbend")).toBeNull();
    }
  });
});

describe("ending sessions over one that began more than ten minutes ago", () => {
  const age = (session: string) =>
    asOwner((client) =>
      client.query(
        `UPDATE "Session" SET "createdAt" = now() - interval '11 minutes' WHERE "id" = $1`,
        [session],
      ),
    );

  it("takes the password, whose guesses are counted; a fresh sign-in takes none", async () => {
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    const { password } = findInCast("Nadia Haddad", "lakeshore");
    const here = await startSession(nadia.personId);
    const there = await startSession(nadia.personId);
    await age(here);
    const request = await requestOf(here);
    const end = (current: string) =>
      codeOf(endOwnSession(request, { sessionId: there, current }));
    expect(await end("")).toBe("password_needed");
    expect(await end("not this one")).toBe("wrong_sign_in");
    expect(await codeOf(endOtherSessions(request, { current: "" }))).toBe(
      "password_needed",
    );
    expect(await findScope(there, "lakeshore")).not.toBeNull();
    expect(await end(password)).toBe("done");
    expect(await findScope(there, "lakeshore")).toBeNull();
    const fresh = await requestOf(await startSession(nadia.personId));
    const rest = () => endOtherSessions(fresh, { current: "" });
    expect(await codeOf(rest())).toBe("done");
    expect(await findScope(here, "lakeshore")).toBeNull();
  });

  it("takes a new sign-in where there is no password", async () => {
    const { personId } = await scopeOf("Marcus Bell", "riverbend");
    await asOwner((client) =>
      client.query(`DELETE FROM "Credential" WHERE "personId" = $1`, [
        personId,
      ]),
    );
    const here = await startSession(personId);
    const there = await startSession(personId);
    await age(here);
    const end = async (over: string) => {
      const request = await requestOf(over);
      const which = { sessionId: there, current: "anything at all" };
      return codeOf(endOwnSession(request, which));
    };
    expect(await end(here)).toBe("sign_in_again");
    expect(await findScope(there, "riverbend")).not.toBeNull();
    expect(await end(await startSession(personId))).toBe("done");
  });
});
