import type { MessagesLike } from "@/lib/core/messages";
import type { evidence as en } from "@/messages/en/evidence";

export const evidence: MessagesLike<typeof en> = {
  title: "Notas y enlaces",
  listTitle:
    "{count, plural, =0 {Notas y enlaces} other {Notas y enlaces ({count})}}",
  none: "Aún no hay nada.",
  notRead:
    "No se puede leer en este momento. Lo que agregue se guarda y se envía después.",
  body: "Nota",
  url: "Enlace",
  effectiveOn: "El día al que se refiere",
  add: "Agregar",
  addForThree: "Agregar y guardar el 3",
  forThree:
    "¿Qué demuestra que está logrado y que ha perdurado? Escríbalo o dé un enlace; entonces se guarda el 3.",
  required: "Escriba una nota o dé un enlace.",
  onItsWay: "En camino",
  refused: "No se guardó",
  by: "{name} · se refiere al {on}",
  notRemoved: "No se pudo quitar. Inténtelo de nuevo.",
  historyTitle: "Historial",
  noHistory: "Nadie ha cambiado esta fila todavía.",
  history: {
    rated: "{name} dijo {to}.",
    changed: "{name} cambió {from} por {to}.",
    reason: "Motivo: {reason}",
    added: "{name} agregó una nota o un enlace.",
    removed: "{name} retiró una nota o un enlace.",
    other: "{name} cambió algo.",
  },
};
