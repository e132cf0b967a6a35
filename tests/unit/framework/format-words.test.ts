import { describe, expect, it } from "vitest";
import { refusalReasons } from "@/lib/core/spreadsheet/workbook";
import {
  aboutLines,
  formSheets,
  settingLines,
} from "@/lib/framework/files/workbook-form";
import { frameworkProblemKeys } from "@/lib/framework/rules/framework-problem";
import { frameworkThingKinds } from "@/lib/framework/rules/framework-things";
import { frameworkSchema, ruleSettingsSchema } from "@/lib/framework/schema";
import { en } from "@/messages/en";
import { es } from "@/messages/es";

const { format } = en.framework;

describe("the words of the framework format", () => {
  it("has a sentence for every problem, and none for another", () => {
    expect(Object.keys(format.problems).toSorted()).toEqual(
      [...frameworkProblemKeys].toSorted(),
    );
  });

  it("has a name for every kind of thing", () => {
    for (const words of [format.things, format.lists])
      expect(Object.keys(words).toSorted()).toEqual(
        [...frameworkThingKinds].toSorted(),
      );
  });

  it.each(refusalReasons)("says why a workbook is refused: %s", (reason) => {
    for (const { framework } of [en, es])
      expect(framework.format.problems.workbook_refused).toContain(
        ` ${reason} {`,
      );
  });
});

describe("the Excel form", () => {
  it("has a column for every key of every item", () => {
    const { shape } = frameworkSchema;
    const stage = shape.stages.element.shape;
    const milestone = stage.milestones.element.shape;
    const items = {
      levels: shape.levels.element.shape,
      functions: shape.functions.element.shape,
      scale: shape.scale.element.shape,
      stages: stage,
      milestones: milestone,
      documents: milestone.documents.unwrap().element.shape,
      indicators: shape.indicators.element.shape,
      pitfalls: shape.pitfalls.unwrap().element.shape,
      questionSets: shape.questionSets.unwrap().element.shape,
    };
    const onSheetsOfTheirOwn = ["milestones", "how", "documents", "groups"];
    for (const [name, item] of Object.entries(items)) {
      const sheet = Object.entries(formSheets).find(([key]) => key === name);
      const columns = sheet?.[1].columns.map(({ path }) => path[0]);
      const keys = Object.keys(item).filter(
        (key) => !onSheetsOfTheirOwn.includes(key),
      );
      expect([...new Set(columns)].toSorted()).toEqual(keys.toSorted());
    }
  });

  it("has a line for everything that stands once", () => {
    const once = ["code", "version", "continues", "shape", "title", "credit"];
    const lines = aboutLines.map(({ path }) => path[0]);
    expect([...new Set(lines)]).toEqual(once);
    const credit = Object.keys(frameworkSchema.shape.credit.shape);
    expect(
      aboutLines.flatMap(({ path }) => (path.length > 1 ? [path[1]] : [])),
    ).toEqual(credit);
    const settings = Object.keys(ruleSettingsSchema.shape);
    expect(["preset", ...Object.keys(settingLines)]).toEqual(settings);
    const lists = ["levels", "functions", "scale", "ruleSettings", "stages"];
    expect(Object.keys(frameworkSchema.shape)).toEqual([
      ...once,
      ...lists,
      "indicators",
      "pitfalls",
      "questionSets",
    ]);
  });
});
