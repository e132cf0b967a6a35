import type { MessagesLike } from "@/lib/core/messages";
import type { systems as en } from "@/messages/en/systems";

export const systems: MessagesLike<typeof en> = {
  choose: {
    title: "Elija un sistema",
    none: "Todavía no pertenece a ningún sistema",
    noneText: "Pida a quienes coordinan su sistema que le agreguen.",
  },
};
