import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tellEveryone } from "@/lib/notices/jobs/tell-everyone";
import { listNotices } from "@/lib/notices/queries/list";
import type { Scope } from "@/lib/auth/scope";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { changeRoundDates } from "@/lib/rounds/mutations/dates";
import { acts } from "../rounds/review-rows";
import { type Ids, startFreshRound } from "../rounds/round-rows";
import { forgetMails, putActionsOff, readMails, tell } from "./mail-rows";

let ids: Ids;
let dana: Scope;
let maya: Scope;

beforeAll(async () => {
  await seedDatabase();
  await putActionsOff();
  dana = await scopeOf("Dana Morales", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  ids = await startFreshRound(dana);
});

beforeEach(forgetMails);

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

  it("is told of its new day alone once that was changed", async () => {
    await dueIn(7);
    await tellEveryone();
    await tell(dana, [maya], opened("2026-01-01"));
    expect([await told(dana), await told(maya)]).toEqual([1, 1]);
    const days = await findLaterDays();
    const reason = "It snowed.";
    await changeRoundDates(dana, { roundId: ids.round, reason, ...days });
    expect([await told(dana), await told(maya)]).toEqual([0, 0]);
    const [first] = (await listNotices(maya, 1)).items;
    expect(first?.told?.args).toEqual(opened(days.dueOn).args);
  });

  it("is not told of to a site that it does not ask", async () => {
    await dueIn(7);
    await leaveOut(true);
    await tellEveryone();
    expect([await told(maya), await told(dana)]).toEqual([0, 1]);
    await leaveOut(false);
  });

  it("is not told of where the site has handed in, and no more once it closed", async () => {
    await dueIn(7);
    await tellEveryone();
    expect([await told(maya), await told(dana)]).toEqual([1, 1]);
    const form = { roundId: ids.round, siteId: ids.lincoln, version: "0" };
    await acts.submit(maya, form);
    expect([await told(maya), await told(dana)]).toEqual([0, 1]);
    await dueIn(1);
    await tellEveryone();
    await tellEveryone();
    expect([await told(maya), await told(dana)]).toEqual([0, 2]);
    const { version } = await findLaterDays();
    await acts.close(dana, {
      roundId: ids.round,
      version: String(version),
      reason: "It is done.",
    });
    expect(await told(dana)).toBe(0);
  });
});

const opened = (dueOn: string) =>
  ({
    kind: "round_opened",
    args: { round: "Fresh", dueOn },
    path: `/rounds/${ids.round}`,
  }) as const;

/** The days as a form would send them, three later to hand in. */
async function findLaterDays() {
  const { rows } = await asOwner((client) =>
    client.query<{
      version: number;
      startsOn: string;
      dueOn: string;
      endsOn: string;
    }>(
      `SELECT "version", "startsOn"::text, ("dueOn" + 3)::text AS "dueOn", "endsOn"::text FROM "Round" WHERE "id" = $1`,
      [ids.round],
    ),
  );
  const [days] = rows;
  if (!days) throw new Error("No round");
  return days;
}

function leaveOut(isLeftOut: boolean) {
  return asOwner((client) =>
    isLeftOut
      ? client.query(
          `INSERT INTO "LeftOutSite" ("systemId", "roundId", "siteId", "leftOutById") VALUES ($1, $2, $3, $4)`,
          [dana.systemId, ids.round, ids.lincoln, dana.personId],
        )
      : client.query(`DELETE FROM "LeftOutSite" WHERE "roundId" = $1`, [
          ids.round,
        ]),
  );
}
