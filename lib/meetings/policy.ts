import { reachOf } from "@/lib/auth/roles";
import type { Actor } from "@/lib/rounds/policy";

/** Whether the person writes down meetings at this site, or (null) of the system. */
export function canWriteMeeting(
  actor: Actor,
  { siteId }: { siteId: string | null },
): boolean {
  const reach = reachOf(actor.role, "meetings:write");
  if (reach === "own") return siteId !== null && actor.siteIds.includes(siteId);
  return reach === "all";
}
