import { reachOf } from "@/lib/auth/roles";
import type { Actor } from "@/lib/rounds/policy";
import type { ReviewKind } from "./fields";

type Placed = { kind: ReviewKind; siteId: string | null };

/** Whether the person leads such a review: staff any, coordinators the data reviews of their own sites. */
export function canWriteReview(actor: Actor, { kind, siteId }: Placed) {
  const reach = reachOf(actor.role, "reviews:write");
  if (reach === "own")
    return kind === "data" && siteId !== null && actor.siteIds.includes(siteId);
  return reach === "all";
}
