import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findScope, type Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { toAppError } from "@/lib/db/errors";
import {
  inviteMany,
  planInvitations,
} from "@/lib/members/mutations/invite-many";
import { inviteMember } from "@/lib/members/mutations/invitation";
import { changeMember, removeMember } from "@/lib/members/mutations/member";
import { findMember, readMembers } from "@/lib/members/queries/members";
import { changeMemberSchema } from "@/lib/members/schema";
import { listPointPeople, listSites } from "@/lib/systems/queries/sites";
import { listStatements } from "../../support/list-statements";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { addMember, invite } from "./invitations";

let dana: Scope;
let peter: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  peter = await scopeOf("Peter Novak", "hillview");
});

async function read(scope: Scope, id: string) {
  const member = await findMember(scope, id);
  if (!member) throw new Error("No such member");
  return member;
}

async function change(scope: Scope, id: string, more: Record<string, unknown>) {
  const { role, isAdmin, title, termFrom, termTo, siteIds, version } =
    await read(scope, id);
  const stands = { role, isAdmin, title, termFrom, termTo, siteIds, version };
  return changeMember(
    scope,
    changeMemberSchema.parse({ membershipId: id, ...stands, ...more }),
  );
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );

describe("changing a member", () => {
  it("acts at their next request: role, sites, an ended term", async () => {
    const [site] = await listSites(dana);
    const { session, membershipId } = await addMember(dana, "next@one.example");
    expect(await findScope(session, "riverbend")).toMatchObject({
      role: "viewer",
    });
    const siteIds = [site?.id ?? ""];
    await change(dana, membershipId, { role: "site_coordinator", siteIds });
    expect(await findScope(session, "riverbend")).toMatchObject({
      role: "site_coordinator",
      siteIds,
    });
    await change(dana, membershipId, { role: "intermediary_staff" });
    expect(await findScope(session, "riverbend")).toMatchObject({
      role: "intermediary_staff",
      siteIds: [],
    });
    await change(dana, membershipId, {
      termFrom: "2026-01-01",
      termTo: "2026-02-01",
    });
    expect(await findScope(session, "riverbend")).toBeNull();
    await change(dana, membershipId, { termTo: "" });
    expect(await findScope(session, "riverbend")).not.toBeNull();
    await change(dana, membershipId, { termFrom: "2999-01-01" });
    expect(await findScope(session, "riverbend")).toBeNull();
  });

  it("refuses a stale write with what stands now", async () => {
    const { membershipId } = await addMember(dana, "stale@one.example");
    await change(dana, membershipId, { title: "First" });
    const late = change(dana, membershipId, { title: "Second", version: 1 });
    await expect(late).rejects.toMatchObject({
      code: "stale",
      detail: { version: 2, member: { title: "First" } },
    });
    const both = await Promise.all(
      ["A", "B"].map((title) =>
        codeOf(change(dana, membershipId, { title, version: 2 })),
      ),
    );
    expect(both.toSorted()).toEqual(["done", "stale"]);
  });

  it("writes what was and what is", async () => {
    const { membershipId } = await addMember(dana, "event@one.example");
    await change(dana, membershipId, { title: "Director" });
    await removeMember(dana, { membershipId, version: 2 });
    const events = await asOwner((client) =>
      client.query(
        `SELECT "verb", "before"->>'title' AS was, "after"->>'title' AS is FROM "Event" WHERE "subjectId" = $1 ORDER BY "at", "id"`,
        [membershipId],
      ),
    );
    expect(events.rows).toEqual([
      { verb: "member_joined", was: null, is: null },
      { verb: "member_changed", was: null, is: "Director" },
      { verb: "member_removed", was: "Director", is: null },
    ]);
  });

  it("does not know another system's sites or members", async () => {
    const [foreign] = await listSites(
      await scopeOf("Nadia Haddad", "lakeshore"),
    );
    const { membershipId } = await addMember(dana, "sites@one.example");
    const wrong = { role: "site_coordinator", siteIds: [foreign?.id] };
    expect(await codeOf(change(dana, membershipId, wrong))).toBe("not_found");
    const input = { membershipId, version: 1 };
    expect(await codeOf(removeMember(peter, input))).toBe("not_found");
    expect(
      await codeOf(inviteMember(dana, invite("x@one.example", wrong))),
    ).toBe("not_found");
  });
});

describe("removing a member", () => {
  it("ends their access at once and keeps their name in what they did", async () => {
    const { session, membershipId } = await addMember(
      dana,
      "gone@one.example",
      {
        role: "intermediary_staff",
        isAdmin: true,
      },
    );
    const theirs = await findScope(session, "riverbend");
    expect(theirs?.isAdmin).toBe(true);
    await removeMember(dana, { membershipId, version: 1 });
    expect(await findScope(session, "riverbend")).toBeNull();
    expect(await read(dana, membershipId)).toMatchObject({
      name: "Ana Ruiz",
      isRemoved: true,
      isAdmin: false,
    });
    const people = await listPointPeople(dana);
    expect(people.map((one) => one.membershipId)).not.toContain(membershipId);
    expect(await codeOf(removeMember(dana, { membershipId, version: 2 }))).toBe(
      "stale",
    );
    // A scope from before opens no door either.
    if (!theirs) throw new Error("No scope");
    const late = changeMember(
      theirs,
      changeMemberSchema.parse({
        ...{ membershipId, version: 2, role: "viewer", termFrom: today() },
      }),
    );
    expect(await codeOf(late)).toBe("forbidden");
  });

  it("takes them off the sites they were point person of", async () => {
    const { membershipId } = await addMember(dana, "point@one.example", {
      role: "intermediary_staff",
    });
    const [site] = await listSites(dana);
    await asOwner((client) =>
      client.query(
        `WITH s AS (SELECT set_config('app.system_id', $3, false)) UPDATE "Site" SET "pointPersonMembershipId" = $1 FROM s WHERE "id" = $2`,
        [membershipId, site?.id, dana.systemId],
      ),
    );
    await change(dana, membershipId, { role: "viewer" });
    const after = (await listSites(dana)).find((one) => one.id === site?.id);
    expect(after?.detail?.pointPersonId).toBeNull();
  });
});

