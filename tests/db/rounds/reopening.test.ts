import { beforeAll, describe, expect, it } from "vitest";
import { ZodError } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { findClosing } from "@/lib/progress/queries/closing";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { startFreshRound, type Ids } from "./round-rows";
import { acts, codeOf, rate, readAll, readOne } from "./review-rows";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let ids: Ids;
const reason = "A site had its scores in the wrong rows.";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  ids = await startFreshRound(dana);
});

const form = async (more: Record<string, string> = {}, id = ids.round) => {
  const { version } = await readOne<{ version: number }>(
    `SELECT "version" FROM "Round" WHERE "id" = $1`,
    [id],
  );
  return { roundId: id, version: String(version), ...more };
};

describe("opening a round again", () => {
  it("is refused to a round that is open, and to one that is not the last", async () => {
    expect(await codeOf(acts.reopen(dana, await form({ reason })))).toBe(
      "round_not_closed",
    );
    expect(
      await codeOf(acts.reopen(dana, await form({ reason }, ids.closedRound))),
    ).toBe("round_not_last");
  });

  it("takes a reason, is for the intermediary, and for the round as it was read", async () => {
    await rate(maya, rowOf(0), 2);
    await acts.confirm(ruth, await form({ revisit: "none" }));
    await acts.close(dana, await form());
    await expect(acts.reopen(dana, await form())).rejects.toThrow(ZodError);
    await expect(
      acts.reopen(dana, await form({ reason: "   " })),
    ).rejects.toThrow(ZodError);
    for (const scope of [ruth, maya])
      expect(await codeOf(acts.reopen(scope, await form({ reason })))).toBe(
        "forbidden",
      );
    expect(
      await codeOf(
        acts.reopen(dana, { ...(await form({ reason })), version: "1" }),
      ),
    ).toBe("stale");
  });

  it("is also refused through SQL to whoever may not, and without a reason", async () => {
    const { version } = await form();
    for (const [personId, why] of [
      [ruth.personId, reason],
      [dana.personId, " "],
      [dana.personId, null],
    ]) {
      const tried = asApp(async (client) => {
        await client.query("BEGIN");
        await client.query(
          `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)`,
          [dana.systemId, personId],
        );
        await client.query(`SELECT reopen_round($1, $2, $3)`, [
          ids.round,
          why,
          version,
        ]);
        await client.query("COMMIT");
      });
      await expect(tried).rejects.toThrow();
    }
    expect(await closedAt()).not.toBeNull();
  });

  it("keeps the first picture to the letter; closing again writes a second", async () => {
    const before = await readKept();
    const shown = await findClosing(dana, ids.round, 1);
    await acts.reopen(dana, await form({ reason }));
    expect(await closedAt()).toBeNull();
    const review = await readOne<{ reviewedAt: Date | null }>(
      `SELECT "reviewedAt" FROM "Round" WHERE "id" = $1`,
      [ids.round],
    );
    expect(review.reviewedAt).toBeNull();
    await rate(maya, rowOf(0), 3, 1).catch(() => null);
    await rate(maya, rowOf(1), 1);
    const { number } = await acts.close(
      dana,
      await form({ reason: "Leadership saw it before." }),
    );
    expect(number).toBe(2);
    expect(await readKept()).toEqual(before);
    expect(await findClosing(dana, ids.round, 1)).toEqual({
      ...shown,
      numbers: [1, 2],
      reopened: { on: expect.any(String), by: "Dana Morales", reason },
    });
    const second = await findClosing(dana, ids.round, null);
    expect(second).toMatchObject({ number: 2, reopened: null });
    const told = await readAll<{ verb: string; after: { number: number } }>(
      `SELECT "verb", "after" FROM "Event" WHERE "roundId" = $1 AND "verb" IN ('round_closed', 'round_reopened') ORDER BY "at", "id"`,
      [ids.round],
    );
    expect(told.map(({ verb, after }) => [verb, after.number])).toEqual([
      ["round_closed", 1],
      ["round_reopened", 1],
      ["round_closed", 2],
    ]);
  });

  it("tells everyone but viewers", async () => {
    const roles = await readAll<{ role: string }>(
      `SELECT DISTINCT m."role" FROM "Notice" n JOIN "Membership" m ON m."personId" = n."personId" AND m."systemId" = n."systemId"
        WHERE n."kind" = 'round_reopened' ORDER BY 1`,
    );
    expect(roles.map(({ role }) => role).toSorted()).toEqual([
      "community_wide_leader",
      "intermediary_staff",
      "site_coordinator",
    ]);
  });

  it("is refused once the system is on another version", async () => {
    await asOwner(async (client) => {
      await client.query("BEGIN");
      await client.query(`SELECT set_config('app.system_id', $1, true)`, [
        dana.systemId,
      ]);
      await client.query(
        `INSERT INTO "FrameworkVersion" ("id", "code", "version", "family", "shape", "title", "credit", "settings", "scale", "publishedAt", "contentHash")
         SELECT gen_random_uuid(), "code", '99.0', "family", "shape", "title", "credit", "settings", "scale", now(), encode(sha256('x'), 'hex') FROM "FrameworkVersion" WHERE "id" = $1`,
        [dana.frameworkVersionId],
      );
      await client.query(
        `UPDATE "System" SET "frameworkVersionId" = (SELECT "id" FROM "FrameworkVersion" WHERE "version" = '99.0') WHERE "id" = $1`,
        [dana.systemId],
      );
      await client.query("COMMIT");
    });
    expect(await codeOf(acts.reopen(dana, await form({ reason })))).toBe(
      "framework_moved",
    );
    expect(await closedAt()).not.toBeNull();
  });
});

const rowOf = (at: number) => ({
  roundId: ids.round,
  indicatorId: ids.siteRows[at] ?? "",
  siteId: ids.lincoln,
});

async function closedAt() {
  const round = await readOne<{ closedAt: Date | null }>(
    `SELECT "closedAt" FROM "Round" WHERE "id" = $1`,
    [ids.round],
  );
  return round.closedAt;
}

function readKept() {
  return readOne(
    `SELECT md5(c::text) AS closing, (SELECT md5(string_agg(s::text, '' ORDER BY s::text)) FROM "ClosedScore" s WHERE s."closingId" = c."id") AS scores
       FROM "RoundClosing" c WHERE c."roundId" = $1 AND c."number" = 1`,
    [ids.round],
  );
}
