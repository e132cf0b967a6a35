import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { getConcern } from "@/lib/concerns/queries/concern";
import { getTheme } from "@/lib/concerns/queries/theme";
import { getAction } from "@/lib/plans/queries/action";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { findNewAction } from "@/lib/plans/queries/new-action";
import { readPlan } from "@/lib/plans/queries/plan";
import { readPlanSearch, writePlanSearch } from "@/lib/plans/rules/search";
import { findRowView } from "@/lib/progress/queries/row-view";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { inTime } from "../../support/in-time";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

const many = 10_000;
/** The gate; its layout reads the open round. */
const beforePage = 2;
const atMost = 8;

let dana: Scope;
let maya: Scope;
let action = "";
let concern = "";
let theme = "";

beforeAll(async () => {
  await seedDatabase();
  await asOwner(async (client) => {
    await client.query(
      `INSERT INTO "PlanAction" ("systemId", "id", "title", "origin", "concernId", "ownerId", "siteId", "dueOn", "state", "outcome", "endedAt", "endedById", "createdById")
       SELECT y."id", gen_random_uuid(), 'Action number ' || n, CASE WHEN n % 4 = 0 THEN 'concern' ELSE 'free' END::"ActionOrigin",
              CASE WHEN n % 4 = 0 THEN c."id" END, p."id", CASE WHEN n % 4 = 0 THEN c."siteId" ELSE s."ids"[1 + n % 12] END,
              current_date - 200 + n % 400, v."state"::"ActionState", v."outcome", v."at", CASE WHEN v."at" IS NOT NULL THEN p."id" END, p."id"
         FROM generate_series(1, ${many}) n, "System" y, "Person" p,
              LATERAL (SELECT array_agg(t."id" ORDER BY t."name") AS "ids" FROM "Site" t WHERE t."systemId" = y."id" AND t."status" = 'active') s,
              LATERAL (SELECT "id", "siteId" FROM "Concern" WHERE "systemId" = y."id" AND "number" = 1 + n % 8) c,
              LATERAL (SELECT (ARRAY['planned', 'under_way', 'done'])[1 + n % 3] AS "state", CASE WHEN n % 3 = 2 THEN 'It worked' END AS "outcome",
                              CASE WHEN n % 3 = 2 THEN now() END AS "at") v
        WHERE y."slug" = 'riverbend' AND p."email" = 'dana.morales@riverbend.example'`,
    );
    await client.query('ANALYZE "PlanAction"');
    const found = await client.query(
      `SELECT a."id", c."id" AS concern, c."themeId" AS theme FROM "PlanAction" a JOIN "Concern" c ON c."id" = a."concernId" WHERE c."themeId" IS NOT NULL LIMIT 1`,
    );
    action = String(found.rows[0]?.id);
    concern = String(found.rows[0]?.concern);
    theme = String(found.rows[0]?.theme);
  });
  dana = await scopeOf("Dana Morales", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  // The framework is read once for the life of the process.
  await findNewAction(dana, { origin: "free", about: "" });
});

const search = (given: Record<string, string>) => readPlanSearch(given, "mine");
const siteRow = "S4.PP.S2";

describe("with ten thousand actions", () => {
  it.each([
    ["my work", () => readPlan(dana, search({}))],
    ["the system's", () => readPlan(dana, search({ view: "all" }))],
    [
      "what is past its day",
      () => readPlan(dana, search({ view: "all", show: "overdue" })),
    ],
    [
      "all there ever was",
      () => readPlan(dana, search({ view: "all", show: "all" })),
    ],
    ["a coordinator's sites", () => readPlan(maya, search({ view: "sites" }))],
    [
      "what a coordinator may see",
      () => readPlan(maya, search({ view: "all", show: "all" })),
    ],
    ["an action", () => getAction(dana, action)],
    [
      "the form",
      () => findNewAction(dana, { origin: "concern", about: concern }),
    ],
    ["a concern with its actions", () => readConcernPage()],
    ["a theme with its actions", () => readThemePage()],
    ["a row with its actions", () => readRowPage()],
  ])("%s takes few statements and no long wait", async (name, read) => {
    await read();
    const statements = await inTime(name, 500, () => listStatements(read));
    expect(
      statements.length + beforePage,
      statements.join("\n"),
    ).toBeLessThanOrEqual(atMost);
  });

  it("pages by key through all of them, each once, by their day", async () => {
    for (const show of ["open", "done"]) {
      const seen = new Set<string>();
      const days: string[] = [];
      let given: Record<string, string> = { view: "all", show };
      for (let page = 0; page < 12; page += 1) {
        const { lines, next } = await readPlan(dana, search(given));
        for (const line of lines) {
          expect(seen.has(line.id)).toBe(false);
          seen.add(line.id);
          days.push(line.dueOn);
        }
        if (!next) break;
        const after = writePlanSearch({ ...search(given), after: next });
        given = Object.fromEntries(new URLSearchParams(after));
      }
      expect(seen.size).toBe(12 * 30);
      const sorted = days.toSorted();
      expect(days).toEqual(show === "open" ? sorted : sorted.toReversed());
    }
  });

  it("counts for a site only what it may see", async () => {
    const all = await readPlan(dana, search({ view: "all", show: "all" }));
    const own = await readPlan(maya, search({ view: "all", show: "all" }));
    expect(all.parts.all).toBeGreaterThanOrEqual(many);
    expect(own.parts.all).toBeGreaterThan(500);
    expect(own.parts.all).toBeLessThan(2_500);
  });
});

async function readConcernPage() {
  await getConcern(dana, concern);
  await listActionsOf(dana, { concernId: concern });
}

async function readThemePage() {
  await getTheme(dana, theme);
  await listActionsOf(dana, { themeId: theme });
}

/** A row of a site, as its page reads it: the open round is read once a page. */
async function readRowPage() {
  const view = await findRowView(maya, siteRow, maya.siteIds[0] ?? null);
  const { id: indicatorId = "", lineage = "" } = view?.indicator ?? {};
  const siteId = view?.site?.id ?? null;
  await listEvidence(maya, { indicatorId, siteId });
  await listRowChanges(maya, { indicatorId, siteId });
  await listActionsOf(maya, { lineage, siteId });
  await findOpenRound(maya);
}
