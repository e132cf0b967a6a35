import type { MessagesLike } from "@/lib/core/messages";
import type { compare as en } from "@/messages/en/compare";

export const compare: MessagesLike<typeof en> = {
  title: "Qué cambió",
  titleSite: "Qué cambió en {site}",
  link: "Comparar dos rondas",
  linkRound: "Comparar con otra ronda",
  linkSince: "Ver todo lo que cambió desde la última ronda",
  sides: {
    closed: "{round}, como se cerró el {on}",
    closing: "{round}, cierre {number, number} del {on}",
    open: "{round}, abierta, como está el {on}",
  },
  lead: "Aquí se compara {from} con {to}.",
  sentence: {
    since: "{list} desde {from}.",
    back: "Hacia atrás, de {from} a {to}: {list}.",
    nothing:
      "Nada cambió entre {from} y {to}: {rows, plural, one {la única fila sigue} other {las # filas siguen}} como antes.",
    same: "Los dos lados son el mismo. Elija dos rondas distintas.",
  },
  openNote: "{round} sigue abierta, así que esto puede cambiar.",
  versionNote:
    "Las dos rondas usaron versiones distintas del marco ({from} y {to}). Una fila es la misma si su código es el mismo.",
  said: {
    rose: "{lead, select, yes {{count, plural, one {# fila subió} other {# filas subieron}}} other {{count, plural, one {# subió} other {# subieron}}}}",
    fell: "{lead, select, yes {{count, plural, one {# fila bajó} other {# filas bajaron}}} other {{count, plural, one {# bajó} other {# bajaron}}}}",
    first:
      "{lead, select, yes {{count, plural, one {# fila se puntuó} other {# filas se puntuaron}}} other {{count, plural, one {# se puntuó} other {# se puntuaron}}}} por primera vez",
    again:
      "{lead, select, yes {{count, plural, one {# fila se volvió} other {# filas se volvieron}}} other {{count, plural, one {# se volvió} other {# se volvieron}}}} a puntuar",
    unscored:
      "{lead, select, yes {{count, plural, one {# fila quedó} other {# filas quedaron}}} other {{count, plural, one {# quedó} other {# quedaron}}}} sin puntaje",
    disputed:
      "{lead, select, yes {{count, plural, one {# fila necesita} other {# filas necesitan}}} other {{count, plural, one {# necesita} other {# necesitan}}}} ahora un acuerdo",
    undisputed:
      "{lead, select, yes {{count, plural, one {# fila ya no necesita} other {# filas ya no necesitan}}} other {{count, plural, one {# ya no necesita} other {# ya no necesitan}}}} un acuerdo",
    not_applicable:
      "{lead, select, yes {{count, plural, one {# fila dejó} other {# filas dejaron}}} other {{count, plural, one {# dejó} other {# dejaron}}}} de aplicar",
    applicable:
      "{lead, select, yes {{count, plural, one {# fila volvió} other {# filas volvieron}}} other {{count, plural, one {# volvió} other {# volvieron}}}} a aplicar",
    sites:
      "{lead, select, yes {{count, plural, one {# fila cambió} other {# filas cambiaron}}} other {{count, plural, one {# cambió} other {# cambiaron}}}} solo en algunas escuelas",
    new: "{lead, select, yes {{count, plural, one {# fila es nueva} other {# filas son nuevas}}} other {{count, plural, one {# es nueva} other {# son nuevas}}}}",
    gone: "{lead, select, yes {{count, plural, one {# fila ya no está} other {# filas ya no están}}} other {{count, plural, one {# ya no está} other {# ya no están}}}}",
  },
  kinds: {
    rose: "Subió",
    fell: "Bajó",
    first: "Con puntaje por primera vez",
    again: "Con puntaje de nuevo",
    unscored: "Quedó sin puntaje",
    disputed: "Ahora necesita un acuerdo",
    undisputed: "Ya no necesita un acuerdo",
    not_applicable: "Dejó de aplicar",
    applicable: "Volvió a aplicar",
    sites: "Cambió solo en algunas escuelas",
    new: "Fila nueva",
    gone: "Fila que ya no está",
  },
  form: {
    title: "Elija qué comparar",
    from: "Desde",
    to: "Hasta",
    site: "De quién son las filas",
    system: "El sistema, todos los niveles",
    choose: "Elija una ronda",
    option: "{round}, {on}",
    optionOpen: "{round}, abierta",
    optionClosing: "{round}, cierre {number, number}, {on}",
    submit: "Comparar",
    lastTwo: "Comparar las dos últimas rondas cerradas",
    standard: "Volver a la comparación habitual",
  },
  filters: {
    kind: "Qué pasó",
    function: "Función",
    level: "Nivel de liderazgo",
    all: "Todos los cambios",
    allFunctions: "Todas las funciones",
    allLevels: "Todos los niveles",
  },
  rows: {
    title: "Filas que cambiaron",
    sub: "{changed, plural, one {Cambió # fila} other {Cambiaron # filas}} de {total, number}.",
    shown:
      "Se muestran {shown, number} de {changed, plural, one {# fila que cambió} other {# filas que cambiaron}}.",
    none: "No cambió ninguna fila.",
    nothing: "Ninguna fila que cambió coincide con estos filtros.",
    showAll: "Ver todos los cambios",
    noRow: "no existe esa fila",
    stale: "ya no está al día",
    notes: "Notas",
    noNotes: "No hay notas en esa ronda.",
    unscoredNotes: "Entonces no se dijo nada.",
    moreNotes:
      "{count, plural, one {# nota más} other {# notas más}} en la página de la fila.",
    reason: "Motivo",
    decision: "Decisión del panel",
    by: "{name}, {on}",
    sitesMoved:
      "{rose, plural, =0 {No subió ninguna escuela} one {Subió # escuela} other {Subieron # escuelas}}, {fell, plural, =0 {no bajó ninguna} one {bajó #} other {bajaron #}}.",
    siteNotes: "Elija una escuela arriba para leer sus notas.",
    sitesMet:
      "La cumplen {met, number} de {scored, plural, one {# escuela con puntaje} other {# escuelas con puntaje}}",
  },
  stages: {
    title: "Qué significó para las etapas",
    before: "{from}: {sentence}.",
    after: "{to}: {sentence}.",
    same: "Cada etapa está como estaba, por las mismas razones.",
    sameSome:
      "{count, plural, one {La Etapa {stages} está como antes, por las mismas razones.} other {Las Etapas {stages} están como antes, por las mismas razones.}}",
    met: "{met, number} de {scored, plural, one {# fila con puntaje cumplida} other {# filas con puntaje cumplidas}}; {scored, number} de {rows, number} con puntaje",
    dropped: "Ya no se dice",
    added: "Ahora se dice",
    none: "no existe esa etapa",
  },
  sites: {
    title: "Escuela por escuela",
    sub: "Cuántas filas propias cambiaron en cada escuela. Por nombre, no por puesto.",
    takeaway:
      "{moved, plural, one {Cambió # escuela} other {Cambiaron # escuelas}} de las {total, number} que usted puede ver.",
    caption: "Filas que cambiaron en cada escuela",
    site: "Escuela",
    rose: "Subieron",
    fell: "Bajaron",
    first: "Primer puntaje",
    other: "Otros cambios",
    hidden:
      "No aparecen las escuelas cuyos detalles no están abiertos para usted.",
  },
  none: {
    title: "Aún no hay rondas para comparar",
    text: "Cuando se haya cerrado una ronda, aquí verá qué cambió desde entonces.",
    action: "Ir a puntuar",
  },
  one: {
    title: "Solo hay una ronda: {round}",
    text: "Todavía no hay con qué compararla. Vuelva cuando se abra la siguiente ronda.",
    action: "Ver las etapas",
  },
  csv: {
    code: "Código",
    row: "Fila",
    stage: "Etapa",
    function: "Función",
    level: "Nivel",
    change: "Cambio",
    sitesRose: "Escuelas que subieron",
    sitesFell: "Escuelas que bajaron",
    notes: "Notas: {round}",
  },
};
