import type { review as en } from "@/messages/en/review";
import type { MessagesLike } from "@/lib/core/messages";

export const review: MessagesLike<typeof en> = {
  form: {
    showNow: "Mostrar cómo está ahora",
  },
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
    notAsked: "No participa en esta ronda",
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
    stop: "Ya no volver a la Etapa {stage}",
    revisit: "Sí, volvemos a la Etapa {stage}",
    go: "Seguir volviendo a la Etapa {stage}",
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
};
