import { can, reachOf, type Role } from "@/lib/auth/roles";
import { type Actor, canSeeSite } from "@/lib/rounds/policy";
import type { Audience } from "./fields";

type Subject = { siteId: string | null };
type Seen = Subject & { audience: Audience };

/** Whether the person may bring something up about this site, or (null) about the system as a whole. */
export function canRaise(actor: Actor, { siteId }: Subject): boolean {
  const reach = reachOf(actor.role, "concerns:raise");
  if (reach === "own") return siteId !== null && actor.siteIds.includes(siteId);
  return reach === "all";
}

/** Who may choose that only a site and the intermediary see it: one of those who then do. */
export function canRaiseForFew(actor: { role: Role }): boolean {
  return actor.role === "intermediary_staff" || isOfSites(actor);
}

/** Whether the person reads a concern; the database holds to the same. */
export function canSeeConcern(
  actor: Actor,
  { siteId, audience }: Seen,
): boolean {
  if (can(actor, "concerns:triage")) return true;
  if (audience === "everyone") return !siteId || canSeeSite(actor, siteId);
  return isOfSites(actor) && siteId !== null && actor.siteIds.includes(siteId);
}

/** Whether the person sorts concerns, runs themes and tells sites. */
export function canTriage(actor: { role: Role; isAdmin: boolean }): boolean {
  return can(actor, "concerns:triage");
}

/** Whether the person answers what leadership is asked. */
export function canDecide(actor: { role: Role; isAdmin: boolean }): boolean {
  return can(actor, "requests:decide");
}

/** Whether there are themes for this person to read: as who writes them, or as who is asked. */
export function canReadThemes(actor: {
  role: Role;
  isAdmin: boolean;
}): boolean {
  return canTriage(actor) || canDecide(actor);
}

/** Whether the person joins the conversation: who may raise, and reads this one. */
export function canNote(actor: Actor, concern: Seen): boolean {
  return can(actor, "concerns:raise") && canSeeConcern(actor, concern);
}

/** Whether the person makes a concern one that only its site and the intermediary see. */
export function canCloseToFew(actor: Actor, concern: Seen): boolean {
  if (concern.audience !== "everyone") return false;
  return canTriage(actor) || (isOfSites(actor) && isOwn(actor, concern));
}

/** Whether the person says for the site (or, of the system, as who raised it) if an answer solved it. */
export function canReply(
  actor: Actor & { personId: string },
  concern: Subject & { raisedById: string },
): boolean {
  return (
    concern.raisedById === actor.personId ||
    (isOfSites(actor) && isOwn(actor, concern))
  );
}

function isOwn(actor: Actor, { siteId }: Subject) {
  return siteId !== null && actor.siteIds.includes(siteId);
}

function isOfSites({ role }: { role: Role }) {
  return role === "site_coordinator";
}
