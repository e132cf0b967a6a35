import type { MessagesLike } from "@/lib/core/messages";
import type * as en from "@/messages/en/progress/home";

export const home: MessagesLike<typeof en.home> = {
  title: "Dónde estamos",
  headline: "{sentence}: {title}",
  asOf: "Al {on}.",
  round:
    "La fecha límite de la ronda {name} es el {due}, y su ciclo termina el {end}.",
  noRound: "No hay ninguna ronda abierta.",
  why: "Por qué",
  whyAchieved: "Por qué cuenta como lograda",
  how: "¿Cómo se calcula?",
  worthALook: "Conviene revisar",
  print: "Imprimir esta página",
  arrow: {
    title: "El camino por las etapas",
    takeaway:
      "{achieved, plural, =0 {Ninguna etapa está lograda ni aceptada todavía} one {# de {total, number} etapas está lograda o aceptada} other {# de {total, number} etapas están logradas o aceptadas}}. {sentence}.",
    legend:
      "Un punto lleno es un hito confirmado; medio lleno, uno propuesto; vacío, uno pendiente. Las rayas indican una etapa aceptada sin puntajes.",
    current: "Trabajando aquí",
    share: "Filas cumplidas",
    shareMet: "{percent, number} % cumplidas",
    noShare: "Sin puntajes",
    accepted: "Aceptada",
    until: "hasta el {on}",
    milestones: "Hitos",
    milestonesConfirmed:
      "{confirmed, number} de {total, plural, one {# hito confirmado} other {# hitos confirmados}}",
  },
  next: {
    title: "Qué hacer ahora",
    nothing: "No hay nada urgente. Siga puntuando a medida que haya cambios.",
    links: {
      stageInDoubt: "Abrir la Etapa {stage}",
      attestationEnding: "Abrir la Etapa {stage}",
      disputedRows: "Ver dónde difieren los puntajes",
      sitesOverdue: "Ver a quién le falta",
      sitesBehind: "Ver a quién le falta",
      milestonesToConfirm: "Leer y confirmar",
      milestonesReady: "Abrir los hitos",
      functionShort: "Ver sus filas",
      staleRows: "Ver las filas",
    },
  },
  functions: {
    title: "Cómo va cada función",
    sub: "Este marco valora cada función por separado.",
    sentence: "{total, plural, one {# función} other {# funciones}}: {stages}",
    inStage: "{count, number} en la Etapa {stage}",
    function: "Función",
    stage: "Trabaja en",
    why: "Por qué",
    noRows: "Sin enunciados",
  },
  noRows: {
    title: "Ninguna etapa tiene todavía filas para puntuar",
    text: "Cuando el marco incluya filas, sus puntajes aparecerán aquí.",
  },
};

export const glance: MessagesLike<typeof en.glance> = {
  title: "La ronda de un vistazo",
  takeaway:
    "{name}: {scored, number} de {rows, number} filas con puntaje; {missing, plural, =0 {no falta ninguna} one {falta #} other {faltan #}}.",
  due: "{days, plural, =0 {La fecha límite es hoy, {on}} one {Queda # día; fecha límite: {on}} other {Quedan # días; fecha límite: {on}}}.",
  overdue:
    "{days, plural, one {La fecha límite, {on}, pasó hace # día} other {La fecha límite, {on}, pasó hace # días}}.",
  stage: "Filas de la Etapa {stage}.",
  system: "Filas del sistema",
  sites: "Filas de las escuelas",
  scored: "{scored, number} de {rows, number} con puntaje",
  allScored: "Las {rows, number} con puntaje",
  unscored: "{count, plural, one {falta #} other {faltan #}}",
  disputed: "{count, plural, one {# por acordar} other {# por acordar}}",
  dontKnow: "{count, plural, one {# «no sé»} other {# «no sé»}}",
  scoreSubject: "Puntuar {subject}",
  open: "Abrir la página de puntajes",
  noneAsked: "A ninguna escuela activa se le piden estas filas.",
  noSites:
    "Aún no hay escuelas activas. Agregue la primera para que pueda puntuar sus filas.",
  noRoundTitle: "No hay ninguna ronda abierta",
  noRoundText:
    "En una ronda se puntúa toda la rúbrica, por lo general cada seis meses. Abra una para que todas las personas puedan puntuar.",
  openRound: "Abrir una ronda",
  review: "Revisar y cerrar esta ronda",
};

