import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { readProgress } from "../../support/full-reading";
import { findStage } from "@/lib/progress/queries/read-stage";
import { findRowView } from "@/lib/progress/queries/row-view";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

const siteRow = "S4.PP.S2";
const systemRow = "S4.PP.C6";
let dana: Scope;
let maya: Scope;
let helen: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
});

describe("a row's page", () => {
  it("judges the row and its twin as the whole system's reading does", async () => {
    const progress = await readProgress(dana);
    for (const code of [siteRow, systemRow]) {
      const view = await findRowView(dana, code, null);
      const judged = progress.rows.find(({ row }) => row.code === code);
      expect(view?.judged).toEqual(judged);
      expect(view?.twin?.judged).toEqual(
        progress.rows.find(
          ({ row }) => row.code === view?.twin?.indicator.code,
        ),
      );
    }
  });

  it("counts all active sites, and lists those the reader may see", async () => {
    const all = await findRowView(dana, siteRow, null);
    const own = await findRowView(maya, siteRow, null);
    const none = await findRowView(helen, siteRow, null);
    expect(all?.sites).toHaveLength(12);
    expect(all?.hasHiddenSites).toBe(false);
    expect(own?.sites.map((site) => site.name)).toEqual([
      "Lincoln Park Elementary",
    ]);
    expect(own?.hasHiddenSites).toBe(true);
    expect(none?.sites).toEqual([]);
    const scored = all?.judged.sites?.spread.scored;
    for (const view of [all, own, none]) {
      expect(view?.counts.reduce((sum, count) => sum + count, 0)).toBe(scored);
      expect(view?.judged).toEqual(all?.judged);
      expect(view?.ratings).toEqual([]);
    }
  });

  it("says who gave a system row its score, and what each round came to", async () => {
    const view = await findRowView(dana, systemRow, null);
    expect(view?.ratings).toMatchObject([
      { voice: "own", byName: "Ruth Okafor", nonScore: "dont_know" },
    ]);
    expect(view?.rounds.map(({ state, value }) => [state, value])).toEqual([
      ["scored", 0],
      ["scored", 1],
      ["scored", 1],
      ["dont_know", null],
    ]);
    expect(view?.rounds.map((round) => round.isOpen)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("is not there for an unknown row, a site not seen, or a site where the row has none", async () => {
    const lincoln = (await findRowView(maya, siteRow, null))?.sites[0]?.id;
    const other = (await findRowView(dana, siteRow, null))?.sites.find(
      (site) => site.id !== lincoln,
    );
    const foreign = await idOfForeignSite();
    expect(lincoln && other).toBeTruthy();
    expect(await findRowView(dana, "S4.ZZ.C1", null)).toBeNull();
    expect(await findRowView(maya, siteRow, lincoln ?? "")).toMatchObject({
      site: { id: lincoln },
    });
    expect(await findRowView(maya, siteRow, other?.id ?? "")).toBeNull();
    expect(await findRowView(helen, siteRow, lincoln ?? "")).toBeNull();
    expect(await findRowView(dana, siteRow, foreign)).toBeNull();
    expect(await findRowView(dana, systemRow, lincoln ?? "")).toBeNull();
  });
});

it("notes of sites the reader may not see are not counted", async () => {
  const sum = async (scope: Scope) =>
    [...((await findStage(scope, "4"))?.evidence.values() ?? [])].reduce(
      (total, count) => total + count,
      0,
    );
  const [all, own, none] = await Promise.all([
    sum(dana),
    sum(maya),
    sum(helen),
  ]);
  expect(all).toBeGreaterThan(own);
  expect(own).toBeGreaterThan(none);
  expect(none).toBeGreaterThan(0);
});

async function idOfForeignSite() {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT "id" FROM "Site" WHERE "systemId" <> $1 AND "status" = 'active' LIMIT 1`,
      [dana.systemId],
    ),
  );
  return String(rows[0]?.id);
}

it("a stage's page says what the whole reading says, name by name", async () => {
  const progress = await readProgress(dana);
  for (const stage of [1, 4, 5]) {
    const found = await findStage(dana, String(stage));
    expect(found?.confirmations).toEqual({
      milestones: progress.milestones.filter((one) => one.stage === stage),
      attestation:
        progress.attestations.find((one) => one.stage === stage) ?? null,
    });
    expect(found?.progress.verdicts).toEqual(progress.verdicts);
  }
  expect(await findStage(dana, "9")).toBeNull();
  expect(await findStage(dana, "04")).toBeNull();
});
