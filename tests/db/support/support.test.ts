import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { closeConcernToFew } from "@/lib/concerns/mutations/triage";
import { getConcern } from "@/lib/concerns/queries/concern";
import { withSystem } from "@/lib/db/transaction";
import { answerSupport } from "@/lib/support/mutations/answer";
import { changeSupport, recordSupport } from "@/lib/support/mutations/record";
import { readSupportChoices } from "@/lib/support/queries/choices";
import { readSupport } from "@/lib/support/queries/list";
import { getSupport } from "@/lib/support/queries/support";
import { readSupportSearch } from "@/lib/support/rules/search";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { codeOf, concernOf, raise, siteOf } from "../concerns/raising";
import { formOf, give, supportOf, toldOf } from "./recording";

let dana: Scope;
let marcus: Scope;
let ruth: Scope;
let maya: Scope;
let andre: Scope;
let helen: Scope;
let lincoln = "";
let maple = "";
let tubman = "";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
  lincoln = await siteOf("Lincoln Park Elementary");
  maple = await siteOf("Maple Street Elementary");
  tubman = await siteOf("Tubman Elementary");
});

const plain = readSupportSearch({});

async function idsOf(scope: Scope) {
  return (await readSupport(scope, plain)).lines.map(({ id }) => id);
}

describe("recording support", () => {
  it("is for staff anywhere, coordinators at their own sites, nobody else", async () => {
    const code = (scope: Scope, sites: string[]) =>
      codeOf(() => give(scope, { sites }));
    expect(await code(dana, [])).toBe("done");
    expect(await code(maya, [lincoln])).toBe("done");
    expect(await code(maya, [])).toBe("site_needed");
    expect(await code(maya, [lincoln, maple])).toBe("not_found");
    expect(await code(andre, [maple, tubman])).toBe("done");
    expect(await code(ruth, [lincoln])).toBe("not_found");
    expect(await code(helen, [])).toBe("site_needed");
    for (const scope of [ruth, helen])
      await expect(
        withSystem(scope, (tx) =>
          tx.support.createMany({
            data: [
              {
                ...{ systemId: scope.systemId, createdById: scope.personId },
                ...{ kind: "learning_event", title: "No", siteCount: 0 },
                ...{ heldOn: new Date("2026-01-01"), minutes: 60 },
                ...{ giverName: "X", designedTogether: "no" },
              },
            ],
          }),
        ),
      ).rejects.toThrow(/row-level security/);
  });

  it("keeps everything, once for one form", async () => {
    const input = supportOf({
      ...{ sites: [lincoln, maple], came: [maya.personId], cameCount: 9 },
      ...{ giver: marcus.personId, giverName: null, guests: ["Omar Diaz"] },
      ...{ functionCode: "DE", designedTogether: "yes" },
    });
    const { supportId } = await recordSupport(dana, input);
    expect((await recordSupport(dana, input)).supportId).toBe(supportId);
    expect((await getSupport(ruth, supportId)).support).toMatchObject({
      ...{ title: "Reading data", minutes: 90, giverName: "Marcus Bell" },
      ...{ siteCount: 2, cameCount: 9, guests: ["Omar Diaz"] },
      ...{ functionCode: "DE", designedTogether: "yes", changed: null },
      came: [{ id: maya.personId, name: "Maya Thompson" }],
    });
  });

  it("names no site, member or function of another system", async () => {
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    for (const more of [
      { sites: [randomUUID()] },
      { came: [nadia.personId] },
      { giver: nadia.personId, giverName: null },
      { functionCode: "ZZ" },
    ])
      expect(await codeOf(() => give(dana, more))).toBe("not_found");
  });
});

