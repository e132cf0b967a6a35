import type { MessagesLike } from "@/lib/core/messages";
import type { rounds as en } from "@/messages/en/rounds";

export const rounds: MessagesLike<typeof en> = {
  title: "Puntuar",
  roundDue: "fecha límite de los puntajes: {due}",
  closeLink: "Revisar y cerrar esta ronda",
  reviewLink: "Entregar y revisar",
  heading: {
    system: "Puntuar {name}",
    site: "Puntuar {name}",
    matrix: "Puntajes de todas las escuelas",
  },
  noRows: {
    title: "La Etapa {stage} aún no tiene filas",
    system:
      "Aquí el sistema no tiene nada que puntuar. Elija otra etapa arriba.",
    site: "Aquí las escuelas no tienen nada que puntuar. Elija otra etapa arriba.",
  },
  notAsked: {
    stage:
      "La Etapa {stage} no está entre las de esta ronda ({count, plural, one {Etapa {focus}} other {Etapas {focus}}}). No se pide puntuar estas filas; valen sus últimos puntajes mientras nadie las puntúe de nuevo.",
    site: "{name} no participa en esta ronda. Valen sus últimos puntajes.",
    sites:
      "No participan en esta ronda y no están en esta tabla: {names}. Valen sus últimos puntajes.",
  },
  noRound: {
    title: "No hay ninguna ronda abierta",
    open: "Abrir una ronda",
    canOpen:
      "En una ronda se puntúa toda la rúbrica, por lo general cada seis meses. Abra una para empezar a puntuar.",
    wait: "Solo se puede puntuar mientras hay una ronda abierta. Cuando el equipo intermediario abra la próxima, usted podrá puntuar.",
  },
  chooser: {
    subject: "Filas de",
    system: "{name} (el sistema)",
    sites: "Escuelas",
    stage: "Etapa",
    stageOption: "Etapa {number}: {name}",
    show: "Mostrar",
  },
  views: {
    label: "Cómo mostrar las filas",
    list: "Lista",
    one: "Una a la vez",
    matrix: "Matriz",
  },
  levels: {
    community_wide: "Toda la comunidad",
    intermediary: "Equipo intermediario",
    site: "Escuela",
  },
  states: {
    scored: "{value}, {name}",
    not_scored: "sin puntaje",
    dont_know: "no sé",
    not_applicable: "no aplica",
    disputed: "por acordar",
  },
  card: {
    lastRound: "Ronda anterior",
    intermediarySays: "Puntaje del equipo intermediario",
    siteSays: "Puntaje de la escuela",
    sameAsLast: "Igual que en la ronda anterior ({score})",
    addNote: "Agregar evidencia",
    notes:
      "{count, plural, =0 {Evidencia e historial} other {Evidencia ({count})}}",
    dontKnow: "No sé",
    dontKnowHint:
      "Cuenta como fila sin puntaje. Agregue una nota que diga quién podría saberlo o dónde buscar.",
    notApplicable: "No aplica",
    clear: "Borrar",
    reasonLabel: "¿Por qué no aplica aquí esta fila?",
    reasonHint: "Otra persona leerá este motivo.",
    reasonSave: "Marcar que no aplica",
    reasonGiven: "Por qué no aplica:",
    readOnly: {
      community_wide:
        "Esta fila la puntúan los líderes de toda la comunidad y el equipo intermediario.",
      intermediary: "Esta fila la puntúa el equipo intermediario.",
      site: "Esta fila la puntúa quien coordina la escuela.",
    },
  },
  sides: {
    siteSaid: "{name} (escuela) respondió: {score}.",
    intermediarySaid: "{name} (equipo intermediario) respondió: {score}.",
    youAsSite: "La escuela respondió: {score}.",
    youAsIntermediary: "El equipo intermediario respondió: {score}.",
    toBeSettled: "Por acordar: conversen y acuerden un solo puntaje.",
    stands: "Puntaje vigente: {score}.",
    decided: "El grupo decidió: {score}. {reason}",
    decidedHolds: "Vale hasta que una de las partes diga otra cosa.",
  },
  lock: {
    handed_in:
      "Esta escuela ya entregó sus filas. Para cambiar una, retire primero la entrega.",
    accepted:
      "El equipo intermediario ya aceptó las filas de esta escuela. Para cambiar una, pídale que las devuelva.",
    accepted_beside:
      "Usted ya aceptó las filas de esta escuela. Para cambiar una, devuélvaselas primero.",
    go: "Ir a la revisión",
  },
  status: {
    saving: "Guardando…",
    saved: "Guardado {time}",
    undone: "Deshecho {time}",
    waiting: "Sin conexión: guardado en este dispositivo",
    signedOut: "Queda en este dispositivo hasta que inicie sesión",
    allSaved: "Todo guardado {time}",
    allWaiting: "Sin conexión: guardado en este dispositivo ({count})",
    allWaitingHere: "Sin conexión: no cierre esta página ({count})",
    allSignedOut: "Sesión cerrada: guardado en este dispositivo ({count})",
    stuck:
      "{count, plural, one {# cambio requiere su atención} other {# cambios requieren su atención}}",
    byItself: "Se guarda solo",
  },
  problem: {
    someone: "Otra persona",
    nothing: "nada",
    threeTitle: "Un 3 necesita evidencia vigente",
    threeText:
      "Diga qué demuestra que está logrado y que se ha sostenido. El 3 se guarda en cuanto usted lo agregue.",
    conflictTitle: "No se guardó: {name} cambió esto a las {time}",
    conflictText:
      "{name} respondió: {theirs}. Usted respondió: {mine}. ¿Cuál vale?",
    keepMine: "Conservar mi respuesta: {score}",
    keepTheirs: "Conservar la de {name}: {score}",
    refusedTitle: "No se guardó",
    yourScore: "Su respuesta era: {score}.",
    yourNote: "Su nota era: {text}",
    discard: "Descartar mi cambio",
  },
  stray: {
    title:
      "{count, plural, one {Un cambio suyo no se guardó} other {# cambios suyos no se guardaron}}",
    look: "Ir a esa fila",
  },
  signedOut: {
    title: "Su sesión se cerró",
    text: "{count, plural, one {# cambio está guardado} other {# cambios están guardados}} en este dispositivo. Inicie sesión de nuevo y {count, plural, one {se enviará} other {se enviarán}}.",
    signIn: "Iniciar sesión",
  },
  progress: {
    scored: "{scored} de {of} con puntaje",
    left: "faltan {count}",
    disputed: "{count} por acordar",
    dontKnow: "{count} «no sé»",
    notApplicable: "{count} «no aplica»",
  },
  nextUnscored: "Siguiente sin puntaje",
  one: {
    previous: "Anterior",
    next: "Siguiente",
    place: "{at} de {of}",
  },
  filters: {
    label: "Qué filas mostrar",
    all: "Todas",
    unscored: "Sin puntaje",
    changed: "Cambiadas",
    not_met: "No cumplidas",
    needs_agreement: "Por acordar",
    mine: "Las que me toca puntuar",
    none: "Ninguna fila coincide con esta opción. Elija «Todas» para verlas todas.",
  },
  keys: {
    button: "Teclas",
    title: "Puntuar con el teclado",
    where: "Las teclas funcionan mientras usted está dentro de una fila.",
    tab: {
      key: "Tab",
      does: "Entrar en una fila y pasar al control siguiente",
    },
    arrows: { key: "← →", does: "Moverse entre los puntajes de la fila" },
    numbers: { key: "0 1 2 3", does: "Dar ese puntaje de inmediato" },
    erase: { key: "Retroceso", does: "Borrar la fila" },
    enter: { key: "Enter", does: "Ir a la siguiente fila sin puntaje" },
    undo: { key: "Ctrl Z", does: "Deshacer su último cambio" },
    help: { key: "?", does: "Mostrar estas teclas" },
  },
  announce: {
    saved: "Guardado",
    undone: "Deshecho y guardado",
    waiting: "Sin conexión. Su cambio queda en este dispositivo.",
    signed_out: "Su sesión se cerró. Su cambio queda en este dispositivo.",
    needs_evidence: "Un 3 necesita evidencia. Agréguela y se guardará.",
    conflict:
      "No se guardó: otra persona cambió esta fila. Elija qué respuesta vale.",
    refused: "No se guardó. La fila explica por qué.",
  },
  matrix: {
    caption: "Etapa {stage}: filas de las escuelas, por escuela",
    hint: "Cada celda abre su fila. Con el teclado: flechas para moverse, Enter para abrir.",
    row: "Fila",
    systemTitle: "Filas del sistema",
    sitesTitle: "Filas de las escuelas",
    noSites: "Aún no hay escuelas activas.",
    noSiteRows: "Esta etapa aún no tiene filas para las escuelas.",
    site: "Mostrar una escuela",
    allSites: "Todas las escuelas",
    legend: "Colores y signos",
    csv: "Descargar como CSV",
    csvName: "puntajes-etapa-{stage}",
    columns: {
      code: "Código",
      level: "Nivel",
      function: "Función",
      row: "Fila",
    },
    scoredOf: "{scored} de {of}",
    hasEvidence: "tiene evidencia",
  },
};
