import { reachOf, type Role } from "@/lib/auth/roles";

/** Whether the person adds and edits the sites of their system. */
export function canEditSites(actor: { role: Role }): boolean {
  return reachOf(actor.role, "sites:edit") === "all";
}
