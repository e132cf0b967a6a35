/** The roles a person can hold in a system, as DOMAIN names them. */
export const roles = [
  "community_wide_leader",
  "intermediary_staff",
  "site_coordinator",
  "viewer",
] as const;
export type Role = (typeof roles)[number];

/**
 * How far a permission reaches: everything in the system; their own sites;
 * their own rating beside a site's; other sites too where the system lets
 * sites see each other; administrators among them; nothing.
 */
export type Reach = "all" | "own" | "beside" | "shared" | "admins" | "none";

type Row = readonly [
  leader: Reach,
  staff: Reach,
  coordinator: Reach,
  viewer: Reach,
];

/** Who does what: the one table that every page and action asks. */
export const permissionTable = {
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
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof permissionTable;

/** How far `permission` reaches for a role. */
export function reachOf(role: Role, permission: Permission): Reach {
  return permissionTable[permission][roles.indexOf(role)] ?? "none";
}

/** Whether the person may do this at all; how far is for the noun's policy to say. */
export function can(
  actor: { role: Role; isAdmin: boolean },
  permission: Permission,
): boolean {
  const reach = reachOf(actor.role, permission);
  if (reach === "admins") return actor.isAdmin;
  return reach !== "none";
}
