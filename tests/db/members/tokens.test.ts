import { beforeAll, describe, expect, it } from "vitest";
import { hashLinkToken, makeLinkToken } from "@/lib/auth/link-token";
import { findScope, findSessionPerson, type Scope } from "@/lib/auth/scope";
import { checkCredentials } from "@/lib/auth/sign-in";
import {
  renewInvitation,
  withdrawInvitation,
} from "@/lib/members/mutations/invitation";
import { joinAsNew, joinSystem } from "@/lib/members/mutations/join";
import { findInvitation } from "@/lib/members/queries/invitation";
import { findMember, readMembers } from "@/lib/members/queries/members";
import {
  asOwner,
  scopeOf,
  seedDatabase,
  startSessionOf,
} from "../../support/seeded";
import {
  addMember,
  invite,
  makeLink,
  newcomer,
  readAccount,
} from "./invitations";
import { inviteMember } from "@/lib/members/mutations/invitation";

let dana: Scope;
let nadia: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  nadia = await scopeOf("Nadia Haddad", "lakeshore");
});

async function personOf(name: string) {
  const person = await findSessionPerson(await startSessionOf(name));
  if (!person) throw new Error(`${name} has no session`);
  return person;
}

describe("a link", () => {
  it("makes somebody new a member with an account, once", async () => {
    const { token } = await makeLink(dana, "ana@new.example");
    expect(await findInvitation(token)).toMatchObject({
      systemSlug: "riverbend",
      email: "ana@new.example",
      role: "viewer",
    });
    expect(await joinAsNew(newcomer(token, "Ana R."))).toEqual({
      systemSlug: "riverbend",
    });
    expect(await readAccount("ana@new.example")).toEqual({
      ...{ name: "Ana R.", locale: "es", memberships: 1 },
    });
    const entry = {
      email: "ana@new.example",
      password: "four plain words here",
    };
    expect(await checkCredentials(entry, "10.1.0.1")).not.toBeNull();
    expect(await findInvitation(token)).toBeNull();
    await expect(joinAsNew(newcomer(token))).rejects.toThrow("invitation_over");
  });

  it("is not kept, only its hash is, nor told by any event", async () => {
    const { token, invitationId } = await makeLink(dana, "kept@new.example");
    await renewInvitation(dana, { invitationId, version: 1 });
    const everything = await asOwner(async (client) => {
      const { rows } = await client.query(
        `SELECT (SELECT json_agg(i) FROM "Invitation" i)::text || (SELECT json_agg(e) FROM "Event" e)::text || (SELECT json_agg(s) FROM "Submission" s)::text AS all`,
      );
      return String(rows[0].all);
    });
    expect(everything).toContain(invitationId);
    expect(everything).not.toContain(token);
    const events = await asOwner((client) =>
      client.query(`SELECT "after"::text FROM "Event" WHERE "subjectId" = $1`, [
        invitationId,
      ]),
    );
    expect(events.rows).toHaveLength(2);
    expect(JSON.stringify(events.rows)).not.toContain(hashLinkToken(token));
  });

  it("ends with a newer one, and when it is withdrawn", async () => {
    const first = await makeLink(dana, "renewed@new.example");
    const { invitationId } = first;
    const second = await renewInvitation(dana, { invitationId, version: 1 });
    expect(await findInvitation(first.token)).toBeNull();
    await expect(joinAsNew(newcomer(first.token))).rejects.toThrow(
      "invitation_over",
    );
    expect(await findInvitation(second.token ?? "")).not.toBeNull();
    const stale = renewInvitation(dana, { invitationId, version: 1 });
    await expect(stale).rejects.toThrow("stale");
    await withdrawInvitation(dana, { invitationId, version: 2 });
    expect(await findInvitation(second.token ?? "")).toBeNull();
    await expect(joinAsNew(newcomer(second.token ?? ""))).rejects.toThrow(
      "invitation_over",
    );
    const again = renewInvitation(dana, { invitationId, version: 3 });
    await expect(again).rejects.toThrow("invitation_over");
    expect(await readAccount("renewed@new.example")).toBeNull();
  });

  it.each([
    ["expired", `"expiresAt" = now() - interval '1 second'`],
    ["for a term that is over", `"termTo" = current_date - 2`],
  ])("opens nothing when it is %s", async (what, set) => {
    const email = `${what.replaceAll(" ", "-")}@new.example`;
    const { token, invitationId } = await makeLink(dana, email);
    await asOwner((client) =>
      client.query(
        `WITH s AS (SELECT set_config('app.system_id', $2, false))
         UPDATE "Invitation" SET ${set} FROM s WHERE "id" = $1`,
        [invitationId, dana.systemId],
      ),
    );
    expect(await findInvitation(token)).toBeNull();
    await expect(joinAsNew(newcomer(token))).rejects.toThrow("invitation_over");
    expect(await readAccount(email)).toBeNull();
  });

  it.each(["", "x", "../x", "a".repeat(43), `${"a".repeat(43)}'`])(
    "that nobody made opens nothing: %j",
    async (token) => {
      expect(await findInvitation(token)).toBeNull();
      await expect(joinAsNew(newcomer(token))).rejects.toThrow(
        "invitation_over",
      );
    },
  );

  it("is 256 bits, never twice the same", () => {
    const tokens = Array.from({ length: 100 }, () => makeLinkToken().token);
    expect(new Set(tokens).size).toBe(100);
    expect(Buffer.from(tokens[0] ?? "", "base64url")).toHaveLength(32);
  });
});

