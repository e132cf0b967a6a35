import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { findStage, readStages } from "@/lib/progress/queries/read-stage";
import { findRowView } from "@/lib/progress/queries/row-view";
import { listStatements } from "../../support/list-statements";
import { scopeOf, seedDatabase } from "../../support/seeded";

let dana: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  // The framework is read once for the life of the process.
  await readStages(dana);
});

/** The gate comes before every page; its layout reads the open round. */
const beforePage = 2;
const atMost = 8;

describe("a page takes at most eight statements", () => {
  it.each([
    ["the stages", () => readStages(dana)],
    ["a stage", () => findStage(dana, "4")],
    ["a site row over its sites", () => findRowView(dana, "S4.PP.S2", null)],
    ["a row of the system", () => findRowView(dana, "S4.PP.C6", null)],
  ])("%s", async (_, read) => {
    const statements = await listStatements(read);
    expect(statements.length).toBeGreaterThan(0);
    expect(
      statements.length + beforePage,
      statements.join("\n"),
    ).toBeLessThanOrEqual(atMost);
  });
});
