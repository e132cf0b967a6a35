import type { MessagesLike } from "@/lib/core/messages";
import type { rounds as en } from "@/messages/en/rounds";

export const rounds: MessagesLike<typeof en> = {
  title: "Puntuar",
  roundLine: "{name} · fecha límite de los puntajes: {due}",
  closeLink: "Cerrar esta ronda",
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
  noRound: {
    title: "No hay ninguna ronda abierta",
    canOpen:
      "En una ronda se puntúa toda la rúbrica, por lo general cada seis meses. Abra una para empezar a puntuar.",
    wait: "Solo se puede puntuar mientras hay una ronda abierta. Cuando el equipo intermediario abra la próxima, usted podrá puntuar.",
  },
  open: {
    name: "Nombre de la ronda",
    nameHint: "Por ejemplo, la estación y el año: Primavera 2027",
    startsOn: "Primer día",
    startsOnHint: "Por lo general, hoy",
    dueOn: "Fecha límite de los puntajes",
    dueOnHint:
      "Por lo general, de cuatro a seis semanas después del primer día",
    endsOn: "Último día del ciclo",
    endsOnHint: "Por lo general, seis meses después del primer día",
    submit: "Abrir la ronda",
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
    addNote: "Agregar nota o enlace",
    notes:
      "{count, plural, =0 {Notas e historial} one {# nota} other {# notas}}",
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
    threeTitle: "Un 3 necesita una nota o un enlace",
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
    needs_evidence:
      "Un 3 necesita una nota o un enlace. Agregue uno y se guardará.",
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
  },
  reviewForm: {
    offline:
      "No pudimos llegar al servidor, así que no sabemos si esto se hizo. Revise su conexión y vuelva a cargar esta página.",
    showNow: "Mostrar cómo está ahora",
  },
  review: {
    title: "Revisión de {round}",
    sub: {
      open: "Las escuelas entregan su parte, el intermediario la mira y el liderazgo comunitario confirma la revisión. Después se cierra la ronda.",
      closed: "Esta ronda está cerrada.",
    },
    sites: {
      title: "Cómo va cada escuela",
      takeaway:
        "{total, plural, =0 {No se le pide a ninguna escuela.} one {# escuela: {accepted, plural, =0 {aún no aceptada} other {aceptada}}.} other {# escuelas: {accepted, number} aceptadas, {submitted, number} por mirar, {sentBack, number} devueltas, {scoring, number} aún puntuando.}}",
      caption: "Las escuelas y cómo va su parte de la ronda",
      site: "Escuela",
      state: "Cómo va",
      unscored: "Falta puntuar",
      open: "Mirarla",
      hidden: "no se le muestra",
      unscoredOf: "{unscored, number} de {rows, number}",
      none: "Aún no hay escuelas activas.",
    },
    states: {
      scoring: "Puntuando",
      submitted: "Entregada",
      sent_back: "Devuelta",
      accepted: "Aceptada",
    },
    told: {
      scoring: "Esta escuela aún está puntuando sus filas.",
      submitted: "Entregada por {name} el {on}.",
      sent_back: "Devuelta por {name} el {on}.",
      accepted:
        "Aceptada por {name} el {on}. Sus puntajes solo cambian si se devuelve.",
    },
    comment: "Qué conviene volver a mirar",
    gaps: "{unscored, plural, =0 {Todas las filas tienen respuesta} one {# de {rows, number} filas sin puntaje} other {# de {rows, number} filas sin puntaje}}{dontKnow, plural, =0 {} one {, # marcada «no sé»} other {, # marcadas «no sé»}}{disputed, plural, =0 {} one {, # por acordar} other {, # por acordar}}.",
    seeRows: "Ver sus filas",
    submit: {
      title: "Entregar",
      text: "Puede entregar con huecos: quedan sin puntaje. Mientras esté entregada, sus filas no cambian; puede retirar la entrega hasta que se acepte.",
      submit: "Entregar las filas de {site}",
      done: "Entregado. Se avisó al intermediario.",
    },
    takeBack: {
      title: "Retirar la entrega",
      text: "Puede seguir puntuando y entregar de nuevo cuando termine.",
      submit: "Retirar",
      done: "Entrega retirada. Puede seguir puntuando.",
    },
    accept: {
      title: "Aceptar",
      submit: "Aceptar las filas de {site}",
      done: "Aceptado. Se avisó a la escuela.",
    },
    sendBack: {
      title: "Devolver a la escuela",
      comment: "¿Qué debería volver a mirar la escuela?",
      commentHint: "Lo leen quienes coordinan la escuela.",
      submit: "Devolver",
      done: "Devuelto. Se avisó a la escuela.",
    },
    open: {
      title: "Lo que dice esta ronda hasta ahora",
      changed:
        "Desde la última ronda {rose, plural, =0 {no subió ninguna fila} one {subió # fila} other {subieron # filas}}, {fell, plural, =0 {no bajó ninguna} one {bajó #} other {bajaron #}} y {first, plural, =0 {ninguna se puntuó por primera vez} one {# se puntuó por primera vez} other {# se puntuaron por primera vez}}.",
      fell: "Bajaron:",
      rose: "Subieron:",
      nothing:
        "No queda nada pendiente: todas las filas tienen respuesta y todas las escuelas están aceptadas.",
      unscored:
        "{count, plural, one {# de las {rows, number} filas propias del sistema no tiene puntaje.} other {# de las {rows, number} filas propias del sistema no tienen puntaje.}}",
      disputed:
        "{count, plural, one {# fila por acordar} other {# filas por acordar}}: {system, number} del sistema, {sites, number} de escuelas.",
      dontKnow:
        "{count, plural, one {# respuesta es «no sé».} other {# respuestas son «no sé».}}",
      waiting:
        "{count, plural, one {# «no aplica» espera a una segunda persona.} other {# «no aplica» esperan a una segunda persona.}}",
      sites:
        "{count, plural, one {# escuela aún no está aceptada.} other {# escuelas aún no están aceptadas.}}",
    },
    confirm: {
      title: "Revisión del liderazgo comunitario",
      waiting: "El liderazgo comunitario aún no ha confirmado la revisión.",
      confirmed: "Confirmada por {name} el {on}.",
      changed:
        "{count, plural, one {Desde entonces cambió # puntaje.} other {Desde entonces cambiaron # puntajes.}}",
      text: "Al confirmar, usted dice que ha repasado lo que cambió y lo que queda pendiente, y que las respuestas pueden quedar así.",
      headline: "¿Debe retroceder el titular?",
      headlineHint:
        "Una etapa lograda conserva su lugar hasta que usted decida aquí volver a ella.",
      stay: "No, queda como está",
      stop: "Ya no volver a la etapa {stage}",
      revisit: "Sí, volvemos a la etapa {stage}",
      go: "Seguir volviendo a la etapa {stage}",
      note: "Nota",
      noteHint: "De qué hablaron o dónde se decidió. Puede quedar vacía.",
      submit: "Confirmar la revisión",
      again: "Confirmar la revisión otra vez",
      done: "La revisión está confirmada. Se avisó al intermediario.",
    },
    close: {
      title: "Cerrar la ronda",
      final:
        "Sus puntajes ya no cambian, y la imagen que deja se guarda para siempre.",
      left: "Lo que no tiene puntaje o está por acordar queda así, también en las escuelas no aceptadas.",
      next: "La próxima ronda empieza vacía. Hasta que una fila se puntúe de nuevo, vale su último puntaje.",
      reason: "¿Por qué cerrarla sin una revisión confirmada?",
      reasonHint: "El motivo se guarda con el cierre.",
      submit: "Cerrar la ronda",
      done: "La ronda está cerrada. Sus puntajes se guardan como están.",
    },
    closings: {
      title: "Cierres",
      line: "Cierre {number, number}, {on}, por {name}",
      reopened: "Reabierta el {on} por {name}: {reason}",
    },
    reopen: {
      title: "Reabrir la ronda",
      text: "Para algo que debe corregirse. Lo que se cerró se guarda como estaba, la revisión se confirma de nuevo y, al cerrar otra vez, se guarda una segunda imagen.",
      reason: "¿Por qué se reabre?",
      reasonHint: "Se avisa a todas las personas del sistema.",
      submit: "Reabrir la ronda",
      done: "La ronda está abierta otra vez. Se avisó a todas las personas.",
    },
  },
};
