import { can, reachOf, type Role } from "@/lib/auth/roles";
import { type Level, levels } from "@/lib/framework/schema";
import type { Askable } from "./rules/draw-asks";
import type { RoundMode } from "./round-modes";

export type Actor = {
  role: Role;
  isAdmin: boolean;
  siteIds: readonly string[];
  areSitesOpen: boolean;
};

export type Voice = "own" | "intermediary";

/** Whether the person may see a site's own scores, notes and history. */
export function canSeeSite(actor: Actor, siteId: string): boolean {
  const reach = reachOf(actor.role, "sites:read-detail");
  if (reach === "all") return true;
  if (actor.siteIds.includes(siteId)) return true;
  return actor.areSitesOpen && (reach === "own" || reach === "shared");
}

/**
 * Whose rating the person gives on a row: the subject's own, the
 * intermediary's beside a site's, or none (null) where they may not rate.
 */
export function voiceOn(
  actor: Actor,
  level: Level,
  siteId: string | null,
): Voice | null {
  const reach = reachOf(actor.role, `rate:${level}`);
  if (level !== "site")
    return siteId === null && reach === "all" ? "own" : null;
  if (siteId === null) return null;
  if (reach === "beside") return "intermediary";
  return reach === "own" && actor.siteIds.includes(siteId) ? "own" : null;
}

/** As whom somebody rates a row: for their side, or in a panel for themselves. */
export type Seat = { voice: Voice; panelistId: string | null };

/** The person's seat at a row; `panel` says whether they are asked where a panel rates it. Null: none. */
export function seatAt(
  actor: Actor & { personId: string },
  { level, siteId }: { level: Level; siteId: string | null },
  panel: { isAsked: boolean } | null,
): Seat | null {
  // A panel's raters have one side between them.
  if (panel)
    return panel.isAsked ? { voice: "own", panelistId: actor.personId } : null;
  const voice = voiceOn(actor, level, siteId);
  return voice && { voice, panelistId: null };
}

/** Whether the person hands a site's rows in: who scores them for the site. */
export function canSubmitSite(actor: Actor, siteId: string): boolean {
  return voiceOn(actor, "site", siteId) === "own";
}

/** Whether the person accepts what sites hand in, or sends it back. */
export function canReviewSites(actor: Actor): boolean {
  return can(actor, "rounds:run");
}

/** Whether the person may take a piece of evidence back: its author, or intermediary staff. */
export function canRemoveEvidence(
  actor: Actor & { personId: string },
  evidence: { authorId: string },
): boolean {
  return (
    actor.personId === evidence.authorId || actor.role === "intermediary_staff"
  );
}

/** Whether the person may put a piece behind more rows of its subject; one that is kept blind, only who brought it. */
export function canShareEvidence(
  actor: Actor & { personId: string },
  evidence: { siteId: string | null; panelistId: string | null },
): boolean {
  const { siteId, panelistId } = evidence;
  if (panelistId !== null) return panelistId === actor.personId;
  return levels.some((level) => voiceOn(actor, level, siteId) !== null);
}

/**
 * Whether a person can be asked to rate there: whoever may score it, and in a
 * panel community-wide leaders for the intermediary's rows too. All sites at
 * once (null) only who may rate at all of them.
 */
export function canBeAsked(
  person: Askable,
  { level, siteId }: { level: Level; siteId: string | null },
  mode: RoundMode,
): boolean {
  const { role } = person;
  if (level === "site" && siteId === null) return role === "intermediary_staff";
  const isLeader = role === "community_wide_leader" && siteId === null;
  if (level === "intermediary" && mode === "panel" && isLeader) return true;
  const actor = { ...person, isAdmin: false, areSitesOpen: false };
  return voiceOn(actor, level, siteId) !== null;
}
