import { beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/result";
import { readHome } from "@/lib/progress/queries/read-home";
import { readProgress } from "../../support/full-reading";
import { countSiteEvidence, readSite } from "@/lib/progress/queries/read-site";
import { viewHome } from "@/lib/progress/view/home";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

beforeAll(async () => {
  await seedDatabase();
});

describe("what a home reads", () => {
  it.each([
    ["Ruth Okafor", "riverbend"],
    ["Nadia Haddad", "lakeshore"],
    ["Peter Novak", "hillview"],
  ])(
    "is judged as the full reading judges it: %s in %s",
    async (name, slug) => {
      const scope = await scopeOf(name, slug);
      const { progress } = await readHome(scope);
      const full = await readProgress(scope);
      expect(progress.headline).toEqual(full.headline);
      expect(progress.verdicts).toEqual(full.verdicts);
      expect(progress.rows).toEqual(full.rows);
      expect(progress.previousRows).toEqual(full.previousRows);
    },
  );

  it("adds up: what subjects scored is what the scores of the open round say", async () => {
    const scope = await scopeOf("Dana Morales", "riverbend");
    const { subjects, sites } = viewHome(await readHome(scope), "en");
    const scored = subjects.reduce((sum, one) => sum + one.scored, 0);
    const counted = await asOwner((client) =>
      client.query(
        `SELECT count(*)::int AS n FROM "Score" s
           JOIN "Round" r ON r."systemId" = s."systemId" AND r."id" = s."roundId"
           JOIN "Indicator" i ON i."id" = s."indicatorId"
           JOIN "Stage" g ON g."id" = i."stageId" AND g."number" = 4
          WHERE s."systemId" = $1 AND s."state" = 'scored' AND r."closedAt" IS NULL`,
        [scope.systemId],
      ),
    );
    expect(scored).toBe(counted.rows[0].n);
    expect(sites).toHaveLength(12);
    expect(sites[0]).toMatchObject({
      name: "Oakridge Middle School",
      attention: { kind: "fell" },
    });
  });

  it("shows the working stage, or the one that is asked for", async () => {
    const scope = await scopeOf("Nadia Haddad", "lakeshore");
    const { shown } = await readHome(scope);
    expect(shown).toMatchObject({ stage: 3, isInstead: false });
    const other = await readHome(scope, 4);
    expect(other.shown).toMatchObject({ stage: 4, isInstead: false });
    expect(viewHome(other, "en").cells).not.toEqual(
      viewHome(await readHome(scope), "en").cells,
    );
  });

  it("knows a first day", async () => {
    const scope = await scopeOf("Peter Novak", "hillview");
    expect(viewHome(await readHome(scope), "en")).toMatchObject({
      isFirstRun: true,
      openRound: null,
      sites: [],
      subjects: [],
    });
  });

  it("looks closely at the reader's own sites only", async () => {
    const scope = await scopeOf("Andre Wallace", "riverbend");
    const { ownSites } = viewHome(await readHome(scope), "en");
    expect(ownSites.map((site) => site.name)).toEqual([
      "Maple Street Elementary",
      "Tubman Elementary",
    ]);
  });
});

describe("the page of a site", () => {
  it("is not found for a coordinator of another", async () => {
    const andre = await scopeOf("Andre Wallace", "riverbend");
    const maya = await scopeOf("Maya Thompson", "riverbend");
    const [own = ""] = maya.siteIds;
    await expect(readSite(andre, own)).rejects.toThrow(AppError);
    await expect(countSiteEvidence(andre, own)).rejects.toThrow("not_found");
    const { ownSites } = viewHome(await readSite(maya, own), "en");
    expect(ownSites[0]?.name).toBe("Lincoln Park Elementary");
    const { total, inRound } = await countSiteEvidence(maya, own);
    expect(total).toBeGreaterThanOrEqual(inRound);
    expect(total).toBeGreaterThan(0);
  });
});