describe("who sees it", () => {
  it("is who may see one of its sites, or came; of its sites each sees their own", async () => {
    const id = await give(dana, {
      ...{ sites: [maple, tubman], came: [helen.personId] },
    });
    for (const scope of [dana, ruth, andre])
      expect((await getSupport(scope, id)).support.sites).toHaveLength(2);
    const { support } = await getSupport(helen, id);
    expect(support).toMatchObject({ siteCount: 2, sites: [] });
    expect(await codeOf(() => getSupport(maya, id))).toBe("not_found");
    expect(await idsOf(maya)).not.toContain(id);
    const { kinds, sites } = await readSupport(maya, plain);
    const counted = Object.values(kinds).reduce((sum, one) => sum + one, 0);
    expect(counted).toBe((await idsOf(maya)).length);
    expect(sites.map((site) => site.id)).toEqual([lincoln]);
    const events = await withSystem(maya, (tx) =>
      tx.event.count({ where: { supportId: id } }),
    );
    expect(events).toBe(0);
  });

  it("does not turn on a wrong count of sites", async () => {
    const id = await give(dana, { sites: [maple] });
    const opened = withSystem(dana, (tx) =>
      tx.support.updateMany({ where: { id }, data: { siteCount: 0 } }),
    );
    await expect(opened).rejects.toThrow(/support_site_count/);
    const slipped = withSystem(maya, (tx) =>
      tx.supportSite.createMany({
        data: [{ systemId: maya.systemId, supportId: id, siteId: lincoln }],
      }),
    );
    await expect(slipped).rejects.toThrow(/support_site_count/);
  });
});

describe("changing it", () => {
  it("shows what stands where somebody was faster, and keeps what was", async () => {
    const id = await give(dana, { sites: [lincoln] });
    const form = await formOf(dana, id);
    await changeSupport(maya, { ...form, title: "Reading numbers", hours: 60 });
    const stale = changeSupport(dana, { ...form, title: "Mine" });
    await expect(stale).rejects.toMatchObject({
      code: "stale",
      detail: { title: "Reading numbers", hours: "1" },
    });
    const { support } = await getSupport(dana, id);
    expect(support.changed?.byName).toBe("Maya Thompson");
    const events = await withSystem(dana, (tx) =>
      tx.event.findMany({ where: { supportId: id }, orderBy: { at: "asc" } }),
    );
    expect(events).toMatchObject([
      { verb: "support_recorded" },
      {
        ...{ verb: "support_changed", before: { title: "Reading data" } },
        after: { title: "Reading numbers", minutes: 60 },
      },
    ]);
  });

  it("is not for a coordinator of one of several sites", async () => {
    const id = await give(dana, { sites: [lincoln, maple] });
    const form = await formOf(dana, id);
    expect(await codeOf(() => changeSupport(maya, form))).toBe("forbidden");
    const own = { ...form, sites: [lincoln] };
    expect(await codeOf(() => changeSupport(maya, own))).toBe("forbidden");
    const changed = await withSystem(maya, (tx) =>
      tx.support.updateMany({ where: { id }, data: { title: "Mine" } }),
    );
    expect(changed.count).toBe(0);
  });
});

describe("who is told", () => {
  it("are who came and who coordinates its sites, once; not who gave or recorded it", async () => {
    const before = await toldOf(andre);
    const id = await give(dana, {
      ...{ sites: [lincoln], came: [marcus.personId, helen.personId] },
      ...{ giver: marcus.personId, giverName: null },
    });
    const line = `support_given /support/${id}`;
    expect(await toldOf(maya)).toContain(line);
    expect(await toldOf(helen)).toContain(line);
    for (const scope of [marcus, dana, ruth])
      expect(await toldOf(scope)).not.toContain(line);
    expect(await toldOf(andre)).toEqual(before);
    const form = await formOf(dana, id);
    await changeSupport(dana, {
      ...form,
      sites: [maple],
      came: [maya.personId],
    });
    expect(await toldOf(helen)).not.toContain(line);
    expect((await toldOf(maya)).filter((one) => one === line)).toHaveLength(1);
    expect(await toldOf(andre)).toContain(line);
  });
});

