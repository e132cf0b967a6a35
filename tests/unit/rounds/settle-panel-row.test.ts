import { expect, test } from "vitest";
import { settlePanelRow } from "@/lib/rounds/rules/settle-panel-row";
import type { RatingOfRow } from "@/lib/rounds/rules/settle-row";

const no = (nonScore: RatingOfRow["nonScore"]): RatingOfRow => ({
  value: null,
  nonScore,
});
const dontKnow = no("dont_know");
const notApplicable = no("not_applicable");
const values = (...all: number[]): RatingOfRow[] =>
  all.map((value) => ({ value, nonScore: null }));

test.each([
  ["nobody said anything", [], "not_scored", null, null],
  ["a rating taken back", [no(null)], "not_scored", null, null],
  ["agreed on the lower median", values(2, 3), "scored", 2, [2, 2, 3, 2]],
  ["over the met line", values(1, 2), "disputed", null, [1, 1, 2, 2]],
  [
    "don't know is no value",
    [...values(2, 2), dontKnow],
    "scored",
    2,
    [2, 2, 2, 2],
  ],
  ["nobody knows", [dontKnow, dontKnow], "dont_know", null, null],
  ["one not applicable alone", [notApplicable], "disputed", null, null],
  [
    "two say not applicable",
    [notApplicable, notApplicable, dontKnow],
    "not_applicable",
    null,
    null,
  ],
  [
    "not applicable beside values",
    [notApplicable, notApplicable, ...values(2)],
    "disputed",
    null,
    [2, 2, 2, 1],
  ],
] as const)("%s", (_name, ratings, state, value, range) => {
  const [lowest, median, highest, raters] = range ?? [];
  expect(settlePanelRow(ratings, 2)).toEqual({
    state,
    value,
    range: range && { lowest, median, highest, raters },
  });
});
