import { can, type Role } from "@/lib/auth/roles";

/** Whether the person sees who belongs to their system, invites, changes and removes them. */
export function canEditMembers(actor: { role: Role; isAdmin: boolean }) {
  return can(actor, "members:edit");
}
