import { describe, expect, it, test } from "vitest";
import {
  compareAtSites,
  compareRounds,
  hideMoves,
  type RoundPicture,
} from "@/lib/progress/rules/compare-rounds";
import type { ChangeKind } from "@/lib/progress/rules/row-change";
import type { Standing } from "@/lib/progress/schema";
import { freshDay, staleDay } from "@/tests/unit/progress/stage-four";
import { ofSites, picture, scored, systemRow } from "./pictures";

const not = (state: Standing["state"]): Standing => ({
  ...{ state, value: null, scoredOn: freshDay },
});
const stale = { ...scored(2), scoredOn: staleDay };

describe("what became of a row", () => {
  const cases: [string, Standing | null, Standing | null, ChangeKind | null][] =
    [
      ["a higher score", scored(1), scored(2), "rose"],
      ["a lower score", scored(3), scored(0), "fell"],
      ["the same score", scored(2), scored(2), null],
      ["nothing, then a score", null, scored(0), "first"],
      ["a score out of date, then a fresh one", stale, scored(2), "again"],
      ["don’t know, then a score", not("dont_know"), scored(1), "first"],
      ["a score, then nothing", scored(1), null, "unscored"],
      ["a score that went out of date", scored(2), stale, "unscored"],
      ["a score, then don’t know", scored(1), not("dont_know"), "unscored"],
      ["nothing, then don’t know", null, not("dont_know"), null],
      ["a score, then a dispute", scored(1), not("disputed"), "disputed"],
      ["nothing, then a dispute", null, not("disputed"), "disputed"],
      ["a dispute, then a score", not("disputed"), scored(1), "undisputed"],
      ["a dispute that stays", not("disputed"), not("disputed"), null],
      [
        "a score, then not applicable",
        scored(1),
        not("not_applicable"),
        "not_applicable",
      ],
      [
        "a dispute, then not applicable",
        not("disputed"),
        not("not_applicable"),
        "not_applicable",
      ],
      [
        "not applicable, then a score",
        not("not_applicable"),
        scored(1),
        "applicable",
      ],
      [
        "not applicable, then nothing",
        not("not_applicable"),
        null,
        "applicable",
      ],
    ];
  it.each(cases)("%s", (_, before, after, kind) => {
    const [one] = compareRounds(of(before), of(after));
    expect(one?.kind).toBe(kind);
  });
});

const of = (standing: Standing | null) =>
  picture([systemRow("1")], {
    standings: standing
      ? [{ ...standing, indicatorId: "1", siteId: null }]
      : [],
  });

describe("rows of different versions", () => {
  const before = picture([systemRow("old-1", "a"), systemRow("old-2", "b")], {
    standings: [{ ...scored(1), indicatorId: "old-1", siteId: null }],
  });
  const after = picture([systemRow("new-1", "a"), systemRow("new-3", "c")], {
    standings: [{ ...scored(3), indicatorId: "new-1", siteId: null }],
  });

  it("are the same by lineage; the others are new or gone", () => {
    const found = compareRounds(before, after);
    expect(
      found.map(({ lineage, kind, row }) => [lineage, kind, row.id]),
    ).toEqual([
      ["a", "rose", "new-1"],
      ["c", "new", "new-3"],
      ["b", "gone", "old-2"],
    ]);
  });
});

describe("rows of many sites", () => {
  const sites = ["a", "b", "c"];
  const at = (...values: (number | null)[]) => ofSites(sites, values);

  test.each<[string, RoundPicture, RoundPicture, unknown]>([
    ["the middle rises", at(1, 1, 1), at(2, 2, 1), ["rose", 2, 0]],
    ["one rises, the middle stays", at(1, 1, 1), at(1, 1, 2), ["sites", 1, 0]],
    ["one rises and one falls", at(1, 2, 3), at(2, 2, 1), ["sites", 1, 1]],
    ["none moves", at(2, 2, 2), at(2, 2, 2), [null, 0, 0]],
    [
      "one is scored for the first time",
      at(2, 2, null),
      at(2, 2, 2),
      [null, 0, 0],
    ],
    // Two of three meet it: under 70 % of them, with the same middle score.
    ["too few meet it now", at(2, 2, 2), at(2, 2, 1), ["fell", 0, 1]],
    [
      "too few sites are scored now",
      at(2, 2, 2),
      at(2, null, null),
      ["unscored", 0, 0],
    ],
  ])("%s", (_, from, to, expected) => {
    const [one] = compareRounds(from, to);
    expect([one?.kind, one?.sites?.rose, one?.sites?.fell]).toEqual(expected);
  });

  it("leave out sites that were not active at both", () => {
    const from = ofSites(["a", "b"], [1, 1]);
    const to = ofSites(["b", "c"], [1, 3]);
    expect(compareRounds(from, to)[0]?.sites).toEqual({ rose: 0, fell: 0 });
  });

  it("tell of one site its own", () => {
    const [one] = compareRounds(at(1, 1, 1), at(1, 1, 3), "c");
    expect(one).toMatchObject({ kind: "rose", sites: null });
    expect(compareRounds(at(1, 1, 1), at(1, 1, 3), "a")[0]?.kind).toBeNull();
    expect(compareAtSites(at(1, 1, null), at(0, 1, 3), sites)).toEqual([
      { siteId: "a", rose: 0, fell: 1, first: 0, other: 0 },
      { siteId: "b", rose: 0, fell: 0, first: 0, other: 0 },
      { siteId: "c", rose: 0, fell: 0, first: 1, other: 0 },
    ]);
  });

  it("do not tell how many moved where one or two of them are out of sight", () => {
    const moved = compareRounds(at(1, 1, 1), at(1, 1, 2));
    for (const hidden of [0, 3, 200])
      expect(hideMoves(moved, hidden)[0]).toMatchObject({
        kind: "sites",
        sites: { rose: 1, fell: 0 },
      });
    for (const hidden of [1, 2])
      expect(hideMoves(moved, hidden)[0]).toMatchObject({
        kind: null,
        sites: null,
      });
    const risen = compareRounds(at(1, 1, 1), at(2, 2, 1));
    expect(hideMoves(risen, 1)[0]).toMatchObject({ kind: "rose", sites: null });
  });
});
