import type { MessagesLike } from "@/lib/core/messages";
import type * as en from "@/messages/en/concerns/themes";

export const themes: MessagesLike<typeof en.themes> = {
  title: "Temas",
  sub: "Inquietudes con una misma causa y lo que se pide al liderazgo.",
  list: "Temas",
  emptyTitle: "Todavía no hay temas",
  emptyText:
    "Un tema reúne inquietudes con una misma causa y dice qué debería cambiar.",
  emptyRead:
    "Cuando el equipo intermediario pida una decisión, se mostrará aquí.",
  columns: {
    theme: "Tema",
    priority: "Prioridad",
    concerns: "Inquietudes",
    sites: "Escuelas",
    outcome: "Liderazgo",
  },
  suggested: "Estas pueden tener una misma causa",
  suggestedText:
    "Son de una misma función o tocan las mismas filas. Usted decide si van juntas.",
  suggestion:
    "{name}: {count, plural, one {una inquietud} other {# inquietudes}}",
  sharedRows: "Filas en común: {codes}",
  make: "Hacer un tema con estas",
  makeConcerns: "Inquietudes",
  outcomes: {
    waiting: "Espera respuesta",
    decided: "Decidido",
    asked_back: "Devuelto con preguntas",
    declined: "Rechazado",
    never: "Todavía no se ha preguntado",
  },
  priorities: { high: "Alta", middle: "Media", low: "Baja" },
};

export const theme: MessagesLike<typeof en.theme> = {
  name: "¿De qué se trata, en pocas palabras?",
  nameHint: "El liderazgo lo lee. No nombre a personas ni familias.",
  evidence: "¿Qué lo muestra?",
  evidenceHint:
    "Qué se vio y dónde. Los puntajes de las filas aparecen al lado.",
  recommendation: "¿Qué recomienda usted?",
  recommendationHint: "Qué debería cambiar y qué haría falta.",
  priority: "¿Cuánto importa?",
  make: "Hacer el tema",
  edit: "Cambiar las palabras",
  save: "Guardar las palabras",
  saved: "Guardado.",
  words: "Lo que sabemos y recomendamos",
  noRecommendation:
    "Todavía no hay recomendación. Escriba una antes de preguntar al liderazgo.",
  concerns: "Inquietudes que lo sustentan",
  concernsNone: "Ninguna que usted pueda ver.",
  sites:
    "{count, plural, =0 {Ninguna escuela} one {Una escuela} other {# escuelas}}",
  rows: "Las filas que tocan",
  rowsText: "Cuántas de sus escuelas están hoy en cada puntaje.",
  row: "Fila",
  rowsNone: "No nombran ninguna fila.",
  ask: "Preguntar al liderazgo",
  askText:
    "El liderazgo recibe el título, lo que lo muestra y la recomendación tal como están ahora. No ve las inquietudes que son solo para la escuela y el equipo intermediario.",
  askDone: "Se preguntó al liderazgo y se le avisó.",
  asked: "Preguntó {name}, {on}",
  turn: "Solicitud {turn}",
  decide: "Su respuesta",
  outcome: "¿Qué dice usted?",
  outcomes: {
    decided: "Decidirlo",
    asked_back: "Devolverlo con preguntas",
    declined: "Rechazarlo",
  },
  outcomeHints: {
    decided: "Diga quién se encarga y para cuándo.",
    asked_back: "El equipo intermediario vuelve a trabajarlo.",
    declined: "Dé el motivo. Se avisa a las escuelas.",
  },
  answer: "¿Qué va a cambiar, o por qué no?",
  owner: "¿Quién se encarga?",
  ownerHint: "Una persona o una oficina. Es necesario para decidir.",
  dueOn: "¿Para cuándo?",
  dueHint: "Es necesario para decidir.",
  submit: "Enviar la respuesta",
  sent: "Su respuesta está enviada.",
  answered: "{outcome} por {name}, {on}",
  ownerSays: "Se encarga: {owner}",
  dueSays: "Para el {on}",
  waits: "Espera al liderazgo",
  tell: "Avisar a las escuelas",
  tellText:
    "{count, plural, one {Una inquietud espera} other {# inquietudes esperan}} una respuesta. Escriba aquí una para todas, o abra una inquietud y escriba solo a su escuela.",
  tellBody: "¿Qué les dice?",
  tellSubmit: "Avisar a todas",
  told: "Se avisó a las escuelas.",
};
