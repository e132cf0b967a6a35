import { type Role, roles } from "@/lib/auth/roles";
import { fold } from "./read-people";

/** What a file may call the roles, besides their codes: as the screen does, in both languages, and shorter. */
const names: Record<Role, readonly string[]> = {
  community_wide_leader: [
    "Community-wide leader",
    "Leader",
    "Líder de toda la comunidad",
    "Líder",
  ],
  intermediary_staff: [
    "Intermediary staff",
    "Staff",
    "Equipo intermediario",
    "Equipo",
  ],
  site_coordinator: [
    "Site coordinator",
    "Coordinator",
    "Coordinador(a) de escuela",
    "Coordinador de escuela",
    "Coordinadora de escuela",
    "Coordinador",
    "Coordinadora",
  ],
  viewer: ["Viewer", "Solo lectura"],
};

export function listRoleNames(): ReadonlyMap<string, Role> {
  return new Map(
    roles.flatMap((role) =>
      [role, role.replaceAll("_", " "), ...names[role]].map(
        (name) => [fold(name), role] as const,
      ),
    ),
  );
}
