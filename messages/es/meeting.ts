import type { MessagesLike } from "@/lib/core/messages";
import type { meeting as en } from "@/messages/en/meeting";

export const meeting: MessagesLike<typeof en> = {
  title: "Acordar filas en grupo",
  heading: "Acordar filas en grupo: {round}",
  sub: {
    lead: "Recorra de una en una las filas que esperan. Conversen sobre cada una y registre lo que decida el grupo.",
    watch:
      "Lo que espera al grupo en esta ronda. El equipo intermediario registra lo que se decida.",
    closed:
      "Esta ronda está cerrada. Esto decidió el grupo mientras estuvo abierta.",
  },
  toReview: "Revisión de la ronda",
  place: "Fila {at} de {of}",
  offAgenda: "Esta fila no está entre las que esperan",
  waiting:
    "{count, plural, =0 {ninguna en espera} one {# en espera} other {# en espera}}",
  decidedCount:
    "{count, plural, =0 {ninguna decidida} one {# decidida} other {# decididas}}",
  progress: "{decided} de {of} decididas",
  filters: {
    open: "Elegir filas",
    level: "Nivel",
    function: "Función",
    site: "De quién son las filas",
    all: "Todas",
    system: "Las filas del sistema",
    show: "Mostrar",
    clear: "Mostrar todas las filas",
  },
  why: {
    disputed_panel: "Las valoraciones del panel no coinciden.",
    disputed_site:
      "La escuela y el equipo intermediario dicen cosas distintas.",
    handed_in:
      "Todas las personas del panel ya entregaron. Abra la fila para ver lo que dijeron.",
    opened_early:
      "Se abrió antes de que la valoraran todas las personas a quienes se les pidió.",
    decided: "El grupo ya decidió.",
    agreed: "Las valoraciones coinciden.",
    blind:
      "Un panel aún valora esta fila. No se muestra nada hasta que se abra.",
    settled: "Aquí no hay nada por acordar.",
  },
  said: "Quién dijo qué",
  own: "{name} (escuela)",
  beside: "{name} (equipo intermediario)",
  nobody: "Nadie valoró esta fila.",
  last: "Ronda anterior: {score}",
  noLast: "Sin puntaje en rondas anteriores.",
  evidence: "Notas y evidencia",
  noEvidence: "Aún no hay notas, enlaces ni archivos.",
  twin: {
    title: "Dice casi lo mismo en otro lugar",
    system: "El sistema: {score}",
    site: "Esta escuela: {score}",
    sites: "En {count, plural, one {# escuela} other {# escuelas}}: {score}",
    none: "sin puntaje en esta ronda",
  },
  openRow: {
    title: "Esta fila aún no está abierta",
    missing: "Aún no entregan: {names}.",
    submit: "Abrirla para todos",
    note: "Una vez abierta, nadie cambia su valoración.",
  },
  decide: {
    title: "La decisión del grupo",
    change: "Cambiar la decisión del grupo",
    stands: "El grupo decidió: {score}. {reason}",
    by: "Lo registró {name}, {on}",
    submit: "Registrar e ir a la siguiente",
    submitLast: "Registrar",
    keys: "Teclas: de 0 a 3 eligen mientras el foco está en las opciones, Intro lleva al motivo, Ctrl + Intro registra. Las flechas izquierda y derecha cambian de fila.",
    chooseOne: "Elija lo que decide el grupo.",
    recorded: "Registrado: {code}, {score}.",
    opened: "Abierta: {code}.",
    failed: "No se registró",
  },
  conflict: {
    title: "{name} acaba de registrar otra decisión",
    theirs: "Registrado: {score}. {reason}",
    mine: "Lo suyo, aún sin registrar: {score}. {reason}",
    keepTheirs: "Dejar lo que registró {name}",
    keepMine: "Registrar lo suyo en su lugar",
    moved:
      "Mientras tanto cambió lo que se dijo de esta fila. Véala de nuevo; lo que usted escribió sigue aquí.",
  },
  previous: "Fila anterior",
  skip: "Saltar",
  next: "Fila siguiente",
  empty: {
    title: "Nada espera al grupo",
    text: "Aquí llegan las filas en que un panel no coincide, aquellas en que la escuela y el equipo intermediario dicen cosas distintas, y las que ya se entregaron y aún no se abren.",
    filtered: "Ninguna fila coincide con esta selección.",
    done: "El grupo decidió sobre todas las filas que esperaban. Lo que sigue es la revisión de la ronda.",
    closed: "El grupo no registró ninguna decisión en esta ronda.",
    showAll: "Mostrar todas las filas",
    go: "Ir a la revisión",
  },
  list: {
    title: "Todas las filas de la reunión",
    row: "Fila",
    whose: "De quién",
    state: "Estado",
    decision: "Decisión",
    reason: "Por qué",
  },
  link: "Acordar filas en grupo",
};