describe("whose link it is", () => {
  it("somebody signed in with another address is refused, and it stays good", async () => {
    const { token } = await makeLink(dana, "beatrice.lund@lakeshore.example");
    const isaac = await personOf("Isaac Cole");
    await expect(joinSystem(isaac, token)).rejects.toThrow("invitation_over");
    const beatrice = await personOf("Beatrice Lund");
    expect(await joinSystem(beatrice, token)).toEqual({
      systemSlug: "riverbend",
    });
    const session = await startSessionOf("Beatrice Lund");
    expect((await findScope(session, "riverbend"))?.role).toBe("viewer");
    expect((await findScope(session, "lakeshore"))?.role).toBe(
      "community_wide_leader",
    );
    await expect(joinSystem(beatrice, token)).rejects.toThrow();
  });

  it("cannot be taken up with a new password for an account that is there", async () => {
    const email = "isaac.cole@lakeshore.example";
    const { token } = await makeLink(dana, email);
    const before = await readAccount(email);
    await expect(joinAsNew(newcomer(token, "Not Isaac"))).rejects.toThrow(
      "invitation_over",
    );
    expect(await readAccount(email)).toEqual(before);
    expect(
      await checkCredentials(
        { email, password: "four plain words here" },
        "10.1.0.2",
      ),
    ).toBeNull();
    expect(await findInvitation(token)).not.toBeNull();
  });

  it("opens the system it was made for and no other", async () => {
    const { session } = await addMember(nadia, "lake@new.example");
    expect(await findScope(session, "lakeshore")).not.toBeNull();
    expect(await findScope(session, "riverbend")).toBeNull();
  });

  it("tells inviters the same of an address with an account and without", async () => {
    const known = await makeLink(nadia, "helen.vance@riverbend.example");
    const unknown = await makeLink(nadia, "nobody@new.example");
    const [one, other] = await Promise.all([
      findInvitation(known.token),
      findInvitation(unknown.token),
    ]);
    const told = (given: object | null) =>
      Object.keys(given ?? {})
        .toSorted()
        .join();
    expect(told(one)).toBe(told(other));
    expect(one).toMatchObject({ name: "Ana Ruiz" });
    const { invitations } = await readMembers(nadia);
    expect(JSON.stringify(invitations)).not.toContain("Helen");
  });
});

describe("two at once", () => {
  it("one newcomer gets in, and no account is left behind", async () => {
    const { token } = await makeLink(dana, "race@new.example");
    const all = await Promise.allSettled(
      Array.from({ length: 5 }, () => joinAsNew(newcomer(token))),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await readAccount("race@new.example")).toMatchObject({
      memberships: 1,
    });
  });

  it("the same form sent twice makes one invitation, and its link is shown once", async () => {
    const form = invite("twice@new.example");
    const both = await Promise.all([
      inviteMember(dana, form),
      inviteMember(dana, form),
    ]);
    expect(both[0]?.invitationId).toBe(both[1]?.invitationId);
    expect(both.filter((one) => one.token !== null)).toHaveLength(1);
  });

  it("two administrators cannot invite the same address twice", async () => {
    const all = await Promise.allSettled(
      [1, 2, 3].map(() => inviteMember(dana, invite("same@new.example"))),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const refused = all.filter((one) => one.status === "rejected");
    expect(refused.map(({ reason }) => String(reason.code))).toEqual([
      "already_invited",
      "already_invited",
    ]);
  });

  it("a member is not invited again; one whose term ended comes back by an invitation", async () => {
    const helen = invite("helen.vance@riverbend.example");
    await expect(inviteMember(dana, helen)).rejects.toThrow("already_member");
    const email = "kevin.doyle@riverbend.example";
    const { token } = await makeLink(dana, email, { title: "Back again" });
    await joinSystem(await personOf("Kevin Doyle"), token);
    const { members } = await readMembers(dana);
    const kevin = members.filter((one) => one.email === email);
    expect(kevin).toMatchObject([
      { role: "viewer", title: "Back again", termTo: null, isRemoved: false },
    ]);
    expect(await findMember(dana, kevin[0]?.id ?? "")).toEqual(kevin[0]);
  });
});
