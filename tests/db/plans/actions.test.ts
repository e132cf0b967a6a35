import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { addAction } from "@/lib/plans/mutations/add-action";
import { changeAction } from "@/lib/plans/mutations/change-action";
import { setActionState } from "@/lib/plans/mutations/set-state";
import { getAction } from "@/lib/plans/queries/action";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { findNewAction } from "@/lib/plans/queries/new-action";
import { readPlan } from "@/lib/plans/queries/plan";
import { readPlanSearch } from "@/lib/plans/rules/search";
import { addActionSchema, setStateSchema } from "@/lib/plans/schema";
import { scopeOf, seedDatabase } from "../../support/seeded";
import { codeOf, siteOf } from "../concerns/raising";
import { actionOf, add, formOf, ownedBy, toldOf } from "./adding";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let andre: Scope;
let helen: Scope;
let lincoln = "";
let maple = "";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  andre = await scopeOf("Andre Wallace", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
  lincoln = await siteOf("Lincoln Park Elementary");
  maple = await siteOf("Maple Street Elementary");
});

describe("adding", () => {
  it("tells whoever sees to it, by its day and none of its words, and one form adds one", async () => {
    const input = actionOf({ ...ownedBy(maya), site: lincoln });
    const { actionId } = await addAction(dana, input);
    expect((await addAction(dana, input)).actionId).toBe(actionId);
    const told = await toldOf(maya);
    expect(told.filter(({ path }) => path === `/plan/${actionId}`)).toEqual([
      {
        kind: "action_given",
        args: { by: "Dana Morales", dueOn: "2030-03-01" },
        path: `/plan/${actionId}`,
      },
    ]);
    const { action, changes } = await getAction(maya, actionId);
    expect(action.ownerName).toBe("Maya Thompson");
    expect(action.state).toBe("planned");
    expect(changes.map(({ verb }) => verb)).toEqual(["action_added"]);
  });

  it("from a row shows on the row, at every version of it", async () => {
    const about = "S4.PP.S2";
    const id = await add(dana, { origin: "row", about, site: lincoln });
    const { action } = await getAction(dana, id);
    expect(action.code).toBe(about);
    const found = await findNewAction(dana, { origin: "row", about });
    const lineage = found?.origin.columns.lineage ?? "";
    const of = async (siteId: string | null) =>
      (await listActionsOf(dana, { lineage, siteId })).map((one) => one.id);
    expect(await of(lincoln)).toEqual([id]);
    expect(await of(null)).toContain(id);
    expect(await of(maple)).toEqual([]);
  });

  it("is for one's own sites, for leaders and staff anywhere, for viewers nowhere", async () => {
    expect(await codeOf(() => add(maya, { site: lincoln }))).toBe("done");
    expect(await codeOf(() => add(maya, { site: maple }))).toBe("not_found");
    expect(await codeOf(() => add(maya, { site: null }))).toBe("not_found");
    expect(await codeOf(() => add(ruth, { site: null }))).toBe("done");
    expect(await codeOf(() => add(helen, { site: lincoln }))).toBe("not_found");
    // The database holds to the same.
    await expect(
      withSystem(helen, (tx) =>
        tx.planAction.create({
          data: {
            systemId: helen.systemId,
            title: "Mine",
            origin: "free",
            ownerName: "Me",
            dueOn: new Date("2030-01-01"),
            createdById: helen.personId,
          },
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("asks nobody who could not see it, who only reads, or who is of elsewhere", async () => {
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    for (const person of [andre, helen, nadia]) {
      const asked = { ...ownedBy(person), site: lincoln };
      expect(await codeOf(() => add(dana, asked))).toBe("owner_cannot_see");
    }
    const nobody = { owner: randomUUID(), ownerName: null, site: lincoln };
    expect(await codeOf(() => add(dana, nobody))).toBe("owner_cannot_see");
  });

  it("comes from nothing that is not there", async () => {
    for (const origin of ["concern", "theme", "decision", "meeting"] as const)
      expect(
        await codeOf(() => add(dana, { origin, about: randomUUID() })),
      ).toBe("not_found");
    expect(
      await codeOf(() => add(dana, { origin: "row", about: "S9.PP.S2" })),
    ).toBe("not_found");
    expect(await codeOf(() => add(dana, { site: randomUUID() }))).toBe(
      "not_found",
    );
  });

  it.each([
    [{ title: " " }, "title", "required"],
    [{ dueOn: "soon" }, "dueOn", "day"],
    [{ ownerName: "" }, "owner", "required"],
    [{ owner: randomUUID() }, "ownerName", "one_owner"],
    [{ site: undefined }, "site", "required"],
    [{ site: "x" }, "site", "required"],
    [{ origin: "row", about: "x" }, "about", "invalid"],
    [{ origin: "free", about: "x" }, "about", "invalid"],
    [{ details: "x".repeat(4001) }, "details", "too_long"],
  ])("refuses %o at its field", (bad, field, code) => {
    const given = { ...actionOf(), site: "system", owner: "", ...bad };
    const { error } = addActionSchema.safeParse(given);
    expect(
      error?.issues.map(({ path, message }) => [path.join(), message]),
    ).toContainEqual([field, code]);
  });
});

describe("saying how it stands", () => {
  it("asks what came of it, is taken back by another state, and ends and begins what is told", async () => {
    const id = await add(dana, { ...ownedBy(maya), site: lincoln });
    const mine = async () =>
      (await toldOf(maya)).filter(({ path }) => path.includes(id)).length;
    expect(await mine()).toBe(1);
    const done = { actionId: id, state: "done", outcome: "", version: 1 };
    expect(setStateSchema.safeParse(done).error?.issues[0]?.path).toEqual([
      "outcome",
    ]);
    const outcome = "They answered.";
    await setActionState(maya, {
      ...{ actionId: id, state: "done", outcome, version: 1 },
    });
    expect((await getAction(dana, id)).action).toMatchObject({
      ...{ state: "done", outcome, version: 2 },
    });
    expect(await mine()).toBe(0);
    await setActionState(dana, {
      ...{ actionId: id, state: "under_way", outcome, version: 2 },
    });
    const { action, changes } = await getAction(dana, id);
    expect(action).toMatchObject({ state: "under_way", outcome: null });
    expect(changes[0]?.before).toMatchObject({ state: "done", outcome });
    expect(await mine()).toBe(1);
  });

  it("is for the owner and for who may change it, at the version they read", async () => {
    const id = await add(dana, ownedBy(andre));
    const say = (scope: Scope, version: number) =>
      codeOf(() =>
        setActionState(scope, {
          ...{ actionId: id, state: "under_way", outcome: null, version },
        }),
      );
    expect(await say(maya, 1)).toBe("forbidden");
    expect(await say(helen, 1)).toBe("forbidden");
    expect(await say(andre, 1)).toBe("done");
    expect(await say(ruth, 1)).toBe("stale");
    expect(await say(ruth, 2)).toBe("done");
  });

  it("keeps nothing half: the database refuses an end without what came of it", async () => {
    const id = await add(dana);
    await expect(
      withSystem(dana, (tx) =>
        tx.planAction.updateMany({ where: { id }, data: { state: "done" } }),
      ),
    ).rejects.toThrow(/PlanAction_ended_check/);
  });
});

describe("changing", () => {
  it("shows what stands where somebody was faster, and tells the new owner and not the old one", async () => {
    const id = await add(dana, { ...ownedBy(maya), site: lincoln });
    const form = await formOf(dana, id);
    await changeAction(dana, {
      ...form,
      ...ownedBy(ruth),
      dueOn: "2031-01-01",
    });
    const stale = changeAction(maya, { ...form, title: "Mine" });
    await expect(stale).rejects.toMatchObject({
      code: "stale",
      detail: { dueOn: "2031-01-01", owner: ruth.personId, site: lincoln },
    });
    const of = async (scope: Scope) =>
      (await toldOf(scope)).filter(({ path }) => path.includes(id));
    expect(await of(maya)).toEqual([]);
    expect(await of(ruth)).toHaveLength(1);
    const { changes } = await getAction(dana, id);
    expect(changes[0]).toMatchObject({
      before: { owner: "Maya Thompson", dueOn: "2030-03-01" },
      after: { owner: "Ruth Okafor", dueOn: "2031-01-01" },
    });
  });

  it("does not move it where its owner or the writer could not see it", async () => {
    const id = await add(dana, { ...ownedBy(maya), site: lincoln });
    const form = await formOf(dana, id);
    expect(
      await codeOf(() => changeAction(dana, { ...form, site: maple })),
    ).toBe("owner_cannot_see");
    expect(
      await codeOf(() => changeAction(maya, { ...form, site: maple })),
    ).toBe("not_found");
    expect(
      await codeOf(() => changeAction(dana, { ...form, site: undefined })),
    ).toBe("invalid");
  });

  it("is not for an owner who may write nothing there", async () => {
    const id = await add(dana, ownedBy(andre));
    const form = await formOf(dana, id);
    expect(await codeOf(() => changeAction(andre, { ...form }))).toBe(
      "forbidden",
    );
  });
});

it("lists what is mine, my sites', the system's, each counted by what the reader may see", async () => {
  const id = await add(andre, { ...ownedBy(andre), site: maple });
  const read = (scope: Scope, given: Record<string, string>) =>
    readPlan(scope, readPlanSearch(given, "mine"));
  const ids = async (scope: Scope, given: Record<string, string> = {}) =>
    (await read(scope, given)).lines.map((line) => line.id);
  expect(await ids(andre)).toContain(id);
  expect(await ids(andre, { view: "sites" })).toContain(id);
  expect(await ids(maya, { view: "all" })).not.toContain(id);
  expect(await ids(helen, { view: "all", site: maple })).toEqual([]);
  expect(await ids(dana, { view: "all", site: maple })).toContain(id);
  // Dana is Maple Street's point person.
  expect(await ids(dana, { view: "sites" })).toContain(id);
  const page = await read(maya, { view: "all", show: "all" });
  expect(page.views.all).toBe(page.lines.length);
  expect(page.parts.all).toBe(page.lines.length);
  const overdue = await read(dana, { view: "all", show: "overdue" });
  expect(overdue.lines.length).toBe(overdue.parts.overdue);
  expect(overdue.lines.length).toBeGreaterThan(1);
});
