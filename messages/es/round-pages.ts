import type { MessagesLike } from "@/lib/core/messages";
import type { roundPages as en } from "@/messages/en/round-pages";

export const roundPages: MessagesLike<typeof en> = {
  list: {
    title: "Rondas",
    sub: "En cada ronda se puntúa la rúbrica una vez. Las rondas cerradas conservan los resultados que dejaron.",
    open: "Abrir una ronda",
    compare: "Comparar rondas",
    emptyTitle: "Aún no hay rondas",
    empty:
      "En una ronda se puntúa toda la rúbrica, por lo general cada seis meses. Abra la primera para empezar a puntuar.",
    emptyWait:
      "En una ronda se puntúa toda la rúbrica, por lo general cada seis meses. El equipo intermediario abre la primera.",
    caption: "Rondas, de la más reciente a la más antigua",
    round: "Ronda",
    state: "Estado",
    days: "Fechas",
    next: "Siguiente paso",
    due: "fecha límite de los puntajes: {due}",
    span: "Del {from} al {to}",
    closed: "cerrada el {on}",
    stages: "{count, plural, one {Etapa {list}} other {Etapas {list}}}",
    allStages: "Todas las etapas",
  },
  states: {
    open: "Abierta",
    confirmed: "Revisión confirmada",
    closed: "Cerrada",
    reopened: "Reabierta",
  },
  next: {
    score: "Puntuar",
    review: "Revisar",
    close: "Revisar y cerrar",
    closing: "Ver el cierre",
    compare: "Comparar",
  },
  page: {
    sub: "Del {from} al {to}. Fecha límite de los puntajes: {due}.",
    opened: "{name} la abrió el {on}.",
    closed: "Esta ronda está cerrada: sus puntajes ya no cambian.",
    facts: "Qué abarca esta ronda",
    focus: "Etapas incluidas",
    modes: "Cómo se puntúa",
    mode: "{level}: {mode}",
    direct: "directo",
    panel: "panel, oculto hasta que todas las personas entreguen",
    sites: "Escuelas",
    sitesAsked:
      "{asked, plural, =0 {No participa ninguna escuela.} one {Participa # escuela.} other {Participan # escuelas.}}{leftOut, plural, =0 {} one { # queda fuera de esta ronda.} other { # quedan fuera de esta ronda.}}",
    links: "Para seguir",
    change: "Cambiar el plan o las fechas",
  },
  progress: {
    title: "Cómo va",
    level: "Nivel",
    answered: "Filas con respuesta",
    ofRows: "{answered, number} de {rows, number}",
    raters: "Personas que ya entregaron",
    ofRaters: "{handedIn, number} de {asked, number}",
    noPanel: "sin panel",
    disputed: "{count, plural, one {# por resolver} other {# por resolver}}",
    caption: "Filas y personas de cada nivel",
    sitesLine:
      "{accepted, number} de {asked, number} escuelas aceptadas, {submitted, number} a la espera de revisión",
    blind:
      "Lo que dice un panel permanece oculto hasta que todas las personas entreguen. Hasta entonces solo se muestra quién ya entregó.",
  },
  missing: {
    title: "Qué falta",
    nothing:
      "Nada: todas las filas tienen respuesta y todas las escuelas están aceptadas.",
    rows: "{count, plural, one {# fila} other {# filas}} sin respuesta ({level})",
    raters:
      "{count, plural, one {# persona no ha entregado} other {# personas no han entregado}} ({level})",
    sites:
      "{count, plural, one {# escuela no ha entregado} other {# escuelas no han entregado}}",
  },
  sites: {
    title: "Escuelas",
    caption: "Escuelas y cómo va cada una",
    site: "Escuela",
    state: "Estado",
    rows: "Filas con respuesta",
    raters: "Personas que ya entregaron",
    notAsked: "No participa en esta ronda",
    hidden: "no se le muestra",
    none: "Aún no hay ninguna escuela activa. La que pase a estar activa se suma sola.",
  },
  people: {
    title: "A quién se le pide",
    caption: "Personas, qué se les pide y cómo van",
    person: "Persona",
    asked: "Se le pide",
    progress: "Avance",
    handedIn:
      "{handedIn, number} de {asked, plural, one {# parte entregada} other {# partes entregadas}}",
    rated:
      "{count, plural, =0 {aún no puntuó nada} one {# fila puntuada} other {# filas puntuadas}}",
    noneTitle: "No se nombró a nadie",
    none: "Se le pide cada fila a quienes pueden puntuarla.",
    ofSites: "{level}: {sites}",
    allSites: "{level}: todas las escuelas",
    functions: "{what} (solo {functions})",
    more: "{names} y {count, number} más",
  },
};
