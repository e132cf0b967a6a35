import type { MessagesLike } from "@/lib/core/messages";
import type { evidence as en } from "@/messages/en/evidence";

export const evidence: MessagesLike<typeof en> = {
  title: "Evidencia",
  listTitle: "{count, plural, =0 {Evidencia} other {Evidencia ({count})}}",
  none: "Aún no hay evidencia.",
  notRead:
    "No se puede mostrar en este momento. Lo que usted agregue se guarda y se envía después.",
  body: "Nota",
  url: "Enlace",
  file: "Archivo o foto",
  fileHint:
    "PDF, imagen, documento, hoja de cálculo, presentación o texto simple; 20 MB como máximo",
  effectiveOn: "Fecha a la que se refiere",
  expiresOn: "Vence el",
  expiresHint:
    "Desde ese día ya no cuenta como evidencia de la situación actual.",
  add: "Agregar",
  addForThree: "Agregar y guardar el 3",
  addFile: "Agregar un archivo",
  forThree:
    "¿Qué demuestra que está logrado y que se ha sostenido? Escríbalo, agregue un enlace o un archivo, y el 3 se guardará.",
  required: "Escriba una nota, agregue un enlace o elija un archivo.",
  fileRequired: "Elija un archivo.",
  linkAndFile: "Agregue el enlace y el archivo por separado.",
  onItsWay: "Enviando",
  refused: "No se guardó",
  by: "{name} · se refiere al {on}",
  expires: "Vence el {on}",
  expired:
    "Venció el {on}: ya no cuenta como evidencia de la situación actual.",
  size: {
    kB: "{size} kB",
    MB: "{size} MB",
  },
  download: "Descargar {name} ({size})",
  alsoBehind: "También respalda {rows}",
  added: "El archivo se agregó.",
  notAdded: "El archivo no se agregó",
  notRemoved: "No se pudo quitar. Intente de nuevo.",
  upload: {
    sending: "Enviando {name}",
    sent: "{sent} de {size}",
    checking: "Ya casi: se está revisando el archivo",
    failed: "{name} no se agregó",
    offline:
      "La conexión se cortó. El archivo y lo que usted escribió siguen aquí.",
    tryAgain: "Intentar de nuevo",
    giveUp: "Descartarlo",
    cancel: "Cancelar",
    done: "{name} se agregó.",
  },
  remove: {
    file: "¿Quitar este archivo? Se borrará para siempre.",
    shared:
      "Esto respalda {count, plural, one {# fila más} other {# filas más}}: {rows}. ¿De dónde se quita?",
    yes: "Quitar",
    here: "Quitar solo de aquí",
    everywhere: "Quitar de todas",
    keep: "Dejarlo",
  },
  share: {
    open: "Usar también en otras filas",
    title: "Usar en otras filas",
    hint: "Así respalda también estas filas, en esta ronda.",
    search: "Buscar filas",
    found:
      "{count, plural, =0 {Ninguna fila coincide.} one {# fila} other {# filas}}{more, plural, =0 {} other {; hay # más: busque para encontrarlas}}",
    stage: "Etapa {stage}",
    isBehind: "ya la respalda",
    use: "{count, plural, =0 {Usar en las filas elegidas} one {Usar en # fila} other {Usar en # filas}}",
    choose: "Elija al menos una fila.",
    tooMany: "Elija {most} filas como máximo cada vez.",
    notRead:
      "Las filas no se pueden mostrar en este momento. Intente de nuevo.",
    notShared: "No se pudo hacer. Intente de nuevo.",
    done: "{count, plural, one {Ahora respalda # fila más.} other {Ahora respalda # filas más.}}",
    cancel: "Cancelar",
  },
  historyTitle: "Historial",
  noHistory: "Nadie ha cambiado esta fila todavía.",
  history: {
    through: {
      sheet: "(desde una hoja de cálculo)",
      same_as_last: "(junto con otras, igual que en la última ronda)",
      not_applicable: "(junto con otras de la sección)",
      undo: "(al deshacer muchos cambios)",
    },
    rated: "{name} respondió: {to}.",
    changed: "{name} cambió de {from} a {to}.",
    disputed: "Desde entonces la fila estuvo por acordar.",
    reason: "Motivo: {reason}",
    added: "{name} agregó evidencia.",
    addedFile: "{name} agregó el archivo {file}.",
    removed: "{name} quitó evidencia.",
    other: "{name} cambió algo.",
  },
};
