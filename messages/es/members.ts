import type { MessagesLike } from "@/lib/core/messages";
import type { members as en } from "@/messages/en/members";

export const members: MessagesLike<typeof en> = {
  roles: {
    community_wide_leader: "Líder de toda la comunidad",
    intermediary_staff: "Equipo intermediario",
    site_coordinator: "Coordinador(a) de escuela",
    viewer: "Solo lectura",
  },
};
