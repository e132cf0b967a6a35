import { can, reachOf, type Role } from "@/lib/auth/roles";

/** What a page may offer this reader; pages draw from this, never from the role. */
export type Reader = {
  slug: string;
  systemName: string;
  /** Sites are the first thing this reader asks about. */
  isOfSites: boolean;
  siteIds: readonly string[];
  canSeeAllSites: boolean;
  runsRounds: boolean;
  canEditSites: boolean;
  /** Whether they settle what sites and the intermediary see differently. */
  canSettle: boolean;
  canProposeMilestones: boolean;
  canConfirmMilestones: boolean;
};

type Scope = {
  systemSlug: string;
  systemName: string;
  role: Role;
  isAdmin: boolean;
  siteIds: readonly string[];
  areSitesOpen: boolean;
};

export function viewReader(scope: Scope): Reader {
  const detail = reachOf(scope.role, "sites:read-detail");
  return {
    slug: scope.systemSlug,
    systemName: scope.systemName,
    isOfSites: detail === "own",
    siteIds: scope.siteIds,
    canSeeAllSites: detail === "all" || scope.areSitesOpen,
    runsRounds: can(scope, "rounds:run"),
    canEditSites: can(scope, "sites:edit"),
    canSettle: can(scope, "rate:site"),
    canProposeMilestones: can(scope, "milestones:propose"),
    canConfirmMilestones: can(scope, "milestones:confirm"),
  };
}
