import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/auth/roles";
import type { Level } from "@/lib/framework/schema";
import { canBeAsked } from "@/lib/rounds/policy";
import type { RoundMode } from "@/lib/rounds/round-modes";
import { askCoordinators } from "@/lib/rounds/rules/draw-asks";
import { type Ask, findPanelGaps } from "@/lib/rounds/rules/panel-gaps";
import { proposeDates } from "@/lib/rounds/rules/round-dates";
import { readRoundState } from "@/lib/rounds/rules/round-state";
import { createRaterTally } from "@/lib/rounds/rules/tally-raters";
import { openRoundSchema } from "@/lib/rounds/schema/opening";

const ask = (
  personId: string,
  level: Level,
  siteId: string | null = null,
  functionCode: string | null = null,
): Ask => ({ personId, level, siteId, functionCode });

describe("the days of a round", () => {
  it.each([
    ["2026-11-29", "2027-01-03", "2027-05-29"],
    ["2026-08-31", "2026-10-05", "2027-02-28"],
    ["2027-08-31", "2027-10-05", "2028-02-29"],
    ["2026-12-31", "2027-02-04", "2027-06-30"],
    ["2026-01-15", "2026-02-19", "2026-07-15"],
  ])("from %s are due %s and end %s", (startsOn, dueOn, endsOn) => {
    expect(proposeDates(startsOn)).toEqual({ dueOn, endsOn });
  });
});

describe("who can be asked", () => {
  it.each<[Role, Level, string | null, RoundMode, boolean]>([
    ["community_wide_leader", "community_wide", null, "direct", true],
    ["intermediary_staff", "community_wide", null, "panel", true],
    ["site_coordinator", "community_wide", null, "panel", false],
    ["viewer", "community_wide", null, "panel", false],
    ["community_wide_leader", "intermediary", null, "direct", false],
    ["community_wide_leader", "intermediary", null, "panel", true],
    ["intermediary_staff", "intermediary", null, "direct", true],
    ["community_wide_leader", "site", "own", "panel", false],
    ["site_coordinator", "site", "own", "panel", true],
    ["site_coordinator", "site", "other", "panel", false],
    ["site_coordinator", "site", null, "panel", false],
    ["intermediary_staff", "site", null, "panel", true],
    ["intermediary_staff", "site", "other", "direct", true],
    ["viewer", "site", "own", "panel", false],
  ])(
    "a %s for %s rows of %s in %s mode: %s",
    (role, level, siteId, mode, is) => {
      const person = { role, siteIds: role === "viewer" ? [] : ["own"] };
      expect(canBeAsked(person, { level, siteId }, mode)).toBe(is);
    },
  );

  it("each site's own coordinators are, of the sites asked", () => {
    const people = [
      ["maya", "site_coordinator", ["lincoln", "left-out"]] as const,
      ["dana", "intermediary_staff", ["lincoln"]] as const,
    ].map(([personId, role, siteIds]) => ({
      ...{ personId, role, siteIds, name: personId },
    }));
    expect(askCoordinators(people, ["lincoln", "pine"])).toEqual([
      ask("maya", "site", "lincoln"),
    ]);
  });
});

describe("what is missing in a panel", () => {
  const functionsOf = (level: Level) =>
    level === "intermediary" ? [] : ["CE", "PP"];
  const community = { level: "community_wide", siteId: null } as const;
  const lincoln = { level: "site", siteId: "lincoln" } as const;
  const pine = { level: "site", siteId: "pine" } as const;
  const none = { nobody: [], uncovered: [], single: [] };

  it.each([
    [
      "two for everything",
      [ask("a", "community_wide"), ask("b", "community_wide")],
      none,
    ],
    ["nobody", [], { ...none, nobody: [community] }],
    [
      "somebody of another level",
      [ask("a", "site", "lincoln")],
      { ...none, nobody: [community] },
    ],
    [
      "somebody for rows there are none of",
      [ask("a", "community_wide", null, "FR")],
      { ...none, nobody: [community] },
    ],
    ["one", [ask("a", "community_wide")], { ...none, single: [community] }],
    [
      "one, named twice",
      [ask("a", "community_wide"), ask("a", "community_wide", null, "CE")],
      { ...none, single: [community] },
    ],
    [
      "two for one function only",
      [
        ask("a", "community_wide", null, "CE"),
        ask("b", "community_wide", null, "CE"),
      ],
      { ...none, uncovered: [{ ...community, functionCode: "PP" }] },
    ],
    [
      "a second one for one function",
      [ask("a", "community_wide"), ask("b", "community_wide", null, "CE")],
      { ...none, single: [community] },
    ],
  ])("with %s", (_, asks, gaps) => {
    expect(findPanelGaps({ asks, parts: [community], functionsOf })).toEqual(
      gaps,
    );
  });

  it("counts who is asked for all sites at each site", () => {
    const asks = [ask("dana", "site"), ask("maya", "site", "lincoln")];
    expect(
      findPanelGaps({ asks, parts: [lincoln, pine], functionsOf }),
    ).toEqual({ ...none, single: [pine] });
  });

  it("asks for nobody where the focus has no rows", () => {
    const parts = [{ level: "intermediary", siteId: null } as const];
    expect(findPanelGaps({ asks: [], parts, functionsOf })).toEqual(none);
  });
});

