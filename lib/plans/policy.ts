import { reachOf, type Role } from "@/lib/auth/roles";
import { type Actor, canSeeSite } from "@/lib/rounds/policy";
import type { ActionOrigin } from "./fields";

type Placed = { siteId: string | null };

/** Whether the person adds actions at this site, or (null) for the system as a whole. */
export function canAddAction(actor: Actor, { siteId }: Placed): boolean {
  const reach = reachOf(actor.role, "plan:edit");
  if (reach === "own") return siteId !== null && actor.siteIds.includes(siteId);
  return reach === "all";
}

/** Whether the person changes what is to be done, by whom and by when. */
export function canChangeAction(actor: Actor, action: Placed): boolean {
  return canAddAction(actor, action);
}

/** Whether the person says how it stands: who may change it, and whoever sees to it. */
export function canSetState(
  actor: Actor & { personId: string },
  action: Placed & { ownerId: string | null },
): boolean {
  const isOwner = action.ownerId === actor.personId;
  return isOwner || canChangeAction(actor, action);
}

/** What decides who sees an action; the database holds to the same. */
export type Seen = {
  origin: ActionOrigin;
  /** Its own site, and that of the meeting it came from. */
  siteIds: readonly (string | null)[];
  /** It came from a concern that only its site and the intermediary see. */
  isForFew: boolean;
};

export function canSeeAction(actor: Actor, seen: Seen): boolean {
  const { role, siteIds } = actor;
  if (seen.siteIds.some((id) => id !== null && !canSeeSite(actor, id)))
    return false;
  if (role === "intermediary_staff") return true;
  if (seen.origin === "theme") return false;
  if (seen.origin === "decision") return role === "community_wide_leader";
  if (!seen.isForFew) return true;
  return (
    role === "site_coordinator" &&
    seen.siteIds.some((id) => id !== null && siteIds.includes(id))
  );
}

/** Whether the person can be asked to see to it: who does more than read, and sees it. */
export function canOwnAction(
  person: { role: Role; siteIds: readonly string[] },
  seen: Seen,
  { areSitesOpen }: { areSitesOpen: boolean },
): boolean {
  const isReader = reachOf(person.role, "plan:edit") === "none";
  const actor = { ...person, isAdmin: false, areSitesOpen };
  return !isReader && canSeeAction(actor, seen);
}
