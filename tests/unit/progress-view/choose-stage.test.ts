import { describe, expect, test } from "vitest";
import type { Headline, StageVerdict } from "@/lib/progress/schema";
import { chooseStage } from "@/lib/progress/view/choose-stage";

const headline = (workingStage: number, alsoActiveIn: number[] = []) =>
  ({ workingStage, alsoActiveIn }) as unknown as Headline;

const verdicts = (...rows: number[]) =>
  rows.map(
    (count, index) =>
      ({
        stage: index + 1,
        counts: { rows: count },
      }) as unknown as StageVerdict,
  );

describe("which stage a page shows", () => {
  test.each([
    ["the one asked for", 3, [], [20, 20, 20, 40, 0], 2, 2, false],
    ["the working stage", 3, [4], [20, 20, 20, 40, 0], undefined, 3, false],
    ["an active one instead", 3, [5], [0, 20, 0, 40, 20], undefined, 5, true],
    ["the nearest instead", 3, [], [20, 0, 0, 40, 0], undefined, 4, true],
    ["not one without rows", 4, [], [0, 0, 0, 40, 0], 2, 4, false],
    ["not one there is not", 4, [], [0, 0, 0, 40, 0], 77, 4, false],
  ])("%s", (_, working, also, rows, wanted, stage, isInstead) => {
    expect(
      chooseStage(headline(working, also), verdicts(...rows), wanted),
    ).toMatchObject({ stage, isInstead });
  });

  test("none when no stage has rows", () => {
    expect(chooseStage(headline(1), verdicts(0, 0))).toBeNull();
  });

  test("offers every stage with rows, in order", () => {
    const shown = chooseStage(headline(1), verdicts(0, 3, 0, 40, 2));
    expect(shown?.choices).toEqual([2, 4, 5]);
  });
});