describe("what those who came say", () => {
  it("is one answer each, changed by its author alone, with what it said before", async () => {
    const id = await give(dana, { sites: [lincoln], came: [helen.personId] });
    const answer = (scope: Scope, use: "yes" | "no", version: number) =>
      answerSupport(scope, { supportId: id, use, words: "So.", version });
    await answer(maya, "yes", 0);
    await answer(helen, "no", 0);
    await answer(maya, "no", 1);
    await expect(answer(maya, "yes", 1)).rejects.toMatchObject({
      ...{ code: "stale", detail: { use: "no" } },
    });
    for (const scope of [dana, ruth])
      expect(await codeOf(() => answer(scope, "yes", 0))).toBe("forbidden");
    expect(await codeOf(() => answer(andre, "yes", 0))).toBe("not_found");
    const uses = async (scope: Scope) =>
      (await getSupport(scope, id)).support.answers.map(
        ({ name, use }) => `${name} ${use}`,
      );
    const both = ["Maya Thompson no", "Helen Vance no"];
    for (const scope of [dana, ruth, maya])
      expect(await uses(scope)).toEqual(both);
    expect(await uses(helen)).toEqual(["Helen Vance no"]);
    const told = (scope: Scope) =>
      withSystem(scope, (tx) =>
        tx.event.count({
          where: { supportId: id, verb: { startsWith: "support_answer" } },
        }),
      );
    expect(await told(dana)).toBe(3);
    expect(await told(helen)).toBe(1);
    const forged = withSystem(andre, (tx) =>
      tx.supportAnswer.createMany({
        data: [
          {
            ...{ systemId: andre.systemId, supportId: id, use: "yes" },
            personId: andre.personId,
          },
        ],
      }),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});

describe("support that answers a concern", () => {
  async function concernAt(siteId: string, triage = "technical_assistance") {
    const id = await raise(andre, concernOf(siteId));
    await asOwner((client) =>
      client.query(
        `UPDATE "Concern" SET "state" = 'triaged', "triage" = $2::"ConcernTriage", "triageReason" = 'So.', "triagedAt" = now(), "triagedById" = $3 WHERE "id" = $1`,
        [id, triage, dana.personId],
      ),
    );
    return id;
  }

  it("stands with it, at its site", async () => {
    const concern = await concernAt(maple);
    const given = { concernId: concern, siteId: null };
    expect(await readSupportChoices(dana, given)).toMatchObject({
      ...{ concern: { id: concern }, siteId: maple },
    });
    expect((await readSupportChoices(maya, given)).concern).toBeNull();
    const at = (sites: string[]) =>
      codeOf(() => give(dana, { concern, sites }));
    expect(await at([lincoln])).toBe("not_found");
    expect(await at([maple])).toBe("done");
    expect((await getConcern(andre, concern)).concern.support).toHaveLength(1);
    const other = await concernAt(maple, "settled");
    expect(
      await codeOf(() => give(dana, { concern: other, sites: [maple] })),
    ).toBe("not_found");
  });

  it("shows it to nobody who does not see the concern", async () => {
    const concern = await concernAt(maple);
    const id = await give(dana, { concern, sites: [maple] });
    expect((await getSupport(ruth, id)).support.concern?.id).toBe(concern);
    await closeConcernToFew(andre, { concernId: concern, version: 1 });
    const page = await getSupport(ruth, id);
    expect(page.support.concern).toBeNull();
    expect(JSON.stringify(page)).not.toContain(concern);
    const links = await withSystem(ruth, (tx) => tx.supportConcern.count());
    const events = await withSystem(ruth, (tx) =>
      tx.event.findMany({ where: { supportId: id } }),
    );
    expect(links).toBe(
      await withSystem(ruth, (tx) =>
        tx.supportConcern.count({
          where: { concern: { audience: "everyone" } },
        }),
      ),
    );
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(concern);
    expect((await getSupport(andre, id)).support.concern?.id).toBe(concern);
  });
});
