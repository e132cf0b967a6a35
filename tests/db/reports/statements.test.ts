import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { buildReport } from "@/lib/reports/mutations/build";
import { readReports } from "@/lib/reports/queries/list";
import { readNewReport } from "@/lib/reports/queries/new-report";
import { getReport } from "@/lib/reports/queries/report";
import { readCursor, writeCursor } from "@/lib/reports/rules/search";
import { inTime } from "../../support/in-time";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { at, start } from "./reporting";

const many = 150;
/** The gate; its layout reads the open round. */
const beforePage = 2;
const atMost = 8;

let dana: Scope;
let maya: Scope;
let report = "";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  report = await start(dana);
  await asOwner(async (client) => {
    await client.query(
      `INSERT INTO "Report" ("systemId", "id", "title", "periodFrom", "periodTo", "facts", "builtAt", "builtById", "createdById", "discussedAt", "discussedById")
       SELECT r."systemId", gen_random_uuid(), 'Report ' || n, r."periodFrom", r."periodTo" - n % 40, r."facts", now(), r."builtById", r."createdById",
              CASE WHEN n % 3 > 0 THEN now() END, CASE WHEN n % 3 > 0 THEN r."createdById" END
         FROM generate_series(1, ${many}) n, "Report" r WHERE r."id" = $1`,
      [report],
    );
    await client.query(
      `INSERT INTO "ReportComment" ("systemId", "id", "reportId", "part", "body", "authorId")
       SELECT r."systemId", gen_random_uuid(), r."id", (ARRAY['themes', 'gains', NULL]::"ReportPart"[])[1 + n % 3], repeat('What I think. ', 40), r."createdById"
         FROM generate_series(1, 3000) n, "Report" r WHERE r."id" = $1`,
      [report],
    );
  });
});

describe("with many reports and comments", () => {
  it.each([
    ["the list", () => readReports(dana, null)],
    ["a coordinator's list", () => readReports(maya, null)],
    ["a report", () => getReport(dana, report)],
    ["a report with all of a talk", () => getReport(dana, report, "themes")],
    ["the form", () => readNewReport(dana)],
  ])("%s takes few statements and no long wait", async (name, read) => {
    await read();
    const statements = await inTime(name, 500, () => listStatements(read));
    expect(
      statements.length + beforePage,
      statements.join("\n"),
    ).toBeLessThanOrEqual(atMost);
  });

  it("is built in a handful of statements too", async () => {
    const form = await at(dana, report);
    const statements = await listStatements(() => buildReport(dana, form));
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(20);
  });

  it("pages by key through all the reader may see, each once, the latest period first", async () => {
    const pages = async (scope: Scope) => {
      const seen: string[] = [];
      const days: string[] = [];
      let after: ReturnType<typeof readCursor> = null;
      do {
        const { lines, next } = await readReports(scope, after);
        seen.push(...lines.map(({ id }) => id));
        days.push(...lines.map(({ to }) => to));
        const given = next && new URLSearchParams(writeCursor(next));
        after = given && readCursor(given.get("after") ?? undefined);
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(days).toEqual(days.toSorted().toReversed());
      return seen.length;
    };
    // The sample's two, and the one that is not discussed.
    expect(await pages(dana)).toBe(many + 3);
    expect(await pages(maya)).toBe((many / 3) * 2 + 2);
  });
});
