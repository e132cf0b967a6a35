import type { SiteLock } from "../schema";
import type { SiteState } from "./site-state";

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
