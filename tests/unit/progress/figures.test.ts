import { describe, expect, test } from "vitest";
import type { Standing } from "@/lib/progress/schema";
import { isScoreValue } from "@/lib/progress/schema";
import { daysBetween, monthsBefore } from "@/lib/progress/rules/iso-dates";
import { isStale } from "@/lib/progress/rules/is-stale";
import {
  countAtLeast,
  countOver,
  isShareAtLeast,
  isShareOver,
  toPercent,
} from "@/lib/progress/rules/shares";
import { today } from "@/tests/unit/progress/stage-four";

describe("shares", () => {
  test("every whole percent of every count up to 300 is compared exactly", () => {
    const slips: string[] = [];
    for (let whole = 1; whole <= 300; whole++)
      for (let percent = 1; percent <= 100; percent++) {
        const share = percent / 100;
        const least = Math.ceil((whole * percent) / 100);
        const over = Math.min(whole, Math.floor((whole * percent) / 100) + 1);
        const isExact =
          countAtLeast(whole, share) === least &&
          countOver(whole, share) === over &&
          isShareAtLeast(least, whole, share) &&
          !isShareAtLeast(least - 1, whole, share) &&
          isShareOver(over, whole, share) &&
          !isShareOver(over - 1, whole, share);
        if (!isExact) slips.push(`${percent} % of ${whole}`);
      }
    expect(slips).toEqual([]);
  });

  test("85 % of 40 is 34 rows; 50 % of 4 is not over the half", () => {
    expect(countAtLeast(40, 0.85)).toBe(34);
    expect([isShareOver(2, 4, 0.5), isShareOver(3, 4, 0.5)]).toEqual([
      false,
      true,
    ]);
  });

  test("a third of 39 is exactly 13", () => {
    expect(isShareOver(13, 39, 1 / 3)).toBe(false);
    expect(isShareOver(14, 39, 1 / 3)).toBe(true);
  });

  test("of nothing, no share is reached", () => {
    expect([isShareAtLeast(0, 0, 0.8), isShareOver(0, 0, 0.5)]).toEqual([
      false,
      false,
    ]);
  });

  test("percents round down, and whole ones stay whole", () => {
    expect([0.849999, 0.29, 0.57, 1, null].map(toPercent)).toEqual([
      84, 29, 57, 100, 0,
    ]);
  });

  test("only 0 to 3 are score values", () => {
    expect([0, 3, 4, -1, 1.5, null].map(isScoreValue)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("days", () => {
  test.each([
    ["2026-05-31", 12, "2025-05-31"],
    ["2026-05-31", 3, "2026-02-28"],
    ["2024-02-29", 12, "2023-02-28"],
    ["2026-01-15", 1, "2025-12-15"],
    ["2026-01-15", 25, "2023-12-15"],
  ])("%s less %i months is %s", (date, months, expected) => {
    expect(monthsBefore(date, months)).toBe(expected);
  });

  test("days between, over a change of clocks and backwards", () => {
    expect(daysBetween("2026-03-01", "2026-04-01")).toBe(31);
    expect(daysBetween("2026-04-01", "2026-03-01")).toBe(-31);
  });
});

describe("stale scores", () => {
  const scored = (scoredOn: string | null): Standing => ({
    state: "scored",
    value: 2,
    scoredOn,
  });

  test.each([
    ["on the day twelve months ago still counts", scored("2025-05-31"), false],
    ["a day older is stale", scored("2025-05-30"), true],
    ["without a day is stale", scored(null), true],
    ["of a later day is not stale", scored("2026-06-30"), false],
    [
      "not applicable does not age",
      { ...scored("2020-01-01"), state: "not_applicable" as const },
      false,
    ],
  ])("%s", (_name, standing, expected) => {
    expect(isStale(standing, 12, today)).toBe(expected);
  });
});
