import { beforeAll, describe, expect, it } from "vitest";
import { tellEveryone } from "@/lib/notices/jobs/tell-everyone";
import { listNotices } from "@/lib/notices/queries/list";
import type { Scope } from "@/lib/auth/scope";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { acts } from "../rounds/review-rows";
import { type Ids, startFreshRound } from "../rounds/round-rows";
import { forgetMails, readMails } from "./mail-rows";

let ids: Ids;
let dana: Scope;
let maya: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  ids = await startFreshRound(dana);
  await forgetMails();
});

/** The round opened long ago and is due in so many days. */
function dueIn(days: number) {
  return asOwner((client) =>
    client.query(
      `UPDATE "Round" SET "dueOn" = (now() AT TIME ZONE 'UTC')::date + $2::int, "endsOn" = (now() AT TIME ZONE 'UTC')::date + 200,
              "startsOn" = (now() AT TIME ZONE 'UTC')::date - 60, "openedAt" = now() - interval '60 days' WHERE "id" = $1`,
      [ids.round, days],
    ),
  );
}

const told = async (scope: Scope) =>
  (await listNotices(scope, 1)).items.filter(
    (item) => item.told?.kind === "round_due",
  ).length;

const mailed = async (scope: Scope) =>
  (await readMails()).filter(
    (row) => row.topic === "round_due" && row.email === scope.personEmail,
  ).length;

describe("a round whose scores are due", () => {
  it("is told of 7 days and 1 day before, once each", async () => {
    const helen = await scopeOf("Helen Vance", "riverbend");
    await dueIn(8);
    await tellEveryone();
    expect(await told(dana)).toBe(0);
    await dueIn(7);
    await Promise.all([tellEveryone(), tellEveryone()]);
    expect([await told(dana), await mailed(dana)]).toEqual([1, 1]);
    expect([await told(maya), await mailed(maya)]).toEqual([1, 1]);
    expect(await told(helen)).toBe(0);
  });

  it("is not told of where the site has handed in, and no more once it closed", async () => {
    const form = { roundId: ids.round, siteId: ids.lincoln, version: "0" };
    await acts.submit(maya, form);
    await dueIn(1);
    await tellEveryone();
    await tellEveryone();
    expect(await told(maya)).toBe(1);
    expect(await told(dana)).toBe(2);
    await acts.close(dana, {
      roundId: ids.round,
      version: "1",
      reason: "It is done.",
    });
    expect(await told(dana)).toBe(0);
  });
});
