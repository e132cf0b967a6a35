import type { MessagesLike } from "@/lib/core/messages";
import type * as en from "@/messages/en/progress/rows";

export const cells: MessagesLike<typeof en.cells> = {
  title: "Etapa {stage} por función y nivel de liderazgo",
  choose: "Etapa que se muestra",
  stageTab: "Etapa {stage}",
  instead:
    "La Etapa {working} aún no tiene filas para puntuar; por eso se muestra la Etapa {stage}.",
  takeaway:
    "{scored, number} de {applicable, plural, one {# fila} other {# filas}} con puntaje; de ellas, {met, number} cumplidas.",
  changes:
    "Desde la última ronda {rose, plural, =0 {ninguna casilla subió} one {subió # casilla} other {subieron # casillas}} y {fell, plural, =0 {ninguna bajó} one {bajó #} other {bajaron #}}.",
  legend:
    "Cada casilla muestra el puntaje central de sus filas, cuántas están cumplidas y cuántas más o menos que en la última ronda. Si menos de la mitad tiene puntaje, muestra cuántas lo tienen.",
  met: "{met, number} de {scored, number} cumplidas",
  partial: "{scored, number} de {applicable, number}",
  partialDetail: "con puntaje",
  label: "{functionName}, {level}: {score}; {met}; {change}",
  labelPartial: "{functionName}, {level}: {text} con puntaje",
  gained:
    "{count, plural, =0 {tantas cumplidas como en la última ronda} one {# cumplida más que en la última ronda} other {# cumplidas más que en la última ronda}}",
  lost: "{count, plural, one {# cumplida menos que en la última ronda} other {# cumplidas menos que en la última ronda}}",
  noChange: "sin puntaje anterior para comparar",
  distribution: "Filas en 0, 1, 2, 3",
  medianScore: "Puntaje central",
  rows: "Filas que aplican",
  rowsMet: "Filas cumplidas",
  rowsScored: "Filas con puntaje",
  changeMet: "Cambio en filas cumplidas",
};

export const rows: MessagesLike<typeof en.rows> = {
  title: "Filas de esta etapa",
  sub: "{rows, plural, one {# fila} other {# filas}}, cada una en una función y un nivel de liderazgo.",
  shown:
    "Se muestran {shown, number} de {rows, plural, one {# fila} other {# filas}}",
  filterFunction: "Función",
  filterLevel: "Nivel de liderazgo",
  allFunctions: "Todas las funciones",
  allLevels: "Todos los niveles",
  nothing: "Esta función no tiene filas en este nivel",
  nothingText:
    "Un espacio en blanco de la rúbrica no es un cero ni un «no aplica»: ahí no hay nada que hacer.",
  showAll: "Ver todas las filas",
  met: "Cumplida",
  notMet: "Aún no cumplida",
  median: "Puntaje central de las escuelas",
  sitesMet:
    "La cumplen {met, number} de {scored, plural, one {# escuela con puntaje} other {# escuelas con puntaje}}",
  changeFrom: "de {from, number} a {to, number} desde la última ronda",
  changeSites:
    "{count, plural, one {La cumple # escuela} other {La cumplen # escuelas}} {direction, select, up {más} other {menos}} que en la última ronda",
  changeNone: "Igual que en la última ronda",
  evidence: "{count, plural, one {# evidencia} other {# evidencias}}",
  milestone: "Hito {number}",
  twin: "Casi lo mismo, en otro lugar",
  twinSame: "Los dos lugares tienen el mismo puntaje.",
  twinDiffers:
    "Los dos lugares no tienen el mismo puntaje. Vale la pena conversarlo.",
  twinUnknown: "Uno de los dos aún no tiene un puntaje que cuente.",
  sits: "Lugar de esta fila en la rúbrica",
  now: "Cómo está ahora",
  scoredBy: "Según {name}, el {on}, en la ronda {round}",
  besideBy: "{name}, del equipo intermediario, respondió: {score} (el {on})",
  why: "Por qué: {reason}",
  notYet: "Nadie la ha puntuado todavía.",
  score: "Puntuar esta fila",
  scoreSite: "Puntuar {site}",
  rule: "El sistema la cumple cuando la cumple el {share, number} % de las escuelas que la puntuaron, y la puntuó el {scoredShare, number} % de las escuelas activas.",
  spread:
    "Extensión: la cumplen {met, number} de {scored, number} escuelas con puntaje ({percent, number} %), y la puntuaron {scored, number} de {active, number} escuelas activas ({scoredPercent, number} %).",
  spreadNone:
    "Extensión: {active, plural, one {la única escuela activa aún no la ha puntuado} other {ninguna de las # escuelas activas la ha puntuado}}.",
  notApplicableSites:
    "{count, plural, one {# escuela dice} other {# escuelas dicen}} que no aplica allí, y no {count, plural, one {se cuenta} other {se cuentan}}.",
  depth: "Profundidad: el puntaje central es {score}.",
  noSites: "El sistema aún no tiene escuelas activas.",
  sites: "Escuela por escuela",
  sitesHidden:
    "Usted ve las escuelas a su cargo; los puntajes de las demás están incluidos en las cifras de arriba.",
  sitesNone: "Aquí no puede ver los puntajes propios de ninguna escuela.",
  ofSite: "El puntaje propio de {site}",
  allSites: "Todas las escuelas",
  rounds: "Ronda por ronda",
  open: "abierta",
  roundsLine: "Puntaje ronda por ronda: {list}",
  roundsNone: "Ninguna ronda la ha puntuado todavía.",
  evidenceBy: "{name}, se refiere al {on}, en la ronda {round}",
  history: "Qué cambió y quién lo cambió",
  historyPick: "Elija una escuela para ver su evidencia y su historial.",
  scale: "Qué significan los puntajes",
};
