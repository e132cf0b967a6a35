import { can, type Role } from "@/lib/auth/roles";

type Actor = { role: Role; isAdmin: boolean };

/** The record names who did what when: for administrators. */
export function canReadRecord(actor: Actor): boolean {
  return can(actor, "record:read");
}
