import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { addSite, changeSite } from "@/lib/systems/mutations/site";
import {
  getSite,
  listPointPeople,
  listSites,
} from "@/lib/systems/queries/sites";
import { addSiteSchema, changeSiteSchema } from "@/lib/systems/schema";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

let peter: Scope;
let dana: Scope;

beforeAll(async () => {
  await seedDatabase();
  peter = await scopeOf("Peter Novak", "hillview");
  dana = await scopeOf("Dana Morales", "riverbend");
});

const typed = (name: string, more: Record<string, unknown> = {}) =>
  addSiteSchema.parse({ name, status: "planned", key: randomUUID(), ...more });

const listVerbs = (siteId: string) =>
  asOwner(async (client) => {
    const found = await client.query(
      `SELECT "verb", "before", "after" FROM "Event" WHERE "subjectId" = $1 ORDER BY "at", "id"`,
      [siteId],
    );
    return found.rows;
  });

describe("adding a site", () => {
  it("keeps what was typed, with its event", async () => {
    const input = typed("  First School ", {
      cohort: "2026",
      pillars: ["extended_learning", "integrated_supports"],
      pointPersonId: peter.membershipId,
    });
    const { siteId } = await addSite(peter, input);
    expect(await getSite(peter, siteId)).toMatchObject({
      name: "First School",
      status: "planned",
      detail: {
        cohort: "2026",
        gradeSpan: null,
        pillars: ["integrated_supports", "extended_learning"],
        pointPersonName: "Peter Novak",
        coordinators: [],
        version: 1,
      },
    });
    expect(await listVerbs(siteId)).toMatchObject([{ verb: "site_added" }]);
  });

  it("adds one site when the form is sent twice", async () => {
    const input = typed("Sent Twice");
    const both = await Promise.all([
      addSite(peter, input),
      addSite(peter, input),
    ]);
    expect(both[0]).toEqual(both[1]);
    const names = (await listSites(peter)).map((site) => site.name);
    expect(names.filter((name) => name === "Sent Twice")).toHaveLength(1);
  });

  it("refuses a name that is taken, a stranger as point person, and who may not", async () => {
    await addSite(peter, typed("Only One"));
    const again = addSite(peter, typed("Only One"));
    await expect(again).rejects.toThrow();
    const stranger = typed("Stranger", { pointPersonId: dana.membershipId });
    await expect(addSite(peter, stranger)).rejects.toThrow("not_found");
    const aisha = await scopeOf("Aisha Karim", "hillview");
    await expect(addSite(aisha, typed("Mine"))).rejects.toThrow("forbidden");
    const names = (await listSites(peter)).map((site) => site.name);
    expect(names).not.toContain("Stranger");
    expect(names).not.toContain("Mine");
  });

  it.each([
    ["no name", { name: "  " }, "name", "required"],
    ["a long name", { name: "x".repeat(121) }, "name", "too_long"],
    ["an unknown status", { status: "open" }, "status", "required"],
    ["an unknown pillar", { pillars: ["sports"] }, "pillars.0", "invalid"],
    ["a malformed id", { pointPersonId: "1" }, "pointPersonId", "invalid"],
    [
      "a sign no database keeps",
      { cohort: "a\u0000b" },
      "cohort",
      "unreadable",
    ],
  ])("%s is told at its field", (_, wrong, field, code) => {
    const given = { name: "A", status: "active", key: randomUUID(), ...wrong };
    const issues = addSiteSchema.safeParse(given).error?.issues ?? [];
    expect(issues.map((one) => [one.path.join("."), one.message])).toEqual([
      [field, code],
    ]);
  });
});

describe("changing a site", () => {
  it("refuses a stale write with what stands now, and keeps it", async () => {
    const { siteId } = await addSite(peter, typed("Two Editors"));
    const change = (name: string, version: number) =>
      changeSite(
        peter,
        changeSiteSchema.parse({ siteId, version, name, status: "active" }),
      );
    await change("Two Editors, first", 1);
    await expect(change("Two Editors, second", 1)).rejects.toMatchObject({
      code: "stale",
      detail: { version: 2, site: { name: "Two Editors, first" } },
    });
    expect((await getSite(peter, siteId)).name).toBe("Two Editors, first");
    await change("Two Editors, second", 2);
    expect((await getSite(peter, siteId)).detail.version).toBe(3);
    const events = await listVerbs(siteId);
    expect(events.map((one) => one.verb)).toEqual([
      "site_added",
      "site_changed",
      "site_changed",
    ]);
    expect(events.at(-1)).toMatchObject({
      before: { name: "Two Editors, first" },
      after: { name: "Two Editors, second" },
    });
  });

  it("does not find another system's site", async () => {
    const [theirs] = await listSites(dana);
    const change = changeSite(
      peter,
      changeSiteSchema.parse({
        siteId: theirs?.id,
        version: 1,
        name: "Mine now",
        status: "closed",
      }),
    );
    await expect(change).rejects.toThrow("not_found");
    expect((await listSites(dana))[0]?.name).toBe(theirs?.name);
  });
});

describe("who sees what of sites", () => {
  it("everyone sees names and status; details only of those open to them", async () => {
    const maya = await scopeOf("Maya Thompson", "riverbend");
    const helen = await scopeOf("Helen Vance", "riverbend");
    const all = await listSites(dana);
    const hers = await listSites(maya);
    const read = await listSites(helen);
    const names = (sites: typeof all) => sites.map((site) => site.name);
    expect(names(hers)).toEqual(names(all));
    expect(names(read)).toEqual(names(all));
    expect(all.filter((site) => site.detail === null)).toEqual([]);
    expect(names(hers.filter((site) => site.detail))).toEqual([
      "Lincoln Park Elementary",
    ]);
    expect(read.filter((site) => site.detail)).toEqual([]);
    const other = all.find((site) => !maya.siteIds.includes(site.id));
    await expect(getSite(maya, other?.id ?? "")).rejects.toThrow("not_found");
  });

  it("a point person is intermediary staff of today", async () => {
    const names = (await listPointPeople(dana)).map((one) => one.name);
    expect(names).toContain("Marcus Bell");
    expect(names).not.toContain("Ruth Okafor");
    expect(names).not.toContain("Nadia Haddad");
  });
});
