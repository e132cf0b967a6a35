import { reachOf } from "@/lib/auth/roles";
import type { Triage } from "@/lib/concerns/fields";
import type { Actor } from "@/lib/rounds/policy";

/** Whether the person records support given to these sites, or (none) to the system as a whole. */
export function canRecordSupport(
  actor: Actor,
  { siteIds }: { siteIds: readonly string[] },
): boolean {
  const reach = reachOf(actor.role, "support:edit");
  if (reach !== "own") return reach === "all";
  return (
    siteIds.length > 0 && siteIds.every((id) => actor.siteIds.includes(id))
  );
}

/** The same for what is recorded: of its sites the reader may not see them all. */
export function canChangeSupport(
  actor: Actor,
  { siteIds, siteCount }: { siteIds: readonly string[]; siteCount: number },
): boolean {
  return siteIds.length === siteCount && canRecordSupport(actor, { siteIds });
}

/** Whether the person says what it was worth: who came, or holds a site it was given to; not who gave it. */
export function canAnswer(
  actor: Actor & { personId: string },
  support: {
    siteIds: readonly string[];
    cameIds: readonly string[];
    giverId: string | null;
  },
): boolean {
  if (support.giverId === actor.personId) return false;
  return (
    support.cameIds.includes(actor.personId) ||
    support.siteIds.some((id) => actor.siteIds.includes(id))
  );
}

/** Whether the person reads what others said of support they may see. */
export function canReadAnswers({ role }: Pick<Actor, "role">): boolean {
  return role !== "viewer";
}

/** Whether the person sees how all coordinators were trained, and which sites had no support of late. */
export function canSeeWhole({ role }: Pick<Actor, "role">): boolean {
  return role === "community_wide_leader" || role === "intermediary_staff";
}

/** Whether the person puts on record when coordinators were trained. */
export function canRecordTraining({ role }: Pick<Actor, "role">): boolean {
  return reachOf(role, "support:edit") === "all";
}

/** Whether a concern is one that support answers. */
export function isForSupport(triage: Triage | null): boolean {
  return (
    triage === "technical_assistance" || triage === "professional_learning"
  );
}
