import { reachOf, type Role } from "@/lib/auth/roles";

/** Whether the person adds, changes and retires the system's own rows, and chooses whether they count. */
export function canEditRows(actor: { role: Role }): boolean {
  return reachOf(actor.role, "rows:edit") === "all";
}
