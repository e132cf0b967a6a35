import type { MessagesLike } from "@/lib/core/messages";
import type * as en from "@/messages/en/progress/stages";

export const how: MessagesLike<typeof en.how> = {
  title: "¿Cómo se calcula?",
  subSystem: "Etapa {stage}: {title}, para todo el sistema",
  subSite: "Etapa {stage}: {title}, para {site}",
  choose: "Etapa",
  resultTitle: "La respuesta",
  stepsTitle: "El cálculo, paso a paso",
  stepsSub:
    "Los valores de la regla vienen con la versión del marco; no los fija una persona.",
  passed: "Sí",
  failed: "Aún no",
  headlineTitle: "De las etapas a la etapa de trabajo",
  headline: {
    lowest:
      "La etapa de trabajo es la más baja que no está lograda ni aceptada.",
    held: "Una etapa lograda conserva su lugar. Solo se vuelve atrás cuando una revisión lo confirma.",
    accepted:
      "Una etapa anterior puede aceptarse sin puntajes, con una declaración confirmada, por {months, plural, one {# mes} other {# meses}}.",
  },
  siteText:
    "La etapa de una escuela se calcula solo con sus propias filas. Los hitos son de todo el sistema.",
  moveTitle: "Filas que más la harían avanzar",
  moveSub:
    "Primero las que más ayudan. No se muestran las filas cumplidas ni las que no aplican.",
  moveNone: "A esta etapa no le falta ninguna fila.",
  inShortFunction: "su función frena la etapa",
  settingsTitle: "Valores de la regla",
  settings: {
    coverage: "Filas con puntaje, al menos",
    met: "Filas con puntaje que están cumplidas, al menos",
    keep: "Una etapa lograda lo sigue siendo hasta",
    function: "Cumplidas en cada función, más de",
    functionRows: "Filas que necesita una función para frenar una etapa",
    notApplicable: "Provisional si no aplican más de",
    siteMet: "Escuelas con puntaje que cumplen una fila, al menos",
    siteScored: "Escuelas activas que la han puntuado, al menos",
    stale: "Un puntaje vale por",
    months: "{count, plural, one {# mes} other {# meses}}",
    percent: "{percent, number} %",
  },
  version: "Versión {version} de la regla, al {on}.",
};

export const stages: MessagesLike<typeof en.stages> = {
  title: "Etapas e hitos",
  sub: "Cómo está su sistema en cada etapa, y el camino a sus hitos y filas.",
  path: "{count, plural, one {Una etapa} other {# etapas}}",
  guide:
    "Leer la guía: quién dirige, qué pide cada etapa y cómo los puntajes llevan a una etapa",
  stage: "Etapa {number}",
  titled: "Etapa {number}: {title}",
  working: "Trabajando aquí",
  accepted: "Aceptada sin puntajes",
  acceptedUntil: "Aceptada sin puntajes hasta el {on}",
  reachedOn: "Lograda por primera vez el {on}",
  rowsMet:
    "{rows, plural, =0 {Aún sin filas} other {{met, number} de {scored, plural, one {# fila con puntaje} other {# filas con puntaje}} cumplidas}}",
  noneScored: "{rows, plural, one {# fila} other {# filas}}, aún sin puntaje",
  milestonesConfirmed:
    "{confirmed, number} de {total, plural, one {# hito confirmado} other {# hitos confirmados}}",
  stands: "Cómo está esta etapa",
  why: "Por qué",
  worthALook: "Conviene revisar",
  how: "¿Cómo se calcula?",
  asOf: "Calculado con los puntajes al {on}, según la versión {version} de la regla.",
  others: "La etapa anterior y la siguiente",
  noRowsTitle: "Esta etapa aún no tiene filas para puntuar",
  noRowsText:
    "De todos modos puede leer para qué sirve, avanzar hacia sus hitos y lograr que se confirmen. Una comunidad que completó esta etapa antes de empezar aquí puede pedir que se acepte.",
};
