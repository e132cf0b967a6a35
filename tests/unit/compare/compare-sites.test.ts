import { describe, expect, it } from "vitest";
import {
  readSitesSearch,
  writeSitesSearch,
} from "@/lib/progress/compare-sites-schema";
import { compareSites } from "@/lib/progress/rules/compare-sites";
import { tellTrend } from "@/lib/progress/rules/tell-trend";
import type { Standing } from "@/lib/progress/schema";
import {
  defaultRule,
  freshDay,
  staleDay,
  today,
} from "@/tests/unit/progress/stage-four";
import { scored, systemRow } from "./pictures";

const row = { ...systemRow("1"), level: "site" as const };
const disputed: Standing = {
  state: "disputed",
  value: null,
  scoredOn: freshDay,
};

describe("sites side by side", () => {
  const at = (...standings: (Standing | null)[]) =>
    compareSites({
      rows: [row, systemRow("2")],
      siteIds: standings.map((_, index) => `site-${index}`),
      standings: standings.flatMap((one, index) =>
        one ? [{ ...one, indicatorId: "1", siteId: `site-${index}` }] : [],
      ),
      settings: defaultRule,
      today,
    });

  it.each<[string, (Standing | null)[], boolean]>([
    ["the same score", [scored(2), scored(2), scored(2)], false],
    ["another score", [scored(2), scored(2), scored(1)], true],
    ["a score and none", [scored(2), null], true],
    [
      "a score and one out of date",
      [scored(2), { ...scored(2), scoredOn: staleDay }],
      true,
    ],
    ["no score at either", [null, null], false],
    ["a dispute and no score", [disputed, null], true],
  ])("%s", (_, standings, differs) => {
    const found = at(...standings);
    expect(found.map((one) => one.row.id)).toEqual(["1"]);
    expect(found[0]?.differs).toBe(differs);
    expect(found[0]?.cells.map(({ value }) => value)).toEqual(
      standings.map((one) => (one?.scoredOn === freshDay ? one.value : null)),
    );
  });
});

describe("the address of sites side by side", () => {
  const [one, two] = [row, row].map(
    (_, at) => `00000000-0000-7000-8000-00000000000${at + 1}`,
  );

  it("takes sites together or one by one, each once", () => {
    const both = { stage: 4, siteIds: [one, two] };
    for (const sites of [`${one},${two}`, [one ?? "", two ?? "", one ?? ""]])
      expect(readSitesSearch({ stage: "4", sites })).toEqual(both);
    const written = writeSitesSearch({
      stage: 4,
      siteIds: [one ?? "", two ?? ""],
    });
    const given = Object.fromEntries(new URLSearchParams(written));
    expect(readSitesSearch(given)).toEqual(both);
  });

  it("takes what is no stage as none, and what is no site as no address", () => {
    expect(readSitesSearch({})).toEqual({ stage: null, siteIds: [] });
    expect(readSitesSearch({ stage: "moon" })?.stage).toBeNull();
    expect(readSitesSearch({ sites: "moon" })).toBeNull();
  });
});

describe("how a score went", () => {
  const told = (...values: (number | null)[]) =>
    tellTrend(values.map((value, at) => ({ name: `R${at + 1}`, value })));

  it.each([
    [[], { kind: "none" }],
    [[null, null], { kind: "none" }],
    [[null, 2, null], { kind: "once", value: 2, at: "R2" }],
    [[0, null, 2], { kind: "rose", from: 0, since: "R1", to: 2, at: "R3" }],
    [[3, 1, 2], { kind: "fell", from: 3, since: "R1", to: 2, at: "R3" }],
    [[2, null, 2], { kind: "same", from: 2, since: "R1", to: 2, at: "R3" }],
    [[2, 3, 2, null], { kind: "moved", from: 2, since: "R1", to: 2, at: "R3" }],
  ])("%j", (values, expected) => {
    expect(told(...values)).toEqual(expected);
  });
});
