import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ZodError } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { startFreshRound, type Ids } from "./round-rows";
import { acts, codeOf, rate, readAll, readOne } from "./review-rows";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let lucia: Scope;
let helen: Scope;
let ids: Ids;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  lucia = await scopeOf("Lucía Herrera", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
  ids = await startFreshRound(dana);
});

beforeEach(async () => {
  await asOwner((client) =>
    client
      .query(`SELECT set_config('app.system_id', $1, false)`, [dana.systemId])
      .then(() =>
        client.query(`DELETE FROM "SiteReview" WHERE "roundId" = $1`, [
          ids.round,
        ]),
      ),
  );
});

const form = (version = 0) => ({
  roundId: ids.round,
  siteId: ids.lincoln,
  version: String(version),
});

const rowOf = (at: number) => ({
  roundId: ids.round,
  indicatorId: ids.siteRows[at] ?? "",
  siteId: ids.lincoln,
});

describe("a site's part", () => {
  it("is handed in with gaps, sent back with a comment, handed in again and accepted", async () => {
    await rate(maya, rowOf(0), 2);
    const submitted = await acts.submit(maya, form());
    expect(submitted).toMatchObject({ version: 1, dontKnow: 0, disputed: 0 });
    expect(submitted.unscored).toBe(submitted.rows - 1);
    const comment = "Row AI.S1: what shows it?";
    await acts.sendBack(dana, { ...form(1), comment });
    expect(await stateOf()).toMatchObject({ comment, acceptedAt: null });
    await rate(maya, rowOf(0), 1, 1);
    await acts.submit(maya, form(2));
    await acts.accept(dana, form(3));
    expect(await stateOf()).toMatchObject({ sentBackAt: null, version: 4 });
    const verbs = await readAll<{ verb: string }>(
      `SELECT "verb" FROM "Event" WHERE "roundId" = $1 AND "subjectType" = 'site' ORDER BY "at", "id"`,
      [ids.round],
    );
    expect(verbs.map(({ verb }) => verb)).toEqual([
      "site_submitted",
      "site_sent_back",
      "site_submitted",
      "site_accepted",
    ]);
  });

  it("is looked at as it is: what was handed in is taken back before it changes", async () => {
    const { rating } = await rate(maya, rowOf(1), 2);
    await acts.submit(maya, form());
    expect(await codeOf(rate(maya, rowOf(1), 1, rating.version))).toBe(
      "site_submitted",
    );
    expect(await codeOf(rate(maya, rowOf(2), 1))).toBe("site_submitted");
    // The intermediary's own rating beside it is part of looking at it.
    await rate(dana, rowOf(1), 1);
    await acts.takeBack(maya, form(1));
    await rate(maya, rowOf(1), 1, rating.version);
  });

  it("changes for nobody once it is accepted, also not through SQL", async () => {
    const { rating } = await rate(maya, rowOf(3), 2);
    await acts.submit(maya, form());
    await acts.accept(dana, form(1));
    expect(await codeOf(rate(maya, rowOf(3), 1, rating.version))).toBe(
      "site_accepted",
    );
    expect(await codeOf(rate(dana, rowOf(3), 1))).toBe("site_accepted");
    expect(await codeOf(acts.takeBack(maya, form(2)))).toBe("site_accepted");
    await acts.sendBack(dana, { ...form(2), comment: "Once more, please." });
    await rate(maya, rowOf(3), 1, rating.version);
  });

  it.each([
    ["no comment", {}],
    ["spaces", { comment: "   " }],
    ["too long a one", { comment: "x".repeat(4001) }],
  ])("is not sent back with %s", async (_, more) => {
    await acts.submit(maya, form());
    await expect(acts.sendBack(dana, { ...form(1), ...more })).rejects.toThrow(
      ZodError,
    );
  });

  it("moves only the ways there are", async () => {
    expect(await codeOf(acts.accept(dana, form()))).toBe("site_not_submitted");
    expect(await codeOf(acts.takeBack(maya, form()))).toBe(
      "site_not_submitted",
    );
    expect(
      await codeOf(acts.sendBack(dana, { ...form(), comment: "Why?" })),
    ).toBe("site_not_submitted");
    await acts.submit(maya, form());
    expect(await codeOf(acts.submit(maya, form(1)))).toBe("site_submitted");
    expect(await codeOf(acts.submit(maya, form(0)))).toBe("stale");
  });

  it("is for its own people to hand in, and for the intermediary to answer", async () => {
    expect(await codeOf(acts.submit(lucia, form()))).toBe("not_found");
    for (const scope of [dana, ruth])
      expect(await codeOf(acts.submit(scope, form()))).toBe("forbidden");
    expect(await codeOf(acts.submit(helen, form()))).not.toBeNull();
    await acts.submit(maya, form());
    for (const scope of [maya, ruth, helen]) {
      expect(await codeOf(acts.accept(scope, form(1)))).toBe("forbidden");
      expect(
        await codeOf(acts.sendBack(scope, { ...form(1), comment: "No" })),
      ).toBe("forbidden");
    }
  });

  it("tells whom it concerns, and only them", async () => {
    await asOwner((client) => client.query(`DELETE FROM "Notice"`));
    await acts.submit(maya, form());
    await acts.sendBack(dana, { ...form(1), comment: "Look again" });
    const told = await readAll<{ kind: string; name: string }>(
      `SELECT n."kind", p."name" FROM "Notice" n JOIN "Person" p ON p."id" = n."personId" ORDER BY n."createdAt", p."name"`,
    );
    expect(told.filter(({ kind }) => kind === "site_sent_back")).toEqual([
      { kind: "site_sent_back", name: "Maya Thompson" },
    ]);
    const submitted = told.filter(({ kind }) => kind === "site_submitted");
    expect(submitted.length).toBeGreaterThan(0);
    expect(submitted.map(({ name }) => name)).not.toContain("Maya Thompson");
  });

  it("takes one of two decisions made at once", async () => {
    await acts.submit(maya, form());
    const codes = await Promise.all([
      codeOf(acts.accept(dana, form(1))),
      codeOf(acts.takeBack(maya, form(1))),
    ]);
    expect(codes.toSorted()).toEqual(["stale", null].toSorted());
  });

  it("holds a rating saved at that very moment, or refuses it", async () => {
    for (const at of [5, 6, 7, 8]) {
      const before = (await stateOf())?.version ?? 0;
      const [saved, submitted] = await Promise.all([
        codeOf(rate(maya, rowOf(at), 2)),
        acts.submit(maya, form(before)),
      ]);
      const stored = await readOne<{ count: number }>(
        `SELECT count(*)::int FROM "Rating" WHERE "roundId" = $1 AND "indicatorId" = $2 AND "siteId" = $3`,
        [ids.round, ids.siteRows[at], ids.lincoln],
      );
      expect([
        [null, 1],
        ["site_submitted", 0],
      ]).toContainEqual([saved, stored.count]);
      await acts.takeBack(maya, form(submitted.version));
    }
  });
});

async function stateOf() {
  return readOne<
    | {
        version: number;
        comment: string | null;
        sentBackAt: Date | null;
        acceptedAt: Date | null;
      }
    | undefined
  >(
    `SELECT "version", "comment", "sentBackAt", "acceptedAt" FROM "SiteReview" WHERE "roundId" = $1 AND "siteId" = $2`,
    [ids.round, ids.lincoln],
  );
}
