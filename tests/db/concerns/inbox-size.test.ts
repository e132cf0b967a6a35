import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { getConcern } from "@/lib/concerns/queries/concern";
import { readInbox } from "@/lib/concerns/queries/inbox";
import { readMeasures } from "@/lib/concerns/queries/measures";
import { readRaiseChoices } from "@/lib/concerns/queries/raise-choices";
import { getTheme } from "@/lib/concerns/queries/theme";
import { readThemes } from "@/lib/concerns/queries/themes";
import { readInboxSearch, writeInboxSearch } from "@/lib/concerns/rules/search";
import { inTime } from "../../support/in-time";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

const many = 10_000;
/** The gate, and what its layout reads: the open round, the new notices. */
const beforePage = 3;
const atMost = 8;

let dana: Scope;
let maya: Scope;
let concern = "";
let theme = "";

beforeAll(async () => {
  await seedDatabase();
  await asOwner(async (client) => {
    await client.query(
      `INSERT INTO "Concern" ("systemId", "id", "number", "title", "body", "siteId", "functionCode", "audience", "urgency", "need", "sinceOn",
                              "state", "raisedAt", "raisedById", "triage", "triageReason", "triagedAt", "triagedById")
       SELECT y."id", gen_random_uuid(), 1000 + n, 'Concern number ' || n, repeat('What happens at the site. ', 12), s."ids"[1 + n % 12], 'PP',
              CASE WHEN n % 10 = 0 THEN 'site_and_intermediary' ELSE 'everyone' END::"ConcernAudience", 'weeks', 'help', current_date,
              (ARRAY['raised', 'reopened', 'triaged', 'asked', 'told', 'solved'])[1 + n % 6]::"ConcernState", now() - n * interval '20 minutes',
              p."id", 'request', 'Because', now() - n * interval '10 minutes', p."id"
         FROM generate_series(1, ${many}) n, "System" y, "Person" p,
              LATERAL (SELECT array_agg(t."id" ORDER BY t."name") AS "ids" FROM "Site" t WHERE t."systemId" = y."id" AND t."status" = 'active') s
        WHERE y."slug" = 'riverbend' AND p."email" = 'dana.morales@riverbend.example'`,
    );
    await client.query('ANALYZE "Concern"');
    const found = await client.query(
      `SELECT c."id", c."themeId" FROM "Concern" c WHERE c."themeId" IS NOT NULL LIMIT 1`,
    );
    concern = String(found.rows[0]?.id);
    theme = String(found.rows[0]?.themeId);
  });
  dana = await scopeOf("Dana Morales", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  // The framework is read once for the life of the process.
  await readRaiseChoices(dana);
});

const search = (given: Record<string, string>) => readInboxSearch(given);

describe("with ten thousand concerns", () => {
  it.each([
    ["the inbox", () => readInbox(dana, search({}))],
    ["a site's own inbox", () => readInbox(maya, search({}))],
    [
      "a search",
      () => readInbox(dana, search({ q: "number 77", view: "all" })),
    ],
    ["a concern", () => getConcern(dana, concern)],
    ["the themes", () => readThemes(dana)],
    ["a theme", () => getTheme(dana, theme)],
    ["the measures", () => readMeasures(dana)],
    ["the form", () => readRaiseChoices(dana)],
  ])("%s takes few statements and no long wait", async (name, read) => {
    await read();
    const statements = await inTime(name, 500, () => listStatements(read));
    expect(
      statements.length + beforePage,
      statements.join("\n"),
    ).toBeLessThanOrEqual(atMost);
  });

  it("pages by key through all of them, each once, what waits first", async () => {
    const seen = new Set<string>();
    const states: string[] = [];
    let after = "";
    for (let page = 0; page < 12; page += 1) {
      const given = new URLSearchParams(after);
      const inbox = await readInbox(dana, search(Object.fromEntries(given)));
      for (const line of inbox.lines) {
        expect(seen.has(line.id)).toBe(false);
        seen.add(line.id);
        states.push(line.state);
      }
      if (!inbox.next) break;
      after = writeInboxSearch({ after: inbox.next }).slice(1);
    }
    expect(seen.size).toBe(12 * 30);
    expect(new Set(states)).toEqual(new Set(["raised"]));
  });

  it("counts for a site only what it may see", async () => {
    const sum = (counts: Partial<Record<string, number>>) =>
      Object.values(counts).reduce<number>((all, one) => all + (one ?? 0), 0);
    const all = await readInbox(dana, search({ view: "all" }));
    const own = await readInbox(maya, search({ view: "all" }));
    expect(sum(all.counts)).toBeGreaterThanOrEqual(many);
    expect(sum(own.counts)).toBeGreaterThan(800);
    expect(sum(own.counts)).toBeLessThan(850);
  });
});
