import type { SiteLock } from "../schema";
import type { SiteState } from "./site-state";

/** A lock as the database says it. */
export const refusalOfLock = {
  handed_in: "site_submitted",
  accepted: "site_accepted",
  accepted_beside: "site_accepted",
} as const satisfies Record<SiteLock, string>;

/**
 * What the database would refuse, said beforehand: a part that was handed in
 * is changed by the intermediary alone, one that was accepted by nobody.
 */
export function findSiteLock(
  voice: "own" | "intermediary" | null,
  state: SiteState,
): SiteLock | null {
  if (state === "accepted") {
    return voice === "intermediary" ? "accepted_beside" : "accepted";
  }
  const isOpen = state !== "submitted" || voice === "intermediary";
  return isOpen ? null : "handed_in";
}
