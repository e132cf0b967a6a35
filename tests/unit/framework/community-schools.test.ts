import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { levels, questionKinds } from "@/lib/framework/schema";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { listLocalized } from "./list-localized";

const framework = await readFramework(shippedFrameworkFolder);
const stage4 = framework.indicators.filter((row) => row.stage === 4);

// Community-wide, intermediary, site.
const cells: Record<string, [number, number, number]> = {
  CE: [1, 1, 3],
  AI: [1, 0, 5],
  PL: [3, 4, 5],
  DE: [0, 1, 2],
  FR: [1, 0, 0],
  PP: [6, 1, 4],
  CL: [1, 0, 1],
};

const thirdMilestone = ["S4.PP.C5", "S4.PP.I1", "S4.PP.S4", "S4.CE.C1"];

const rubric = new URL(
  "../../../../shared/stage4_rubric.json",
  import.meta.url,
);

describe("the shipped framework", () => {
  it("has five stages of three milestones", () => {
    const shape = framework.stages.map((stage) => [
      stage.number,
      stage.milestones.map((milestone) => milestone.number),
    ]);
    expect(shape).toEqual([1, 2, 3, 4, 5].map((n) => [n, [1, 2, 3]]));
  });

  it("has the seven functions and three levels in order", () => {
    expect(framework.functions.map((each) => each.code)).toEqual(
      Object.keys(cells),
    );
    expect(framework.levels.map((each) => each.level)).toEqual([...levels]);
  });

  it.each(Object.entries(cells))(
    "has the Stage 4 rows of %s at each level",
    (code, counts) => {
      const rows = stage4.filter((row) => row.function === code);
      const found = levels.map(
        (level) => rows.filter((row) => row.level === level).length,
      );
      expect(found).toEqual(counts);
    },
  );

  it("numbers the rows of each cell from 1, in the rubric's order", () => {
    const expected = Object.entries(cells).flatMap(([code, counts]) =>
      counts.flatMap((count, level) =>
        Array.from(
          { length: count },
          (_, index) => `S4.${code}.${"CIS"[level]}${index + 1}`,
        ),
      ),
    );
    expect(expected).toHaveLength(40);
    expect(stage4.map((row) => row.code)).toEqual(expected);
  });

  it.skipIf(!existsSync(rubric))("has the codes of the rubric as read", () => {
    const read: { indicators: { code: string; damaged: boolean }[] } =
      JSON.parse(readFileSync(rubric, "utf8"));
    expect(stage4.map((row) => [row.code, row.restored])).toEqual(
      read.indicators.map((row) => [row.code, row.damaged]),
    );
  });

  it("ties each Stage 4 row to its milestone", () => {
    const expected = stage4.map((row) => {
      if (row.function === "DE" || thirdMilestone.includes(row.code)) return 3;
      return row.function === "PL" ? 1 : 2;
    });
    expect(stage4.map((row) => row.milestone)).toEqual(expected);
  });

  it("pairs the rows that say nearly the same, both ways", () => {
    const pairs = stage4.flatMap((row) =>
      row.twin ? [[row.code, row.twin]] : [],
    );
    expect(pairs).toEqual([
      ["S4.PL.I4", "S4.PL.S4"],
      ["S4.PL.S4", "S4.PL.I4"],
      ["S4.PL.S5", "S4.CL.S1"],
      ["S4.PP.C6", "S4.PP.S2"],
      ["S4.PP.S2", "S4.PP.C6"],
      ["S4.CL.S1", "S4.PL.S5"],
    ]);
  });

  it("marks the rows restated from the guide and the three restored ones", () => {
    expect(stage4.every((row) => row.source === "guide")).toBe(true);
    expect(stage4.filter((row) => row.restored).map((row) => row.code)).toEqual(
      ["S4.CE.I1", "S4.CE.S1", "S4.CE.S3"],
    );
  });

  it.each(framework.stages.map(({ number }) => number))(
    "has 20 to 40 rows in Stage %i, of every function and level, at every milestone",
    (number) => {
      const rows = framework.indicators.filter((row) => row.stage === number);
      expect(rows.length).toBeGreaterThanOrEqual(20);
      expect(rows.length).toBeLessThanOrEqual(40);
      const found = (key: "function" | "level" | "milestone") =>
        [...new Set(rows.map((row) => row[key]))].toSorted();
      expect(found("function")).toEqual(Object.keys(cells).toSorted());
      expect(found("level")).toEqual([...levels].toSorted());
      expect(found("milestone")).toEqual([1, 2, 3]);
    },
  );

  it("says what every row looks like at a 2 and at a 3", () => {
    const without = framework.indicators.filter((row) => !row.seen);
    expect(without.map((row) => row.code)).toEqual([]);
  });

  it("restates rows and pitfalls of the guide in Stage 4 only, and there all of them", () => {
    const fromGuide = [...framework.indicators, ...framework.pitfalls].filter(
      (each) => each.source === "guide",
    );
    expect(new Set(fromGuide.map((each) => each.stage))).toEqual(new Set([4]));
    expect(fromGuide).toHaveLength(40 + 9);
  });

  it("has three to nine pitfalls a stage, the guide's nine in Stage 4", () => {
    for (const { number } of framework.stages) {
      const ofStage = framework.pitfalls.filter(
        (each) => each.stage === number,
      );
      expect(ofStage.length).toBeGreaterThanOrEqual(3);
      expect(ofStage.length).toBeLessThanOrEqual(9);
      expect(ofStage.map((each) => each.code)).toEqual(
        ofStage.map((_, index) => `S${number}.P${index + 1}`),
      );
    }
  });

  it("has the guide's five data questions, and a set of every kind", () => {
    const [data] = framework.questionSets;
    const asked = data?.groups.flatMap((group) => group.questions) ?? [];
    expect([data?.kind, data?.stage]).toEqual(["data", 4]);
    expect(asked.map(({ source }) => source)).toEqual(
      Array.from({ length: 5 }, () => "guide"),
    );
    const kinds = framework.questionSets.map((set) => set.kind);
    expect(kinds.toSorted()).toEqual(
      questionKinds.filter((kind) => kind !== "other").toSorted(),
    );
  });

  it("says of each milestone how to go about it and what it leads to", () => {
    const milestones = framework.stages.flatMap((stage) => stage.milestones);
    for (const { how, documents } of milestones) {
      expect(how.length).toBeGreaterThanOrEqual(3);
      expect(documents.length).toBeGreaterThanOrEqual(1);
    }
  });

  it("carries the rule's constants, a third being exactly a third", () => {
    const constants = {
      version: "1.0",
      keepShareAtLeast: 0.7,
      functionShareOver: 0.5,
      functionRowsAtLeast: 3,
      notApplicableShareOver: 1 / 3,
      siteMetShareAtLeast: 0.7,
      siteScoredShareAtLeast: 0.5,
      metFrom: 2,
      staleAfterMonths: 12,
      attestedForMonths: 12,
    };
    expect(framework.ruleSettings).toEqual({
      default: {
        preset: "default",
        ...constants,
        coverageAtLeast: 0.8,
        metShareAtLeast: 0.85,
      },
      strict: {
        preset: "strict",
        ...constants,
        coverageAtLeast: 1,
        metShareAtLeast: 1,
      },
    });
  });
});

describe("the words", () => {
  it("are in two languages, and really so", () => {
    const texts = listLocalized(framework);
    expect(texts.length).toBeGreaterThan(150);
    const same = texts.filter(([, text]) => text.en === text.es);
    expect(same.map(([path]) => path)).toEqual([]);
  });

  it("differ from row to row", () => {
    for (const locale of ["en", "es"] as const) {
      const texts = framework.indicators.map((row) => row.text[locale]);
      const titles = framework.indicators.map((row) => row.title[locale]);
      expect(new Set(texts).size).toBe(texts.length);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it("keep each row short enough to read at a glance", () => {
    const long = framework.indicators.filter(
      (row) => row.text.en.split(/\s+/).length > 40,
    );
    expect(long.map((row) => row.code)).toEqual([]);
  });
});