export const first: MessagesLike<typeof en.first> = {
  title: "Le damos la bienvenida a {system}",
  sub: "Con tres pasos, esta página mostrará dónde están y qué hacer ahora.",
  stepsTitle: "Primeros pasos",
  done: "Hecho",
  site: "Agregue su primera escuela",
  siteText: "Cada escuela comunitaria puntúa sus propias filas de la rúbrica.",
  siteLink: "Agregar una escuela",
  round: "Abra una ronda",
  roundText:
    "En una ronda se puntúa toda la rúbrica; por lo general hay una en cada ciclo de seis meses.",
  roundLink: "Abrir una ronda",
  score: "Puntúe",
  scoreText:
    "Puntúe las filas de toda la comunidad y las del equipo intermediario; cada escuela puntúa las suyas.",
  scoreLink: "Empezar a puntuar",
  readTitle: "Mientras tanto",
  readText: "Lea de qué trata cada una de las cinco etapas y qué hitos tiene.",
  readLink: "Leer las etapas",
  leaderSub: "Todavía no hay puntajes. Esto es lo que vendrá y quién hace qué.",
  willTitle: "Qué aparecerá aquí",
  will: {
    stage: "En cuál de las cinco etapas están trabajando, y por qué.",
    cells: "Cuánto ha avanzado cada función, en cada nivel de liderazgo.",
    next: "Qué hacer ahora: cinco cosas como máximo.",
    sites: "Cómo va cada escuela, todas en una misma escala.",
  },
  whoTitle: "Quién hace qué",
  who: {
    intermediary:
      "El equipo intermediario agrega las escuelas, abre las rondas y puntúa sus propias filas.",
    sites:
      "Quienes coordinan una escuela puntúan las filas de su propia escuela.",
    leader:
      "Los líderes de toda la comunidad puntúan sus filas y confirman los hitos.",
    viewer: "Quienes tienen acceso de solo lectura siguen el avance.",
  },
};

export const own: MessagesLike<typeof en.own> = {
  title: "Sus escuelas",
  none: "Aún no tiene una escuela a su cargo",
  noneText:
    "Pregunte a quienes dirigen su sistema qué escuela le corresponde. Mientras tanto puede ver cómo va todo el sistema.",
  strip:
    "{unscored, plural, =0 {Todas las filas tienen respuesta en esta ronda} one {# de {rows, number} filas aún sin puntaje} other {# de {rows, number} filas aún sin puntaje}}",
  score: "Puntuar",
  review: "Revisarlas",
  scoreSite: "Puntuar {site}",
  noRound:
    "No hay ninguna ronda abierta ahora. Siguen vigentes los últimos puntajes.",
  profile: "Perfil por función",
  profileTakeaway:
    "Según el último puntaje de cada fila: {met, number} de {scored, number} cumplidas, de {rows, plural, one {# fila} other {# filas}} de la Etapa {stage}.",
  bar: "{met, number} de {scored, number} cumplidas{unscored, plural, =0 {} other {, # sin puntaje}}",
  barMet: "Cumplidas",
  barNotMet: "Con puntaje, no cumplidas",
  barUnscored: "Sin puntaje",
  since: "Desde la última ronda",
  sinceTakeaway:
    "{compared, plural, =0 {Ninguna fila tiene puntaje en ambas rondas todavía.} one {# fila con puntaje en ambas rondas: subió {rose, number}, bajó {fell, number}.} other {# filas con puntaje en ambas rondas: subieron {rose, number}, bajaron {fell, number}.}}",
  rose: "Subieron",
  fell: "Bajaron",
  change: "de {from, number} a {to, number}",
  more: "{count, plural, one {y # más} other {y # más}}",
  due: "{days, plural, =0 {La fecha límite de los puntajes es hoy, {on}} one {La fecha límite de los puntajes es el {on}, en # día} other {La fecha límite de los puntajes es el {on}, en # días}}",
  overdue: "La fecha límite de los puntajes fue el {on}",
  sprintEnds: "El ciclo termina el {on}",
  stageTitle: "Etapa propia",
  openSite: "Todo sobre esta escuela",
  system: "Todo el sistema",
};
