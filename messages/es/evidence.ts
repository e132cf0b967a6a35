import type { MessagesLike } from "@/lib/core/messages";
import type { evidence as en } from "@/messages/en/evidence";

export const evidence: MessagesLike<typeof en> = {
  title: "Notas y enlaces",
  listTitle:
    "{count, plural, =0 {Notas y enlaces} other {Notas y enlaces ({count})}}",
  none: "Aún no hay notas ni enlaces.",
  notRead:
    "No se pueden mostrar en este momento. Lo que usted agregue se guarda y se envía después.",
  body: "Nota",
  url: "Enlace",
  effectiveOn: "Fecha a la que se refiere",
  add: "Agregar",
  addForThree: "Agregar y guardar el 3",
  forThree:
    "¿Qué demuestra que está logrado y que se ha sostenido? Escríbalo o agregue un enlace, y el 3 se guardará.",
  required: "Escriba una nota o agregue un enlace.",
  onItsWay: "Enviando",
  refused: "No se guardó",
  by: "{name} · se refiere al {on}",
  notRemoved: "No se pudo quitar. Intente de nuevo.",
  historyTitle: "Historial",
  noHistory: "Nadie ha cambiado esta fila todavía.",
  history: {
    rated: "{name} respondió: {to}.",
    changed: "{name} cambió de {from} a {to}.",
    reason: "Motivo: {reason}",
    added: "{name} agregó una nota o un enlace.",
    removed: "{name} quitó una nota o un enlace.",
    other: "{name} cambió algo.",
  },
};
