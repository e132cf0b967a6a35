import { describe, expect, it } from "vitest";
import {
  frameworkItemId,
  hashFramework,
} from "@/lib/framework/rules/framework-identity";
import { toFrameworkRows } from "@/lib/framework/rules/framework-rows";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";

const framework = await readFramework(shippedFrameworkFolder);
const uuid8 =
  /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("the id of a framework item", () => {
  const version = { code: "community-schools", version: "1.0" };

  it("never changes, since ratings point at it", () => {
    expect(frameworkItemId(version, "indicator", "S4.PP.C3")).toBe(
      "e9fa44f8-4213-8d7c-a5a9-f75e88d2e7a1",
    );
  });

  it("is a UUID of version 8 of its own for each item", () => {
    const ids = [
      frameworkItemId(version, "version"),
      frameworkItemId(version, "function", "PP"),
      frameworkItemId(version, "stage", "PP"),
      frameworkItemId({ ...version, version: "1.1" }, "function", "PP"),
    ];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(uuid8);
  });
});

describe("the hash of a framework", () => {
  it("is the same whatever the order of keys", () => {
    const turned = Object.fromEntries(Object.entries(framework).reverse());
    expect(hashFramework({ ...framework, ...turned })).toBe(
      hashFramework(framework),
    );
    const { code, ...rest } = framework;
    expect(hashFramework({ ...rest, code })).toBe(hashFramework(framework));
  });

  it("changes with a word", () => {
    const title = { ...framework.title, es: `${framework.title.es}.` };
    expect(hashFramework({ ...framework, title })).not.toBe(
      hashFramework(framework),
    );
  });
});

describe("the rows to publish", () => {
  const tables = new Map(
    toFrameworkRows(framework).map(({ table, rows }) => [table, rows]),
  );
  const idsOf = (table: "Stage" | "Milestone" | "FrameworkFunction") =>
    (tables.get(table) ?? []).map((row) => row.id);

  it("has a row for everything in the files", () => {
    const counts = [...tables].map(([table, rows]) => [table, rows.length]);
    const questions = framework.questionSets
      .flatMap((set) => set.groups)
      .flatMap((group) => group.questions);
    expect(counts).toEqual([
      ["FrameworkLevel", 3],
      ["FrameworkFunction", 7],
      ["Stage", 5],
      ["Milestone", 15],
      ["Indicator", framework.indicators.length],
      ["Pitfall", framework.pitfalls.length],
      ["QuestionSet", framework.questionSets.length],
      ["Question", questions.length],
    ]);
  });

  it("points only at rows that are there", () => {
    for (const row of tables.get("Indicator") ?? []) {
      expect(idsOf("Stage")).toContain(row.stageId);
      expect(idsOf("Milestone")).toContain(row.milestoneId);
      expect(idsOf("FrameworkFunction")).toContain(row.functionId);
    }
    for (const row of tables.get("Milestone") ?? [])
      expect(idsOf("Stage")).toContain(row.stageId);
  });
});
