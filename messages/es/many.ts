import type { many as en } from "@/messages/en/many";
import type { MessagesLike } from "@/lib/core/messages";

export const many: MessagesLike<typeof en> = {
  title: "Cambiar muchas filas",
  kinds: {
    sheet: "Desde una hoja de cálculo",
    same_as_last: "Igual que en la última ronda",
    not_applicable: "No aplica para una sección",
    undo: "Muchos cambios deshechos",
  },
  sub: {
    sheet:
      "{file}: {count, plural, one {# fila leída} other {# filas leídas}}.",
    many: "{count, plural, one {# fila} other {# filas}} de {round}.",
  },
  first:
    "Aún no se ha cambiado nada. Revise lo que va a cambiar y después confírmelo.",
  none: {
    title: "No hay nada que cambiar",
    sheet:
      "Nadie cambió un puntaje en este archivo desde que se descargó, así que aquí no se cambió nada.",
    same: "Todas las filas ya dicen esto, así que no se cambió nada.",
    refused: "No se puede cambiar ninguna fila. Abajo ve por qué.",
  },
  changes: {
    title: "{count, plural, one {Cambiará # fila} other {Cambiarán # filas}}",
    caption: "Lo que va a cambiar, fila por fila",
    row: "Fila",
    subject: "De quién es",
    from: "De",
    to: "A",
    line: "Línea",
    note: "Nota nueva: {text}",
    reason: "Porque: {text}",
    shown: "{from, number} a {to, number} de {count, number}",
  },
  same: "{count, plural, one {# fila ya dice esto y queda como está.} other {# filas ya dicen esto y quedan como están.}}",
  refused: {
    title:
      "{count, plural, one {# fila queda fuera} other {# filas quedan fuera}}",
    caption: "Filas que quedan fuera y por qué",
    why: "Por qué",
    stale: "Alguien cambió esta fila mientras tanto.",
    more: "Y {count, number} más.",
  },
  conflicts: {
    title:
      "{count, plural, one {Otra persona cambió # fila} other {Otras personas cambiaron # filas}}",
    text: "{count, plural, one {Queda como está, a menos que usted la marque.} other {Quedan como están, salvo las que usted marque.}}",
    take: "{row}: poner «{mine}» en lugar de «{theirs}» de {name}",
    takeFirst: "{row}: poner «{mine}» en lugar de «{theirs}»",
  },
  confirm: {
    title: "Confirmar",
    text: "Se cambia todo junto o no se cambia nada. Puede deshacerlo de una sola vez.",
    button: "{count, plural, one {Cambiar # fila} other {Cambiar # filas}}",
    andChosen:
      "{count, plural, =0 {Cambiar las filas que elegí} one {Cambiar # fila y las que elegí} other {Cambiar # filas y las que elegí}}",
    problem: "No se cambió nada",
    closed: "Esta ronda no está abierta, así que sus puntajes no cambian.",
  },
  working: {
    title: "Se están haciendo los cambios",
    done: "{done, number} de {total, number} filas",
    leave:
      "Puede salir de esta página: el trabajo sigue. Vuelva para ver cómo terminó.",
    again: "Mirar otra vez",
  },
  givenUp:
    "El trabajo se interrumpió antes de terminar, así que no se cambió nada. Puede confirmarlo de nuevo.",
  failed: "El último intento no cambió nada: {why}",
  done: {
    title:
      "{count, plural, =0 {No se cambió nada} one {Se cambió # fila} other {Se cambiaron # filas}}",
    undone:
      "{count, plural, =0 {No se deshizo nada} one {# fila está como antes} other {# filas están como antes}}",
    caption: "Lo que se cambió, fila por fila",
    undo: "Deshacer todo",
    undoText:
      "Las filas que alguien haya cambiado desde entonces quedan como están. Las notas también quedan.",
    undoProblem: "No se deshizo",
    wasUndone: "Estos cambios se deshicieron",
    undoneAt: "El {date}.",
    seeUndo: "Ver lo que se deshizo",
    score: "Ir a las filas",
    sheet: "Volver a la hoja de cálculo",
  },
  problems: {
    title:
      "{count, plural, one {Este archivo tiene un problema} other {Este archivo tiene # problemas}}",
    text: "No se cambió nada. Corríjalo en el archivo y tráigalo de nuevo.",
    caption: "Problemas del archivo y dónde están",
    where: "Dónde",
    what: "Qué está mal",
    file: "El archivo",
    line: "Línea {line, number}",
    cell: "Línea {line, number}, {column}",
    not_xlsx:
      "Este no es un archivo de Excel (.xlsx). Elija el archivo que descargó aquí.",
    damaged:
      "Este archivo está dañado o cortado. Guárdelo otra vez o descargue uno nuevo.",
    locked: "Este archivo tiene contraseña. Guárdelo sin ella.",
    has_macros:
      "Este archivo tiene macros. Guárdelo como archivo simple de Excel (.xlsx).",
    too_large:
      "Este archivo es demasiado grande. Descargue mejor la parte de una escuela.",
    too_many_sheets: "Este archivo tiene demasiadas hojas.",
    too_many_rows: "Este archivo tiene demasiadas líneas.",
    too_many_columns: "Este archivo tiene demasiadas columnas.",
    too_slow:
      "Leer este archivo tardó demasiado. Descargue mejor la parte de una escuela.",
    busy: "Ahora mismo se están leyendo muchos archivos. Intente de nuevo en un minuto.",
    not_ours:
      "Este archivo no viene de aquí. Descargue primero los puntajes de esta ronda.",
    other_system: "Este archivo es de otro sistema.",
    other_round:
      "Este archivo es de otra ronda. Descargue los puntajes de esta.",
    other_version:
      "Este archivo es de otra versión del marco. Descargue uno nuevo.",
    sheet_missing: "Falta la hoja «{found}». Devuélvale su nombre.",
    column_missing: "Falta la columna «{found}». Devuélvale su nombre.",
    formula: "Aquí hay una fórmula («{found}»). Escriba la respuesta misma.",
    unknown_row:
      "Esta línea no es una fila de esta ronda («{found}»). No agregue líneas propias.",
    row_mixed:
      "El código «{found}» no es de esta línea. No cambie los códigos.",
    twice: "Esta fila ya está en la línea {found}. Borre una de las dos.",
    bad_score: "«{found}» no es una respuesta. Elija una de la lista.",
    reason_missing: "«No aplica» necesita un motivo en la nota.",
    too_long: "Esta nota es demasiado larga: el máximo son 4,000 caracteres.",
  },
  sheet: {
    title: "Puntajes en una hoja de cálculo",
    sub: "Descargue los puntajes de {round}, complételos con Excel o un programa parecido y traiga el archivo de vuelta.",
    link: "Puntajes en una hoja de cálculo",
    download: {
      title: "1. Descargar",
      text: "Recibe lo que usted puede ver. Lo que puede puntuar se puede cambiar; lo demás está bloqueado.",
      all: "Toda la ronda ({count, plural, one {# fila} other {# filas}})",
      allTooLarge:
        "Toda la ronda tiene demasiadas filas para un archivo. Descárguela por partes.",
      system:
        "Las filas de {name} ({count, plural, one {# fila} other {# filas}})",
      sites: "Una escuela",
      site: "Escuela",
      button: "Descargar",
    },
    bring: {
      title: "2. Traer de vuelta",
      text: "Primero ve cada cambio. Nada se guarda antes de que usted lo confirme.",
      closed:
        "Esta ronda no está abierta, así que no se acepta ningún archivo para ella.",
      again: "Traer otro archivo",
      file: "Archivo con puntajes",
      hint: "El archivo de Excel (.xlsx) que descargó aquí, de hasta {megabytes} MB.",
      button: "Mostrar lo que cambia",
      pending: "Leyendo el archivo…",
      problem: "No se aceptó el archivo",
    },
    refused: {
      no_file: "Elija un archivo.",
      too_large: "Este archivo pesa más de {megabytes} MB.",
      broken: "El archivo no llegó completo. Intente de nuevo.",
      failed: "No se pudo aceptar el archivo. Intente de nuevo.",
    },
    plans: {
      title: "Los últimos que trajo o cambió",
      done: "hecho",
      undone: "deshecho",
      nothing: "nada que cambiar",
      open: "sin confirmar",
    },
    sheetName: "Puntajes",
    othersName: "Otras filas",
    notes: {
      one: "Elija una respuesta en la columna «Puntaje». Las líneas que no toque quedan como están.",
      two: "La nota queda junto a la fila. «No aplica» necesita su motivo en la nota; un 3 necesita una nota, un enlace o un archivo que lo respalde.",
    },
    columns: {
      code: "Código",
      subject: "De quién es",
      stage: "Etapa",
      level: "Nivel",
      function: "Función",
      title: "Fila",
      text: "Lo que dice",
      last: "Última ronda",
      stands: "Lo que vale",
      other: "La otra parte dijo",
      score: "Puntaje",
      note: "Nota",
      key: "Clave",
      version: "Versión",
      was: "Antes",
    },
  },
  bulk: {
    title: "Cambiar muchas filas de {name}",
    sub: "Etapa {stage}: {title}. Primero ve lo que va a cambiar; nada se guarda antes de que usted lo confirme.",
    link: "Cambiar muchas filas",
    back: "Volver a las filas",
    last: {
      title: "Igual que en la última ronda",
      text: "Elija las filas que siguen donde estaban al final de la última ronda.",
      rows: "Filas",
      option: "{code} {title}: {score}",
      chosen: "Mostrar lo que cambia en las filas elegidas",
      unscored:
        "{count, plural, one {Mostrarlo para la única fila sin respuesta} other {Mostrarlo para las # filas sin respuesta}}",
      none: "Ninguna fila suya tiene aquí una respuesta de la última ronda.",
      problem: "No se preparó nada",
    },
    section: {
      title: "No aplica para una sección",
      text: "Todas las filas de una función que le toca puntuar se marcan como no aplica, por un solo motivo. Otra persona tiene que estar de acuerdo con cada una.",
      function: "Función",
      choose: "Elija una",
      reason: "¿Por qué no aplican aquí estas filas?",
      hint: "Otra persona leerá esto.",
      button: "Mostrar lo que cambia",
      problem: "No se preparó nada",
    },
    assign: "Pedir a varias personas que puntúen muchas partes a la vez",
    noneYours: "Aquí no hay ninguna fila que le toque puntuar.",
  },
};
