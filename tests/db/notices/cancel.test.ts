import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { tellPeople } from "@/lib/notices/mutations/tell";
import { listNotices } from "@/lib/notices/queries/list";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { acts } from "../rounds/review-rows";
import { type Ids, startFreshRound } from "../rounds/round-rows";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let nadia: Scope;
let ids: Ids;
let version = 0;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  nadia = await scopeOf("Nadia Haddad", "lakeshore");
  ids = await startFreshRound(dana);
});

beforeEach(() => asOwner((client) => client.query(`DELETE FROM "Notice"`)));

const form = () => ({
  roundId: ids.round,
  siteId: ids.lincoln,
  version: String(version++),
});

const kindsOf = async (scope: Scope) =>
  (await listNotices(scope, 1)).items.map(({ told }) => told?.kind);

const ofSite = async (scope: Scope) =>
  (await kindsOf(scope)).filter((kind) => kind?.startsWith("site_"));

describe("what is no longer so is no longer told", () => {
  it("about what a site handed in", async () => {
    await acts.submit(maya, form());
    const pointPerson = await findTold("site_submitted");
    const reviewer = await scopeOf(pointPerson, "riverbend");
    expect(await ofSite(reviewer)).toEqual(["site_submitted"]);
    await acts.takeBack(maya, form());
    expect(await ofSite(reviewer)).toEqual([]);
    await acts.submit(maya, form());
    await acts.sendBack(dana, { ...form(), comment: "Look again" });
    expect(await ofSite(reviewer)).toEqual([]);
    expect(await ofSite(maya)).toEqual(["site_sent_back"]);
    await acts.submit(maya, form());
    expect(await ofSite(maya)).toEqual([]);
    await acts.accept(dana, form());
    expect(await ofSite(reviewer)).toEqual([]);
    expect(await ofSite(maya)).toEqual(["site_accepted"]);
    await acts.sendBack(dana, { ...form(), comment: "Once more" });
    expect(await ofSite(maya)).toEqual(["site_sent_back"]);
  });

  it("about a round that closed, and about a closing that was undone", async () => {
    await tellMaya("asked_to_rate", `/rounds/${ids.round}/review`);
    await tellMaya("round_reopened", `/rounds/${ids.round}/review`);
    const round = { roundId: ids.round, version: "1" };
    await acts.confirm(ruth, { ...round, note: "", revisit: "none" });
    const again = { ...round, version: "2" };
    await acts.confirm(ruth, { ...again, note: "", revisit: "none" });
    expect(await kindsOf(dana)).toEqual(["review_confirmed"]);
    await acts.close(dana, { ...round, version: "3", reason: "" });
    expect(await kindsOf(maya)).toEqual(["round_reopened"]);
    expect(await kindsOf(ruth)).toEqual(["round_closed"]);
    await acts.reopen(dana, { ...round, version: "4", reason: "One more" });
    expect(await kindsOf(ruth)).toEqual(["round_reopened"]);
  });

  it("in this system, of these kinds, below this place only", async () => {
    await tellMaya("asked_to_rate", "/score", "/rounds/a1");
    await tellMaya("asked_to_rate", "/score", "/rounds/b2");
    await tellMaya("round_reopened", "/rounds/a1");
    const cancel = (scope: Scope) =>
      withSystem(scope, (tx) =>
        cancelNotices(tx, { kinds: ["asked_to_rate"], under: "/rounds/a1" }),
      );
    await cancel(nadia);
    expect(await kindsOf(maya)).toHaveLength(3);
    await cancel(dana);
    expect(await kindsOf(maya)).toEqual(["round_reopened", "asked_to_rate"]);
  });
});

type Kind = "asked_to_rate" | "round_reopened";

function tellMaya(kind: Kind, path: string, about?: string) {
  const args = { round: "Fall", reason: "It was so." };
  return withSystem(dana, (tx) =>
    tellPeople(tx, dana, [maya.personId], { kind, args, path, about }),
  );
}

async function findTold(kind: string) {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT p."name" FROM "Notice" n JOIN "Person" p ON p."id" = n."personId" WHERE n."kind" = $1`,
      [kind],
    ),
  );
  return String(rows[0]?.name);
}
