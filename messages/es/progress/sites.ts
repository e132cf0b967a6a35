import type { MessagesLike } from "@/lib/core/messages";
import type * as en from "@/messages/en/progress/sites";

export const sites: MessagesLike<typeof en.sites> = {
  title: "Escuelas, en una misma escala",
  takeaway:
    "{total, plural, one {# escuela activa} other {# escuelas activas}}: {attention, plural, =0 {ninguna pide una revisión} one {conviene revisar #, que va primero} other {conviene revisar #, que van primero}}. La cifra indica cuántas filas con puntaje están cumplidas; la línea muestra esa proporción, ronda por ronda, hasta hoy.",
  takeawayTotals:
    "{total, plural, one {# escuela activa ha puntuado} other {# escuelas activas han puntuado}} {scored, number} de {rows, number} filas de la Etapa {stage} en esta ronda.",
  totalsTitle: "Las escuelas en conjunto",
  totalsNoRound:
    "{total, plural, one {# escuela activa} other {# escuelas activas}}. No hay ninguna ronda abierta.",
  totalsNotAsked:
    "{total, plural, one {# escuela activa} other {# escuelas activas}}. Esta ronda no les pide filas de la Etapa {stage}.",
  none: "Aún no hay escuelas activas.",
  met: "{met, number} de {known, number}",
  noScore: "Sin puntajes",
  scored: "{scored, number} de {rows, number} con puntaje en esta ronda",
  notAsked: "no participa en esta ronda",
  noRound: "no hay ninguna ronda abierta",
  stage: "Trabajando en la Etapa {stage}",
  allAchieved: "Cumple la Etapa {stage}",
  noStage: "Aún sin etapa",
  line: "Proporción de filas con puntaje que están cumplidas, ronda por ronda: {list}",
  noPoint: "ninguna",
  percent: "{percent, number} %",
  drawn:
    "Estas {drawn, number} de {total, number} escuelas son las que más piden atención.",
  all: "Ver todas las escuelas",
  attention: {
    fell: "Bajó {count, number} puntos",
    nothing: "Sin puntajes",
    disputed: "{count, plural, one {# por acordar} other {# por acordar}}",
    stale: "{count, plural, one {# fila vencida} other {# filas vencidas}}",
    behind: "{count, plural, one {Falta # fila} other {Faltan # filas}}",
  },
  columns: {
    site: "Escuela",
    met: "Filas cumplidas",
    scored: "Con puntaje en esta ronda",
    stage: "Etapa propia",
    attention: "Conviene revisar",
  },
};
