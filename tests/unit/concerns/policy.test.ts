import { describe, expect, it } from "vitest";
import { type Role, roles } from "@/lib/auth/roles";
import {
  canCloseToFew,
  canDecide,
  canNote,
  canRaise,
  canRaiseForFew,
  canReadThemes,
  canReply,
  canSeeConcern,
  canTriage,
} from "@/lib/concerns/policy";

const actor = (role: Role, areSitesOpen = false) => ({
  role,
  isAdmin: false,
  siteIds: ["own"],
  areSitesOpen,
  personId: role,
});

const who = (may: (role: Role) => boolean) => roles.filter(may);
const leader = "community_wide_leader";
const staff = "intermediary_staff";
const site = "site_coordinator";

describe("who may", () => {
  it.each([
    ["own", [leader, staff, site]],
    ["other", [leader, staff]],
    [null, [leader, staff]],
  ] as const)("raise a concern of %s", (siteId, expected) => {
    expect(who((role) => canRaise(actor(role), { siteId }))).toEqual(expected);
  });

  it.each([
    ["own", "everyone", roles],
    ["other", "everyone", [leader, staff]],
    [null, "everyone", roles],
    ["own", "site_and_intermediary", [staff, site]],
    ["other", "site_and_intermediary", [staff]],
    [null, "site_and_intermediary", [staff]],
  ] as const)("see one of %s for %s", (siteId, audience, expected) => {
    const seen = { siteId, audience };
    expect(who((role) => canSeeConcern(actor(role), seen))).toEqual(expected);
    // Sites open to each other open nothing that only a site and the intermediary see.
    if (audience !== "everyone")
      expect(who((role) => canSeeConcern(actor(role, true), seen))).toEqual(
        expected,
      );
  });

  it("sort, decide, read themes, keep to few", () => {
    const all = (role: Role) => actor(role);
    expect(who((role) => canTriage(all(role)))).toEqual([staff]);
    expect(who((role) => canDecide(all(role)))).toEqual([leader]);
    expect(who((role) => canReadThemes(all(role)))).toEqual([leader, staff]);
    expect(who((role) => canRaiseForFew(all(role)))).toEqual([staff, site]);
    const open = { siteId: "own", audience: "everyone" as const };
    expect(who((role) => canCloseToFew(all(role), open))).toEqual([
      staff,
      site,
    ]);
    expect(who((role) => canNote(all(role), open))).toEqual([
      leader,
      staff,
      site,
    ]);
  });

  it("reply for a site: its coordinators, and who raised it", () => {
    const concern = { siteId: "own", raisedById: leader };
    expect(who((role) => canReply(actor(role), concern))).toEqual([
      leader,
      site,
    ]);
  });
});
