import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { findStage, readStages } from "@/lib/progress/queries/read-stage";
import { findRowView } from "@/lib/progress/queries/row-view";
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

/** What is sent to the database, without the frame of the transactions. */
async function listStatements(work: () => Promise<unknown>) {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const texts = query.mock.calls.map(([sent]: unknown[]) =>
    typeof sent === "object" && sent !== null && "text" in sent
      ? String(sent.text)
      : String(sent),
  );
  query.mockRestore();
  return texts.filter(
    (text) => !/^(BEGIN|COMMIT|ROLLBACK|SET)|set_config/.test(text),
  );
}