describe("the last administrator", () => {
  it("cannot be taken away, in whatever way", async () => {
    const own = peter.membershipId;
    expect(await codeOf(change(peter, own, { role: "viewer" }))).toBe(
      "last_admin",
    );
    expect(await codeOf(change(peter, own, { isAdmin: false }))).toBe(
      "last_admin",
    );
    expect(await codeOf(change(peter, own, { termTo: "2999-12-31" }))).toBe(
      "last_admin",
    );
    const { version } = await read(peter, own);
    expect(
      await codeOf(removeMember(peter, { membershipId: own, version })),
    ).toBe("last_admin");
    expect(await read(peter, own)).toMatchObject({ isAdmin: true, version });
  });

  it("is left when two take each other's place at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await addMember(peter, `second${round}@hill.example`, {
        role: "intermediary_staff",
        isAdmin: true,
      });
      const theirs = await findScope(other.session, "hillview");
      if (!theirs) throw new Error("No scope");
      const both = await Promise.all([
        codeOf(change(peter, other.membershipId, { isAdmin: false })),
        codeOf(change(theirs, peter.membershipId, { isAdmin: false })),
      ]);
      expect(both.filter((one) => one === "done")).toHaveLength(1);
      const { members } = await readMembers(peter);
      expect(members.filter((one) => one.isAdmin)).toHaveLength(1);
      const isPeter = members.some(
        (one) => one.isAdmin && one.id === peter.membershipId,
      );
      if (!isPeter) await change(theirs, peter.membershipId, { isAdmin: true });
      const { isAdmin } = await read(peter, other.membershipId);
      if (isAdmin) await change(peter, other.membershipId, { isAdmin: false });
    }
  });
});

describe("the database", () => {
  it.each([
    `SELECT change_member(gen_random_uuid(), 1, 'viewer', false, null, current_date, null, '{}', current_date)`,
    `SELECT remove_member(gen_random_uuid(), 1, current_date)`,
  ])("asks for an administrator itself: %s", async (statement) => {
    const helen = await scopeOf("Helen Vance", "riverbend");
    await asApp(async (client) => {
      await client.query("BEGIN");
      await client.query(
        `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)`,
        [helen.systemId, helen.personId],
      );
      await expect(client.query(statement)).rejects.toThrow("not_admin");
      await client.query("ROLLBACK");
    });
  });

  it.each([
    `SELECT take_up_invitation('x', gen_random_uuid(), current_date)`,
    `INSERT INTO "Person" ("id", "email", "name") VALUES (gen_random_uuid(), 'a@b.example', 'x')`,
    `INSERT INTO "Membership" ("systemId", "id", "personId", "role") VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'viewer')`,
    `UPDATE "Invitation" SET "email" = 'x@y.example'`,
    `DELETE FROM "Invitation"`,
  ])("refuses the app: %s", async (statement) => {
    await asApp((client) =>
      expect(client.query(statement)).rejects.toThrow(/permission denied/),
    );
  });
});

describe("the list of people", () => {
  it("is for administrators, in three statements", async () => {
    for (const name of ["Marcus Bell", "Ruth Okafor", "Helen Vance"]) {
      const scope = await scopeOf(name, "riverbend");
      expect(await codeOf(readMembers(scope))).toBe("forbidden");
    }
    const statements = await listStatements(() => readMembers(dana));
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  it("knows the day somebody was last here, and only here", async () => {
    const { session, membershipId } = await addMember(dana, "seen@one.example");
    expect((await read(dana, membershipId)).lastSeenOn).toBeNull();
    await findScope(session, "riverbend");
    expect((await read(dana, membershipId)).lastSeenOn).toBe(today());
  });
});

describe("a file of people", () => {
  const head = "email,name,role,sites\n";

  it("says what it would do, writes nothing, then invites all at once", async () => {
    const [site] = await listSites(peter);
    const csv = `${head}c1@many.example,Carla,Viewer,\nc2@many.example,Coro,Coordinador(a) de escuela,${site?.name ?? ""}\npeter.novak@hillview.example,Peter,Viewer,`;
    const plan = await planInvitations(peter, { csv });
    if (plan.problem) throw new Error("The file was not read");
    expect(plan.lines.map((line) => line.taken)).toEqual([
      null,
      null,
      "already_member",
    ]);
    const before = await readMembers(peter);
    const key = randomUUID();
    const { made } = await inviteMany(peter, { csv, key });
    expect(made.map(({ email }) => email)).toEqual([
      "c1@many.example",
      "c2@many.example",
    ]);
    expect(await inviteMany(peter, { csv, key })).toEqual({
      count: 2,
      made: [],
    });
    const after = await readMembers(peter);
    expect(after.invitations.length - before.invitations.length).toBe(2);
  });

  it("with one wrong line invites nobody", async () => {
    const csv = `${head}ok@many.example,Fine,Viewer,\nnope,Nobody,Boss,`;
    const before = await readMembers(peter);
    const key = randomUUID();
    expect(await codeOf(inviteMany(peter, { csv, key }))).toBe("invalid");
    expect(await readMembers(peter)).toEqual(before);
  });
});
