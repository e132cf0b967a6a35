import type { MessagesLike } from "@/lib/core/messages";
import type { progress as en } from "@/messages/en/progress";
import { home, glance, first, own } from "@/messages/es/progress/home";
import { how, stages } from "@/messages/es/progress/stages";
import { milestones, attestations } from "@/messages/es/progress/milestones";
import { cells, rows } from "@/messages/es/progress/rows";
import { sites } from "@/messages/es/progress/sites";

export const progress: MessagesLike<typeof en> = {
  states: {
    no_rows: "Aún sin filas",
    not_scored: "Sin puntajes",
    provisional: "Provisional",
    in_progress: "En curso",
    achieved: "Lograda",
    needs_attention: "Necesita atención",
    review_due: "Por revisar",
  },
  reasons: {
    noRows: "esta etapa aún no tiene filas para puntuar",
    notScored:
      "{rows, plural, one {su única fila} other {ninguna de sus # filas}} {rows, plural, one {aún no tiene puntaje} other {tiene puntaje todavía}}",
    coverageLow:
      "cobertura del {percent} %, y se necesita el {atLeast} %: {count, plural, one {# fila} other {# filas}} sin puntaje",
    notApplicableMany:
      "{count} de {rows} filas marcadas «no aplica», más del {limit} %",
    disputed:
      "{count, plural, one {# fila tiene} other {# filas tienen}} puntajes distintos por acordar",
    stale:
      "{count, plural, one {# fila se puntuó} other {# filas se puntuaron}} por última vez hace más de {months, plural, one {# mes} other {# meses}}",
    metLow:
      "se cumple el {percent} % de las filas con puntaje: {count, plural, one {falta # fila} other {faltan # filas}} para llegar al {atLeast} %",
    metBelowKeep:
      "se cumple el {percent} % de las filas con puntaje: {count, plural, one {falta # fila} other {faltan # filas}} para volver al {keep} %",
    functionShort:
      "{count, plural, one {falta # fila} other {faltan # filas}} en {functionName} ({met} de {scored} cumplidas)",
    functionUnscored:
      "sin puntajes en {functionName} ({rows, plural, one {# fila} other {# filas}})",
    milestonesOpen:
      "{count, plural, one {hito {numbers} sin confirmar} other {hitos {numbers} sin confirmar}}",
    milestonesProposed:
      "{count, plural, one {hito {numbers} propuesto} other {hitos {numbers} propuestos}} y en espera de confirmación",
    achieved: "{met} de {scored} filas con puntaje cumplidas ({percent} %)",
    keptAchieved:
      "se cumple el {percent} % de las filas con puntaje: una etapa lograda el {on} sigue lograda mientras no baje del {keep} %",
    attestationExpired: "estuvo aceptada sin puntajes hasta el {on}",
    attestationUnconfirmed:
      "la solicitud de aceptarla sin puntajes aún no está confirmada",
    revisited: "la última revisión decidió volver a ella",
    lost: "estaba por debajo del {keep} % cuando se cerró una ronda el {on}, así que hace falta el {atLeast} % para lograrla de nuevo",
    rowDisputed: "Los puntajes difieren: pónganse de acuerdo en esta fila",
    rowDontKnow: "Marcada «no sé»: busque evidencia y puntúela",
    rowUnscored: "Aún sin puntaje",
    rowStale:
      "Se puntuó por última vez hace más de {months, plural, one {# mes} other {# meses}}: puntúela de nuevo",
    rowBelowLine: "Tiene {value}: cuenta como cumplida desde {from}",
    rowNotStarted: "Tiene 0, sin empezar",
    rowSitesDisputed:
      "Bastaría con ponerse de acuerdo en {count, plural, one {# escuela} other {# escuelas}} con puntajes distintos",
    rowSitesShort:
      "{count, plural, one {Bastaría # escuela más} other {Bastarían # escuelas más}}: {met} de {scored} escuelas con puntaje la cumplen",
    rowSitesUnscored:
      "Muy pocas escuelas la han puntuado: {scored} de {active}",
  },
  flags: {
    functionFewRows:
      "{functionName}: {met} de {scored} cumplidas. Son muy pocas filas para frenar la etapa, pero conviene revisarlas.",
    functionFewUnscored:
      "{functionName}: sin puntajes en {rows, plural, one {su única fila} other {sus # filas}}. Son muy pocas filas para frenar la etapa, pero conviene revisarlas.",
    functionSlipped:
      "{functionName} ha bajado: {scored, plural, =0 {sin puntajes} other {{met} de # cumplidas}}. Esto solo no hace retroceder la etapa.",
    milestonesSlipped:
      "{count, plural, one {El hito {numbers} no está confirmado} other {Los hitos {numbers} no están confirmados}}. Esto solo no hace retroceder la etapa.",
  },
  sentence: {
    workingIn: "Trabajando en la Etapa {stage}",
    sustaining: "Etapa {stage}, sosteniendo lo logrado",
    revisiting: "De vuelta en la Etapa {stage}",
    because: "Etapa {stage}: {reasons}",
    alsoActiveIn:
      "También con avances en {count, plural, one {la Etapa {stages}} other {las Etapas {stages}}}",
    highestReached: "Etapa más alta lograda: Etapa {stage}, el {on}",
    acceptedUntil: "La Etapa {stage} está aceptada sin puntajes hasta el {on}",
    accepted: "La Etapa {stage} está aceptada sin puntajes",
    inDoubt:
      "Revise de nuevo {count, plural, one {la Etapa {stages}} other {las Etapas {stages}}}",
    asOf: "Al {on}",
    computed: "Calculado a partir de los puntajes",
    confirmed: "Confirmado en una revisión",
    ruleVersion: "Versión de la regla: {version}",
    rowsShort:
      "{count, plural, one {Falta cumplir al menos # fila} other {Faltan por cumplir al menos # filas}}",
    range:
      "Entre el {low} % y el {high} % de todas las filas, sea cual sea el puntaje de las que faltan",
    siteWorkingIn: "Esta escuela está trabajando en la Etapa {stage}",
    siteAllAchieved:
      "Esta escuela cumple todas las etapas que tienen filas para escuelas",
    siteNoRows: "Ninguna etapa tiene todavía filas para escuelas",
  },
  rule: {
    met: "Una fila está cumplida cuando su puntaje es {from} o más.",
    sites:
      "Una fila de las escuelas está cumplida cuando la cumple al menos el {metPercent} % de las escuelas que la puntuaron y la puntuó al menos el {scoredPercent} % de las escuelas activas. Las escuelas donde no aplica no se cuentan.",
    rows: "{rows, plural, =0 {Esta etapa no tiene filas.} one {Esta etapa tiene # fila. Marcadas «no aplica»: {notApplicable}. Contadas: {applicable}.} other {Esta etapa tiene # filas. Marcadas «no aplica»: {notApplicable}. Contadas: {applicable}.}}",
    notApplicable:
      "Marcadas «no aplica»: {count} de {rows} filas. Con más del {limit} % el resultado es provisional.",
    unscored:
      "{count, plural, =0 {Todas las filas que cuentan tienen puntaje.} one {# fila no tiene un puntaje que cuente} other {# filas no tienen un puntaje que cuente}}{count, plural, =0 {} other {. Por acordar: {disputed}. Con puntaje de hace más de {months, plural, one {# mes} other {# meses}}: {stale}. Marcadas «no sé»: {dontKnow}.}}",
    coverage:
      "Cobertura: {scored} de {applicable} filas con puntaje, {percent} %. Se necesita al menos el {atLeast} %; si no, el resultado es provisional.",
    metShare:
      "Cumplidas: {met} de {scored} filas con puntaje, {percent} %. Se necesita al menos el {atLeast} %.",
    keep: "Cumplidas: {met} de {scored} filas con puntaje, {percent} %. La etapa se logró el {on} y sigue lograda con el {keep} % o más.",
    range:
      "Si todas las filas tuvieran puntaje, se cumpliría entre el {low} % y el {high} % de las filas.",
    function:
      "{functionName}: {met} de {scored} filas con puntaje cumplidas. Se necesita más del {over} %.",
    functionFewRows:
      "{functionName}: {met} de {scored} filas con puntaje cumplidas. Con menos de {rowsAtLeast} filas se muestra, pero no puede frenar la etapa.",
    milestones:
      "Hitos: {confirmed} de {total} confirmados. Se necesitan todos.",
    noMilestones:
      "Los hitos son de todo el sistema y no se piden a una escuela.",
    result:
      "Resultado de la Etapa {stage}: {state, select, no_rows {aún sin filas} not_scored {sin puntajes} provisional {provisional} in_progress {en curso} achieved {lograda} needs_attention {necesita atención} review_due {por revisar} other {desconocido}}.",
    version:
      "Versión de la regla: {version}, {preset, select, strict {valores estrictos} other {valores habituales}}.",
  },
  nextActions: {
    stageInDoubt:
      "Mire la Etapa {stage}: {state, select, needs_attention {se había logrado y necesita atención} other {se había logrado y demasiados de sus puntajes ya no están al día}}.",
    attestationEnding:
      "La Etapa {stage} está aceptada sin puntajes hasta el {on}: {days, plural, =0 {termina hoy} one {queda # día} other {quedan # días}}. Puntúela o pida que se acepte de nuevo.",
    disputedRows:
      "Pónganse de acuerdo en {count, plural, one {# fila} other {# filas}} con puntajes distintos.",
    sitesOverdue:
      "{sites, plural, one {{siteName} tiene} other {# escuelas tienen}} {rows, plural, one {# fila} other {# filas}} sin puntaje; la fecha límite pasó hace {days, plural, one {# día} other {# días}}.",
    sitesBehind:
      "{sites, plural, one {{siteName} tiene} other {# escuelas tienen}} {rows, plural, one {# fila} other {# filas}} sin puntaje; la fecha límite es {days, plural, =0 {hoy} one {en # día} other {en # días}}.",
    milestonesToConfirm:
      "Confirme {count, plural, one {el hito {numbers}} other {los hitos {numbers}}} de la Etapa {stage}: ya se {count, plural, one {propuso} other {propusieron}}.",
    milestonesReady:
      "Proponga {count, plural, one {el hito {numbers}} other {los hitos {numbers}}} de la Etapa {stage}: sus filas están cumplidas.",
    functionShort:
      "Fortalezca {functionName}: {count, plural, one {falta # fila} other {faltan # filas}} por cumplir para poder lograr la etapa.",
    staleRows:
      "Puntúe de nuevo {count, plural, one {# fila} other {# filas}}: la última vez fue hace más de {months, plural, one {# mes} other {# meses}}.",
  },
  home,
  cells,
  sites,
  glance,
  first,
  own,
  how,
  stages,
  milestones,
  attestations,
  rows,
};
