import { describe, expect, it } from "vitest";
import { type Role, roles } from "@/lib/auth/roles";
import {
  canAddAction,
  canChangeAction,
  canOwnAction,
  canSeeAction,
  canSetState,
  type Seen,
} from "@/lib/plans/policy";

const actor = (role: Role, areSitesOpen = false) => ({
  role,
  isAdmin: false,
  siteIds: role === "site_coordinator" || role === "viewer" ? ["own"] : [],
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
  ] as const)("add and change an action of %s", (siteId, expected) => {
    const placed = { siteId };
    expect(who((role) => canAddAction(actor(role), placed))).toEqual(expected);
    expect(who((role) => canChangeAction(actor(role), placed))).toEqual(
      expected,
    );
  });

  it("say how it stands: who may change it, and its owner", () => {
    const of = { siteId: null, ownerId: site };
    expect(who((role) => canSetState(actor(role), of))).toEqual([
      ...[leader, staff, site],
    ]);
    expect(
      who((role) => canSetState(actor(role), { ...of, ownerId: null })),
    ).toEqual([leader, staff]);
  });

  const seen = (more: Partial<Seen>): Seen => ({
    ...{ origin: "free", siteIds: [null], isForFew: false },
    ...more,
  });
  it.each([
    [seen({}), roles],
    [seen({ siteIds: ["own"] }), [leader, staff, site, "viewer"]],
    [seen({ siteIds: ["other"] }), [leader, staff]],
    [seen({ siteIds: [null, "other"], origin: "meeting" }), [leader, staff]],
    [seen({ origin: "theme" }), [staff]],
    [seen({ origin: "decision" }), [leader, staff]],
    [seen({ origin: "concern", siteIds: ["own"] }), roles],
    [
      seen({ origin: "concern", siteIds: ["own"], isForFew: true }),
      [staff, site],
    ],
    [seen({ origin: "concern", siteIds: ["other"], isForFew: true }), [staff]],
    [seen({ origin: "concern", siteIds: [null], isForFew: true }), [staff]],
  ] as const)(
    "see %o, and of those who do more than read, own it",
    (of, expected) => {
      expect(who((role) => canSeeAction(actor(role), of))).toEqual(expected);
      expect(
        who((role) => canOwnAction(actor(role), of, { areSitesOpen: false })),
      ).toEqual(expected.filter((role) => role !== "viewer"));
    },
  );

  it("see other sites' where sites are open to each other, and still nothing that few see", () => {
    const open = { siteIds: ["other"], origin: "concern" as const };
    const may = (isForFew: boolean) =>
      who((role) => canSeeAction(actor(role, true), { ...open, isForFew }));
    expect(may(false)).toEqual(roles);
    expect(may(true)).toEqual([staff]);
  });
});
