import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findScope, type Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { openNotice, readNotices } from "@/lib/notices/mutations/read";
import { tellPeople } from "@/lib/notices/mutations/tell";
import { listNotices } from "@/lib/notices/queries/list";
import { listStatements } from "../../support/list-statements";
import {
  asOwner,
  scopeOf,
  seedDatabase,
  startSessionOf,
} from "../../support/seeded";

let dana: Scope;
let marcus: Scope;
let samuel: Scope;
let nadia: Scope;
let samuelThere: Scope;

beforeAll(async () => {
  await seedDatabase();
  await asOwner((client) => client.query(`DELETE FROM "Notice"`));
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  samuel = await scopeOf("Samuel Ortiz", "riverbend");
  samuelThere = await scopeOf("Samuel Ortiz", "lakeshore");
  nadia = await scopeOf("Nadia Haddad", "lakeshore");
});

const tell = (from: Scope, to: Scope, round: string) =>
  withSystem(from, (tx) =>
    tellPeople(tx, from, [to.personId, from.personId], {
      kind: "round_closed",
      args: { round },
      path: "/stages/history",
    }),
  );

const roundsOf = async (scope: Scope, page = 1) =>
  (await listNotices(scope, page)).items.map(({ told }) =>
    told?.kind === "round_closed" ? told.args.round : null,
  );

const countOf = async (name: string, system: string) =>
  (await findScope(await startSessionOf(name), system))?.newNotices;

describe("what someone is told", () => {
  it("is theirs, in its own system, newest first", async () => {
    await tell(dana, samuel, "Fall");
    await tell(dana, samuel, "Spring");
    await tell(nadia, samuelThere, "Elsewhere");
    expect(await roundsOf(samuel)).toEqual(["Spring", "Fall"]);
    expect(await roundsOf(samuelThere)).toEqual(["Elsewhere"]);
    expect(await roundsOf(dana)).toEqual([]);
    expect(await countOf("Samuel Ortiz", "riverbend")).toBe(2);
    expect(await countOf("Samuel Ortiz", "lakeshore")).toBe(1);
    expect(await countOf("Dana Morales", "riverbend")).toBe(0);
  });

  it("is read once it is opened, by nobody else and from no other system", async () => {
    const [first] = (await listNotices(samuel, 1)).items;
    const id = first?.id ?? "";
    expect(await openNotice(dana, id)).toBeNull();
    expect(await openNotice(samuelThere, id)).toBeNull();
    expect(await openNotice(samuel, randomUUID())).toBeNull();
    expect(await countOf("Samuel Ortiz", "riverbend")).toBe(2);
    expect(await openNotice(samuel, id)).toBe("/stages/history");
    expect(await openNotice(samuel, id)).toBe("/stages/history");
    expect(await countOf("Samuel Ortiz", "riverbend")).toBe(1);
    const { items } = await listNotices(samuel, 1);
    expect(items.map(({ isNew }) => isNew)).toEqual([false, true]);
  });

  it("is marked read as far as it was seen", async () => {
    const [seen] = (await listNotices(samuel, 1)).items;
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tell(dana, samuel, "Just now");
    expect(await readNotices(samuel, { upTo: seen?.at ?? "" })).toEqual({
      count: 1,
    });
    const { items } = await listNotices(samuel, 1);
    expect(items.map(({ isNew }) => isNew)).toEqual([true, false, false]);
    expect(await countOf("Samuel Ortiz", "lakeshore")).toBe(1);
  });

  it("comes a page at a time, and its count stops at a hundred", async () => {
    for (let at = 0; at < 120; at += 1) await tell(dana, marcus, `R${at}`);
    const first = await listNotices(marcus, 1);
    expect(first.items).toHaveLength(25);
    expect(first.hasMore).toBe(true);
    const rounds = [];
    for (let page = 1; page <= 5; page += 1)
      rounds.push(...(await roundsOf(marcus, page)));
    expect(new Set(rounds).size).toBe(120);
    expect(rounds[0]).toBe("R119");
    expect((await listNotices(marcus, 5)).hasMore).toBe(false);
    expect(await roundsOf(marcus, 6)).toEqual([]);
    expect(await countOf("Marcus Bell", "riverbend")).toBe(100);
  });
});

describe("statements", () => {
  it("the gate counts in its one, the page takes one more", async () => {
    const session = await startSessionOf("Marcus Bell");
    const gate = await listStatements(() => findScope(session, "riverbend"));
    expect(gate, gate.join("\n")).toHaveLength(1);
    const page = await listStatements(() => listNotices(marcus, 2));
    expect(page, page.join("\n")).toHaveLength(1);
  });
});
