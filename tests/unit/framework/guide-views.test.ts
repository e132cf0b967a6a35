import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseFramework } from "@/lib/framework/rules/parse-framework";
import { searchGuide } from "@/lib/framework/rules/search-guide";
import {
  findGuideFunction,
  listFunctions,
} from "@/lib/framework/view/guide-functions";
import { findGuideStage } from "@/lib/framework/view/guide-stage";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { viewOfFile } from "./view-of-file";

const frameworks = {
  shipped: viewOfFile(await readFramework(shippedFrameworkFolder)),
  "six stages, two levels": readFixture("six-stages"),
  "three phases, no milestones": readFixture("three-phases"),
};
const { shipped } = frameworks;

describe.each(Object.entries(frameworks))("the guide to %s", (_, framework) => {
  const codes = framework.indicators.map(({ code }) => code).toSorted();
  const stages = framework.stages.flatMap(
    ({ number }) => findGuideStage(framework, String(number), "es") ?? [],
  );

  it("has every row once, by stage", () => {
    const found = stages.flatMap(({ functions }) =>
      functions.flatMap(({ levels }) => levels.flatMap(({ rows }) => rows)),
    );
    expect(found.map(({ code }) => code).toSorted()).toEqual(codes);
  });

  it("has every row once, by function", () => {
    const found = framework.functions
      .flatMap(({ code }) => findGuideFunction(framework, code, "es") ?? [])
      .flatMap(({ steps }) => steps.flatMap(({ levels }) => levels))
      .flatMap(({ rows }) => rows);
    expect(found.map(({ code }) => code).toSorted()).toEqual(codes);
  });

  it("counts the rows of each function", () => {
    const total = listFunctions(framework, "en").reduce(
      (sum, one) => sum + one.total,
      0,
    );
    expect(total).toBe(codes.length);
  });

  it("offers no filter that the framework has not", () => {
    const levels = framework.levels.map(({ level }) => level);
    for (const { choices } of stages) {
      expect(choices.levelCounts.map(({ level }) => level)).toEqual(levels);
      expect(choices.functionCounts.every(({ count }) => count > 0)).toBe(true);
    }
  });

  it("finds each stage by a word of its title", () => {
    for (const { number, title } of framework.stages) {
      const { groups } = searchGuide(framework, title.en, "en");
      const hits = groups.flatMap(({ hits }) => hits);
      expect(hits.map(({ place }) => place)).toContainEqual({
        kind: "stage",
        stage: number,
      });
    }
  });
});

describe("a stage", () => {
  it("shows what the filter leaves", () => {
    const filter = { functionCode: "PP", level: "site" as const };
    const stage = findGuideStage(shipped, "4", "en", filter);
    expect(stage).toMatchObject({ total: 40, shown: 4 });
    expect(stage?.functions).toHaveLength(1);
    expect(stage?.choices.allFunctions).toBe(20);
  });

  it("links near-twins both ways, with where the other one is", () => {
    const rows = (findGuideStage(shipped, "4", "en")?.functions ?? []).flatMap(
      ({ levels }) => levels.flatMap(({ rows }) => rows),
    );
    const twins = Object.fromEntries(
      rows.flatMap(({ code, twin }) =>
        twin ? [[code, `${twin.code} ${twin.place}`]] : [],
      ),
    );
    expect(twins).toMatchObject({
      "S4.PP.C6": "S4.PP.S2 Site",
      "S4.PP.S2": "S4.PP.C6 Community-wide",
      "S4.CL.S1": "S4.PL.S5 Professional Learning Opportunities · Site",
    });
  });

  it.each(["0", "04", "4.0", "99", "four", ""])("%s is none", (number) => {
    expect(findGuideStage(shipped, number, "en")).toBeNull();
  });
});

function readFixture(name: string) {
  const text = readFileSync(`tests/fixtures/frameworks/${name}.yaml`, "utf8");
  const { framework } = parseFramework(parse(text));
  if (!framework) throw new Error(`${name} is not a framework`);
  return viewOfFile(framework);
}
