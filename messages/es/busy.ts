import type { MessagesLike } from "@/lib/core/messages";
import type { busy as en } from "@/messages/en/busy";

export const busy: MessagesLike<typeof en> = {
  title: "Hay mucha gente trabajando en este momento",
  text: "Esta página lo intenta de nuevo por sí sola en unos segundos. No se perdió nada.",
};
