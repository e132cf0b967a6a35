import type { MessagesLike } from "@/lib/core/messages";
import type { progress as en } from "@/messages/en/progress";

export const progress: MessagesLike<typeof en> = {
  states: {
    no_rows: "Aún sin filas",
    not_scored: "Sin puntuar",
    provisional: "Provisional",
    in_progress: "En curso",
    achieved: "Lograda",
    needs_attention: "Necesita atención",
    review_due: "Por revisar",
  },
  reasons: {
    noRows: "esta etapa aún no tiene filas para puntuar",
    notScored:
      "{rows, plural, one {su única fila} other {ninguna de sus # filas}} {rows, plural, one {aún no tiene puntuación} other {tiene puntuación todavía}}",
    coverageLow:
      "cobertura del {percent} %, y se necesita el {atLeast} %: {count, plural, one {# fila} other {# filas}} sin puntuar",
    notApplicableMany:
      "{count} de {rows} filas marcadas como no aplicables, más del {limit} %",
    disputed:
      "{count, plural, one {# fila tiene} other {# filas tienen}} puntuaciones distintas por acordar",
    stale:
      "{count, plural, one {# fila se puntuó} other {# filas se puntuaron}} por última vez hace más de {months, plural, one {# mes} other {# meses}}",
    metLow:
      "se cumple el {percent} % de las filas puntuadas: {count, plural, one {falta # fila} other {faltan # filas}} para llegar al {atLeast} %",
    metBelowKeep:
      "se cumple el {percent} % de las filas puntuadas: {count, plural, one {falta # fila} other {faltan # filas}} para volver al {keep} %",
    functionShort:
      "{count, plural, one {falta # fila} other {faltan # filas}} en {functionName} ({met} de {scored} cumplidas)",
    functionUnscored:
      "nada puntuado en {functionName} ({rows, plural, one {# fila} other {# filas}})",
    milestonesOpen:
      "{count, plural, one {hito {numbers} sin confirmar} other {hitos {numbers} sin confirmar}}",
    milestonesProposed:
      "{count, plural, one {hito {numbers} propuesto} other {hitos {numbers} propuestos}} y en espera de confirmación",
    achieved: "{met} de {scored} filas puntuadas cumplidas ({percent} %)",
    keptAchieved:
      "se cumple el {percent} % de las filas puntuadas: una etapa lograda el {on} sigue lograda mientras no baje del {keep} %",
    attestationExpired: "estuvo aceptada sin puntuaciones hasta el {on}",
    attestationUnconfirmed:
      "la solicitud de aceptarla sin puntuaciones aún no está confirmada",
    revisited: "la última revisión decidió volver a ella",
    rowDisputed: "Las puntuaciones difieren: pónganse de acuerdo en esta fila",
    rowDontKnow: "Marcada como «no sé»: busque evidencia y puntúela",
    rowUnscored: "Aún sin puntuar",
    rowStale:
      "Se puntuó por última vez hace más de {months, plural, one {# mes} other {# meses}}: puntúela de nuevo",
    rowBelowLine: "En {value}: se cumple desde {from}",
    rowNotStarted: "En 0, sin empezar",
    rowSitesDisputed:
      "Bastaría con ponerse de acuerdo en {count, plural, one {# escuela} other {# escuelas}} con puntuaciones distintas",
    rowSitesShort:
      "{count, plural, one {Bastaría # escuela más} other {Bastarían # escuelas más}}: {met} de {scored} escuelas puntuadas la cumplen",
    rowSitesUnscored:
      "Muy pocas escuelas la han puntuado: {scored} de {active}",
  },
  flags: {
    functionFewRows:
      "{functionName}: {met} de {scored} cumplidas. Son muy pocas filas para detener la etapa, pero conviene mirarlas.",
    functionFewUnscored:
      "{functionName}: nada puntuado en {rows, plural, one {su única fila} other {sus # filas}}. Son muy pocas filas para detener la etapa, pero conviene mirarlas.",
    functionSlipped:
      "{functionName} ha bajado: {scored, plural, =0 {nada puntuado} other {{met} de # cumplidas}}. Esto solo no hace retroceder la etapa.",
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
    highestReached: "Etapa más alta alcanzada: Etapa {stage}, el {on}",
    acceptedUntil:
      "La Etapa {stage} está aceptada sin puntuaciones hasta el {on}",
    accepted: "La Etapa {stage} está aceptada sin puntuaciones",
    inDoubt:
      "Mire de nuevo {count, plural, one {la Etapa {stages}} other {las Etapas {stages}}}",
    asOf: "Al {on}",
    computed: "Calculado a partir de las puntuaciones",
    confirmed: "Confirmado en una revisión",
    ruleVersion: "Versión de la regla: {version}",
    rowsShort:
      "{count, plural, one {Falta cumplir al menos # fila} other {Faltan por cumplir al menos # filas}}",
    range:
      "Entre el {low} % y el {high} % de todas las filas, resulten como resulten las que faltan por puntuar",
    siteWorkingIn: "Esta escuela está trabajando en la Etapa {stage}",
    siteAllAchieved:
      "Esta escuela cumple todas las etapas que tienen filas para escuelas",
    siteNoRows: "Ninguna etapa tiene todavía filas para escuelas",
  },
  rule: {
    met: "Una fila se cumple cuando su puntuación es {from} o más.",
    sites:
      "Una fila de escuela se cumple cuando la cumple al menos el {metPercent} % de las escuelas que la puntuaron y la puntuó al menos el {scoredPercent} % de las escuelas activas. Las escuelas donde no aplica no se cuentan.",
    rows: "{rows, plural, =0 {Esta etapa no tiene filas.} one {Esta etapa tiene # fila. No aplicables: {notApplicable}. Contadas: {applicable}.} other {Esta etapa tiene # filas. No aplicables: {notApplicable}. Contadas: {applicable}.}}",
    notApplicable:
      "No aplicables: {count} de {rows} filas. Con más del {limit} % el resultado es provisional.",
    unscored:
      "{count, plural, =0 {Todas las filas que cuentan tienen puntuación.} one {# fila no tiene una puntuación que cuente} other {# filas no tienen una puntuación que cuente}}{count, plural, =0 {} other {. Por acordar: {disputed}. Puntuadas hace más de {months, plural, one {# mes} other {# meses}}: {stale}. Marcadas como «no sé»: {dontKnow}.}}",
    coverage:
      "Cobertura: {scored} de {applicable} filas puntuadas, {percent} %. Se necesita al menos el {atLeast} %; si no, el resultado es provisional.",
    metShare:
      "Cumplidas: {met} de {scored} filas puntuadas, {percent} %. Se necesita al menos el {atLeast} %.",
    keep: "Cumplidas: {met} de {scored} filas puntuadas, {percent} %. La etapa se logró el {on} y sigue lograda con el {keep} % o más.",
    range:
      "Si se conocieran las filas sin puntuar, se cumpliría entre el {low} % y el {high} % de las filas.",
    function:
      "{functionName}: {met} de {scored} filas puntuadas cumplidas. Se necesita más del {over} %.",
    functionFewRows:
      "{functionName}: {met} de {scored} filas puntuadas cumplidas. Con menos de {rowsAtLeast} filas se muestra, pero no puede detener la etapa.",
    milestones:
      "Hitos: {confirmed} de {total} confirmados. Se necesitan todos.",
    noMilestones:
      "Los hitos son de todo el sistema y no se piden a una escuela.",
    result:
      "Resultado de la Etapa {stage}: {state, select, no_rows {aún sin filas} not_scored {sin puntuar} provisional {provisional} in_progress {en curso} achieved {lograda} needs_attention {necesita atención} review_due {por revisar} other {desconocido}}.",
    version:
      "Versión de la regla: {version}, {preset, select, strict {valores estrictos} other {valores habituales}}.",
  },
  nextActions: {
    attestationEnding:
      "La Etapa {stage} está aceptada sin puntuaciones hasta el {on}: {days, plural, =0 {termina hoy} one {queda # día} other {quedan # días}}. Puntúela o pida que se acepte de nuevo.",
    disputedRows:
      "Pónganse de acuerdo en {count, plural, one {# fila} other {# filas}} con puntuaciones distintas.",
    sitesOverdue:
      "{sites, plural, one {{siteName} tiene} other {# escuelas tienen}} {rows, plural, one {# fila} other {# filas}} sin puntuar; el plazo venció hace {days, plural, one {# día} other {# días}}.",
    sitesBehind:
      "{sites, plural, one {{siteName} tiene} other {# escuelas tienen}} {rows, plural, one {# fila} other {# filas}} sin puntuar; el plazo vence {days, plural, =0 {hoy} one {en # día} other {en # días}}.",
    milestonesToConfirm:
      "Confirme {count, plural, one {el hito {numbers}} other {los hitos {numbers}}} de la Etapa {stage}: ya se {count, plural, one {propuso} other {propusieron}}.",
    milestonesReady:
      "Proponga {count, plural, one {el hito {numbers}} other {los hitos {numbers}}} de la Etapa {stage}: sus filas se cumplen.",
    functionShort:
      "Fortalezca {functionName}: {count, plural, one {falta # fila} other {faltan # filas}} por cumplir para poder lograr la etapa.",
    staleRows:
      "Puntúe de nuevo {count, plural, one {# fila} other {# filas}}: la última vez fue hace más de {months, plural, one {# mes} other {# meses}}.",
  },
};