describe("the raters of a part", () => {
  const { tally, hasHandedIn } = createRaterTally(
    [
      ask("dana", "site"),
      ask("maya", "site", "lincoln", "CE"),
      ask("maya", "site", "lincoln", "PP"),
      ask("ruth", "community_wide"),
    ],
    [{ personId: "maya", level: "site", siteId: "lincoln" }],
  );

  it("are counted once each, with those asked for all sites", () => {
    expect(tally({ level: "site", siteId: "lincoln" })).toEqual({
      asked: 2,
      handedIn: 1,
    });
    expect(tally({ level: "site", siteId: "pine" })).toEqual({
      asked: 1,
      handedIn: 0,
    });
    expect(tally({ level: "community_wide", siteId: null }).asked).toBe(1);
  });

  it("have handed in where they did, and nowhere else", () => {
    expect(hasHandedIn({ level: "site", siteId: "lincoln" }, "maya")).toBe(
      true,
    );
    expect(hasHandedIn({ level: "site", siteId: "pine" }, "maya")).toBe(false);
  });
});

describe("the state of a round", () => {
  it.each([
    [false, null, 0, "open"],
    [false, "2026-11-01", 0, "confirmed"],
    [true, "2026-11-01", 1, "closed"],
    [true, null, 1, "closed"],
    [false, null, 1, "reopened"],
    [false, "2026-11-01", 1, "confirmed"],
  ])(
    "closed %s, reviewed %s, %i closings: %s",
    (isClosed, reviewedOn, closings, state) => {
      expect(readRoundState({ isClosed, reviewedOn, closings })).toBe(state);
    },
  );
});

describe("the form of a round", () => {
  const id = "0198b3a4-0000-7000-8000-000000000001";
  const form = {
    ...{
      name: " Fall ",
      startsOn: "2026-11-29",
      dueOn: "2027-01-03",
      endsOn: "2027-05-29",
    },
    ...{
      communityWideMode: "panel",
      intermediaryMode: "direct",
      siteMode: "direct",
    },
    key: id,
  };

  it("reads one box ticked, several, and none", () => {
    expect(openRoundSchema.parse(form)).toMatchObject({
      name: "Fall",
      stages: [],
      named: [],
      leftOut: [],
      accepted: false,
    });
    expect(
      openRoundSchema.parse({ ...form, stages: "4", accepted: "on" }),
    ).toMatchObject({ stages: [4], accepted: true });
    expect(
      openRoundSchema.parse({ ...form, stages: ["3", "4"] }),
    ).toMatchObject({ stages: [3, 4] });
  });

  it("asks for each function named, and for none of somebody who is not", () => {
    const asked = [`community_wide:${id}`, `site:${id}`];
    const only = [
      `community_wide:${id}:CE`,
      `community_wide:${id}:PP`,
      `intermediary:${id}:CE`,
    ];
    expect(openRoundSchema.parse({ ...form, asked, only }).named).toEqual([
      { level: "community_wide", personId: id, functionCode: "CE" },
      { level: "community_wide", personId: id, functionCode: "PP" },
      { level: "site", personId: id, functionCode: null },
    ]);
  });

  it.each([
    ["asked", "everything:x"],
    ["asked", `galaxy:${id}`],
    ["leftOut", "lincoln"],
    ["stages", "many"],
    ["siteMode", "both"],
  ])("refuses %s %s", (name, value) => {
    expect(openRoundSchema.safeParse({ ...form, [name]: value }).success).toBe(
      false,
    );
  });
});
