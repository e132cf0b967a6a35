import { beforeAll, expect, it } from "vitest";
import { readGuide } from "@/lib/framework/queries/guide";
import { listStatements } from "../../support/list-statements";
import { scopeOf, seedDatabase } from "../../support/seeded";

beforeAll(seedDatabase);

it("the guide is read once, and then asks the database nothing", async () => {
  const scope = await scopeOf("Ruth Okafor", "riverbend");
  await readGuide(scope);
  expect(await listStatements(() => readGuide(scope))).toEqual([]);
});
