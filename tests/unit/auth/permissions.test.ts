import { describe, expect, it } from "vitest";
import {
  can,
  type Permission,
  permissionTable,
  reachOf,
  type Reach,
  type Role,
  roles,
} from "@/lib/auth/roles";
import type { Level } from "@/lib/framework/schema";
import { canSeeSite, voiceOn, type Voice } from "@/lib/rounds/policy";

// Written out once more, cell by cell, from "Who does what": leader, staff, coordinator, viewer.
const expected: Record<Permission, [Reach, Reach, Reach, Reach]> = {
  "system:read": ["all", "all", "all", "all"],
  "sites:read-detail": ["all", "all", "own", "shared"],
  "rate:community_wide": ["all", "all", "none", "none"],
  "rate:intermediary": ["none", "all", "none", "none"],
  "rate:site": ["none", "beside", "own", "none"],
  "rounds:run": ["none", "all", "none", "none"],
  "rounds:confirm-review": ["all", "none", "none", "none"],
  "milestones:propose": ["none", "all", "none", "none"],
  "milestones:confirm": ["all", "none", "none", "none"],
  "differences:note": ["all", "all", "all", "none"],
  "concerns:raise": ["all", "all", "own", "none"],
  "concerns:triage": ["none", "all", "none", "none"],
  "requests:decide": ["all", "none", "none", "none"],
  "plan:edit": ["all", "all", "own", "none"],
  "meetings:write": ["all", "all", "own", "none"],
  "reviews:write": ["none", "all", "own", "none"],
  "reviews:answer": ["all", "all", "all", "none"],
  "reports:write": ["none", "all", "none", "none"],
  "reports:discuss": ["all", "all", "all", "none"],
  "support:edit": ["none", "all", "own", "none"],
  "measures:edit-system": ["none", "all", "none", "none"],
  "measures:edit-site": ["none", "all", "own", "none"],
  "partners:edit": ["none", "all", "own", "none"],
  "sites:edit": ["none", "all", "none", "none"],
  "rows:edit": ["none", "all", "none", "none"],
  "publishing:approve": ["all", "none", "none", "none"],
  "members:edit": ["none", "admins", "none", "none"],
  "settings:edit": ["none", "admins", "none", "none"],
  "record:read": ["none", "admins", "none", "none"],
};

const cells = Object.entries(expected).flatMap(([permission, reaches]) =>
  roles.map((role, index) => ({
    permission: permission as Permission,
    role,
    reach: reaches[index] ?? "none",
  })),
);

describe("the permission table", () => {
  it("has no permission without an expectation", () => {
    expect(Object.keys(permissionTable).toSorted()).toEqual(
      Object.keys(expected).toSorted(),
    );
  });

  it.each(cells)(
    "$permission for $role reaches $reach",
    ({ permission, role, reach }) => {
      expect(reachOf(role, permission)).toBe(reach);
      expect(can({ role, isAdmin: false }, permission)).toBe(
        reach !== "none" && reach !== "admins",
      );
      expect(can({ role, isAdmin: true }, permission)).toBe(reach !== "none");
    },
  );
});

const own = "own-site";
const other = "other-site";

function actor(role: Role, areSitesOpen: boolean) {
  const siteIds = role === "site_coordinator" ? [own] : [];
  return { role, isAdmin: false, siteIds, areSitesOpen };
}

describe("seeing a site's detail", () => {
  // own and other site while sites are closed to each other, then while they are open.
  const seen: Record<Role, [boolean, boolean, boolean, boolean]> = {
    community_wide_leader: [true, true, true, true],
    intermediary_staff: [true, true, true, true],
    site_coordinator: [true, false, true, true],
    viewer: [false, false, true, true],
  };
  it.each(roles)("%s", (role) => {
    expect([
      canSeeSite(actor(role, false), own),
      canSeeSite(actor(role, false), other),
      canSeeSite(actor(role, true), own),
      canSeeSite(actor(role, true), other),
    ]).toEqual(seen[role]);
  });
});

describe("whose rating a person gives", () => {
  const places: [Level, string | null][] = [
    ["community_wide", null],
    ["intermediary", null],
    ["site", own],
    ["site", other],
    // No such place: a system row has no site, a site row has one.
    ["community_wide", own],
    ["intermediary", own],
    ["site", null],
  ];
  const none = [null, null, null] as const;
  const voices: Record<Role, (Voice | null)[]> = {
    community_wide_leader: ["own", null, null, null, ...none],
    intermediary_staff: ["own", "own", "intermediary", "intermediary", ...none],
    site_coordinator: [null, null, "own", null, ...none],
    viewer: [null, null, null, null, ...none],
  };
  it.each(roles)("%s", (role) => {
    // That sites see each other lets nobody write more.
    for (const areSitesOpen of [false, true]) {
      const given = places.map(([level, site]) =>
        voiceOn(actor(role, areSitesOpen), level, site),
      );
      expect(given).toEqual(voices[role]);
    }
  });
});
