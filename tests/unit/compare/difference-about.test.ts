import { describe, expect, it } from "vitest";
import {
  canCorrectDifference,
  canNoteDifference,
  canSeeDifference,
  canTakeBackDifference,
} from "@/lib/progress/policy";
import {
  type DifferenceAbout,
  listSitesOf,
  readAbout,
  writeAbout,
} from "@/lib/progress/rules/difference-about";
import type { Role } from "@/lib/auth/roles";

const id = (at: number) => `00000000-0000-7000-8000-00000000000${at}`;
const ofSystem: DifferenceAbout = {
  ...{ kind: "rounds", rounds: [id(2), id(1)], siteId: null },
};
const ofSite: DifferenceAbout = { ...ofSystem, siteId: id(5) };
const ofSites: DifferenceAbout = {
  ...{ kind: "sites", stage: 4, siteIds: [id(6), id(5), id(7), id(8)] },
};

describe("what a note is about", () => {
  it.each([
    ["two rounds", ofSystem, `rounds/compare?from=${id(1)}&to=${id(2)}`],
    [
      "two rounds of a site",
      ofSite,
      `rounds/compare?from=${id(1)}&to=${id(2)}&site=${id(5)}`,
    ],
    [
      "sites side by side",
      ofSites,
      `sites/compare?stage=4&sites=${[5, 6, 7, 8].map(id).join(",")}`,
    ],
  ])("is written in one form only: %s", (_, about, text) => {
    expect(writeAbout(about)).toBe(text);
    expect(text.length).toBeLessThanOrEqual(200);
    const read = readAbout(text);
    expect(read && writeAbout(read)).toBe(text);
    expect(read && listSitesOf(read).toSorted()).toEqual(
      listSitesOf(about).toSorted(),
    );
  });

  it.each([
    "",
    "rounds/compare",
    `rounds/compare?from=${id(2)}&to=${id(1)}`,
    `rounds/compare?from=${id(1)}&to=x`,
    `rounds/compare?from=${id(1)}&to=${id(2)}&site=x`,
    `sites/compare?stage=4&sites=${id(6)},${id(5)}`,
    `sites/compare?stage=4&sites=${id(5)},${id(5)}`,
    `sites/compare?stage=04&sites=${id(5)},${id(6)}`,
    `sites/compare?stage=4&sites=${id(5)},x`,
    `/sites/compare?stage=4&sites=${id(5)},${id(6)}`,
  ])("is nothing else: %s", (text) => {
    expect(readAbout(text)).toBeNull();
  });
});

describe("who sees, writes, corrects and takes back", () => {
  const actor = (role: Role, siteIds: string[] = [], areSitesOpen = false) => ({
    ...{ role, siteIds, areSitesOpen, isAdmin: false, personId: role },
  });
  const all = [id(5), id(6), id(7), id(8)];

  it.each([
    [
      "a leader",
      actor("community_wide_leader"),
      [true, true, true],
      [true, true, true],
    ],
    [
      "staff",
      actor("intermediary_staff"),
      [true, true, true],
      [true, true, true],
    ],
    [
      "a coordinator of one",
      actor("site_coordinator", [id(5)]),
      [true, true, false],
      [true, true, false],
    ],
    [
      "a coordinator of all",
      actor("site_coordinator", all),
      [true, true, true],
      [true, true, true],
    ],
    [
      "a coordinator where sites are open",
      actor("site_coordinator", [], true),
      [true, true, true],
      [true, true, true],
    ],
    ["a viewer", actor("viewer"), [true, false, false], [false, false, false]],
    [
      "a viewer where sites are open",
      actor("viewer", [], true),
      [true, true, true],
      [false, false, false],
    ],
  ])("%s", (_, who, sees, writes) => {
    const abouts = [ofSystem, ofSite, ofSites];
    expect(abouts.map((about) => canSeeDifference(who, about))).toEqual(sees);
    expect(abouts.map((about) => canNoteDifference(who, about))).toEqual(
      writes,
    );
    const own = { about: ofSystem, authorId: who.personId };
    expect(canCorrectDifference(who, own)).toBe(writes[0]);
    expect(canTakeBackDifference(who, own)).toBe(writes[0]);
    const others = { about: ofSystem, authorId: "somebody else" };
    expect(canCorrectDifference(who, others)).toBe(false);
    expect(canTakeBackDifference(who, others)).toBe(
      who.role === "intermediary_staff",
    );
  });
});
