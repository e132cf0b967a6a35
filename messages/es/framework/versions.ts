import type { MessagesLike } from "@/lib/core/messages";
import type * as en from "@/messages/en/framework/versions";

export const versions: MessagesLike<typeof en.versions> = {
  title: "Marco y regla",
  sub: "La rúbrica y la regla de etapas que usa su sistema, qué más hay y qué cambiaría.",
  settingsText:
    "La versión de la rúbrica que su sistema puntúa y cómo se determina su etapa",
  current: {
    title: "El marco que usan",
    version: "Versión {version}",
    published: "publicada el {on}",
    retired: "Retirada",
    retiredText:
      "Esta versión ya no se ofrece. Su sistema la conserva hasta que la cambie.",
  },
  others: {
    title: "Otras versiones",
    none: "No hay otra versión a la que pasar.",
    preview: "Ver qué cambiaría con la versión {version}",
    shown: "Se muestra abajo",
  },
  roundOpen: {
    title: "Hay una ronda abierta: {name}",
    text: "Un sistema solo cambia de versión entre rondas, para que cada ronda tenga una sola redacción. Vea ahora qué cambiaría y haga el cambio cuando la ronda esté cerrada.",
    link: "Ir a la ronda",
  },
  done: {
    moved: "Su sistema usa ahora la versión {version}.",
    preset:
      "Ahora se usa {preset, select, strict {la regla estricta} other {la regla habitual}}.",
  },
  move: {
    title: "Pasar a la versión {version}",
    button: "Pasar a la versión {version}",
    pending: "Pasando…",
    problem: "Su sistema no ha cambiado de versión",
    cancel: "Seguir con la versión {version}",
    keeps:
      "Las rondas cerradas se quedan en la versión con que se puntuaron, con sus palabras. Los puntajes, notas, enlaces y el historial siguen a cada fila que está en las dos versiones.",
    back: "Puede volver atrás de la misma manera.",
  },
  effect: {
    title: "Qué habría hecho con la última ronda",
    sub: "Los puntajes de hoy, evaluados de las dos maneras.",
    nothing: "Todavía no hay puntajes, así que no hay nada que comparar.",
    same: "En los dos casos: {sentence}.",
    changed: "Hoy: {before}. Después: {after}.",
    stagesSame:
      "{changed, plural, =0 {Ninguna etapa se evalúa de otra manera.} one {# etapa se evalúa de otra manera.} other {# etapas se evalúan de otra manera.}}",
    table: "Cada etapa hoy y después",
    stage: "Etapa",
    today: "Hoy",
    then: "Después",
    noStage: "No existe esta etapa",
    asToday: "como hoy",
    functionsTable: "Cada función hoy y después",
    function: "Función",
    inStage: "Etapa {stage}",
  },
  rows: {
    title: "Qué pasa con cada fila",
    unchanged:
      "{count, plural, =0 {Ninguna fila queda como está.} one {# fila queda como está.} other {# filas quedan como están.}}",
    reworded:
      "{count, plural, =0 {Ninguna fila cambia de palabras} one {# fila cambia de palabras} other {# filas cambian de palabras}}",
    rewordedText: "Conservan sus puntajes y su historial.",
    moved:
      "{count, plural, =0 {Ninguna fila pasa a otro hito} one {# fila pasa a otro hito} other {# filas pasan a otro hito}}",
    movedText: "Conservan sus puntajes y su historial.",
    movedFrom:
      "{before, select, none {de ningún hito} other {del hito {before}}} {after, select, none {a ninguno} other {al hito {after}}}",
    added:
      "{count, plural, =0 {Ninguna fila es nueva} one {# fila es nueva} other {# filas son nuevas}}",
    addedText: "Empiezan sin puntaje.",
    returning: "Ya la puntuaron antes: su puntaje vuelve",
    removed:
      "{count, plural, =0 {Ninguna fila sale} one {# fila sale} other {# filas salen}}",
    removedText:
      "Ya no se puntúan. Lo que se puntuó, escribió y enlazó se conserva, y cada una mantiene su página.",
    before: "Versión {version}",
    after: "Versión {version}",
    seen: "Con {value}: {text}",
    more: "y {count, plural, one {# más} other {# más}}",
  },
  own: {
    title: "Sus enunciados propios",
    none: "Su sistema no tiene enunciados propios.",
    carried:
      "{count, plural, =0 {Ninguno de sus enunciados propios pasa.} one {# enunciado propio pasa con sus puntajes.} other {# enunciados propios pasan con sus puntajes.}}",
    untied:
      "{count, plural, one {# de ellos pierde su hito, que no existe ahí} other {# de ellos pierden su hito, que no existe ahí}}",
    retired:
      "{count, plural, one {# enunciado propio se retira: su etapa, función o nivel no existe ahí} other {# enunciados propios se retiran: su etapa, función o nivel no existe ahí}}",
  },
  around: {
    title: "Hitos, errores comunes y preguntas",
    milestonesSame:
      "{count, plural, =0 {Ningún hito queda como está.} one {# hito queda, con lo que se propuso y confirmó.} other {# hitos quedan, con lo que se propuso y confirmó.}}",
    milestonesReworded:
      "{count, plural, one {# hito cambia de palabras y conserva lo que se propuso y confirmó} other {# hitos cambian de palabras y conservan lo que se propuso y confirmó}}",
    milestonesAdded:
      "{count, plural, one {# hito es nuevo y está abierto} other {# hitos son nuevos y están abiertos}}",
    milestonesRemoved:
      "{count, plural, one {# hito sale} other {# hitos salen}}",
    keptAsHistory:
      "{count, plural, one {Lo que se dijo de uno de ellos se conserva como historial.} other {Lo que se dijo de # de ellos se conserva como historial.}}",
    milestone: "Etapa {stage}, hito {number}: {title}",
    pitfalls:
      "Errores comunes: {same, number} iguales, {changed, number} con otras palabras, {added, number} nuevos, {removed, number} fuera.",
    questions:
      "Preguntas: {same, number} iguales, {changed, number} con otras palabras, {added, number} nuevas, {removed, number} fuera.",
  },
  rule: {
    title: "La regla que dice en qué etapa están",
    inUse:
      "{preset, select, strict {Se usa la regla estricta.} other {Se usa la regla habitual.}}",
    default:
      "La regla habitual pide que la mayoría de las filas de una etapa tengan puntaje y se cumplan.",
    strict:
      "La regla estricta pide que todas las filas de una etapa tengan puntaje y se cumplan.",
    preview:
      "{preset, select, strict {Ver qué cambiaría con la regla estricta} other {Ver qué cambiaría con la regla habitual}}",
    button:
      "{preset, select, strict {Usar la regla estricta} other {Usar la regla habitual}}",
    cancel:
      "{preset, select, strict {Seguir con la regla estricta} other {Seguir con la regla habitual}}",
    heading:
      "{preset, select, strict {Cambiar a la regla estricta} other {Cambiar a la regla habitual}}",
    pending: "Cambiando…",
    problem: "La regla no ha cambiado",
  },
  settings: {
    title: "Valores de la regla que cambian",
    none: "No cambia ningún valor de la regla.",
    table: "Valores de la regla, hoy y después",
    setting: "Valor",
    percent: "{percent, number} %",
    months: "{count, plural, one {# mes} other {# meses}}",
    rows: "{count, plural, one {# fila} other {# filas}}",
    fields: {
      version: "Versión de la regla",
      coverageAtLeast: "Filas con puntaje, al menos",
      metShareAtLeast: "Filas cumplidas para lograr una etapa, al menos",
      keepShareAtLeast: "Filas cumplidas para conservar una etapa, al menos",
      functionShareOver: "Filas cumplidas en cada función, más de",
      functionRowsAtLeast: "Una función puede frenar una etapa desde",
      notApplicableShareOver:
        "Filas que no se aplican y hacen provisional el resultado, más de",
      siteMetShareAtLeast:
        "Escuelas con puntaje que cumplen una fila de escuela, al menos",
      siteScoredShareAtLeast:
        "Escuelas activas que puntuaron una fila de escuela, al menos",
      metFrom: "Puntaje más bajo que cuenta como cumplido",
      staleAfterMonths: "Un puntaje vale durante",
      attestedForMonths: "Una etapa se acepta sin puntajes durante",
    },
  },
  wording: {
    title: "Dicho de otra manera en la versión {version}",
    rounds: "Puntuada con estas palabras: {rounds}.",
    gone: "Esta fila ya no es parte del marco",
    stood: "Cómo estaba al final",
    goneText:
      "Estaba en la versión {version}; su sistema usa la versión {now}. Sus puntajes, notas e historial se quedan aquí.",
  },
};
