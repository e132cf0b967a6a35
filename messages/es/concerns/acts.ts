import type { MessagesLike } from "@/lib/core/messages";
import type * as en from "@/messages/en/concerns/acts";

export const acts: MessagesLike<typeof en.acts> = {
  triage: {
    open: "Cambiar la clasificación",
    triage: "¿Qué hace falta?",
    site: "¿Qué escuela ha encontrado la manera?",
    siteEmpty: "Elija una escuela",
    siteHint: "Solo si se trata de la práctica de otra escuela.",
    reason: "¿Por qué?",
    reasonHint: "La escuela lo lee.",
    submit: "Guardar la clasificación",
    done: "Guardada. Se avisó a la escuela.",
  },
  tell: {
    open: "Decir a la escuela qué se hizo",
    body: "¿Qué le dice a la escuela?",
    bodyHint:
      "En palabras para esta escuela: qué se hizo o se decidió, y cuándo.",
    submit: "Avisar a la escuela",
    done: "Se avisó a la escuela.",
  },
  reply: {
    reply: "¿Se resolvió con esto?",
    solved: "Sí, está resuelta",
    not_yet: "Todavía no",
    reason: "¿Qué falta todavía?",
    reasonHint: "Es necesario si dice que todavía no.",
    submit: "Enviar la contestación",
    done: "Su contestación está enviada.",
  },
  note: {
    body: "Escriba una nota",
    call: "Llamar a otras personas",
    callHint: "Aparecen solo quienes pueden ver esta inquietud.",
    callOpen: "Elegir personas",
    submit: "Añadir la nota",
    done: "La nota está añadida.",
  },
  ask: {
    open: "Pedir una decisión al liderazgo",
    text: "El liderazgo lee estas palabras, no la inquietud. No nombre a personas ni familias.",
    name: "¿Qué se pide, en pocas palabras?",
    recommendation: "¿Qué recomienda usted?",
    priority: "¿Cuánto importa?",
    submit: "Preguntar al liderazgo",
  },
  join: {
    open: "Ponerla en un tema",
    change: "Pasarla a otro tema o sacarla de este",
    theme: "¿Qué tema?",
    none: "Ningún tema",
    submit: "Guardar el tema",
    done: "Guardado.",
  },
  split: {
    open: "Separar en dos",
    text: "El segundo asunto pasa a ser otra inquietud, de la misma escuela y para las mismas personas.",
    submit: "Separarla",
    done: "Separada. La nueva está entre las inquietudes relacionadas.",
  },
  merge: {
    open: "Unirla a otra",
    text: "Para dos inquietudes de una escuela que dicen lo mismo. Desde entonces se responde a la otra.",
    other: "¿Qué inquietud dice lo mismo?",
    submit: "Unirla",
    done: "Unida.",
  },
  link: {
    open: "Enlazarla con otra inquietud",
    other: "¿Qué inquietud tiene que ver con esta?",
    submit: "Enlazarla",
    done: "Enlazada.",
  },
  otherEmpty: "Elija una inquietud",
  closeToFew: {
    open: "Ocultarla a todos menos a la escuela y al equipo intermediario",
    text: "Hágalo si nombra a personas o familias. No se puede deshacer.",
    submit: "Ocultarla",
    done: "Ahora solo la ven la escuela y el equipo intermediario.",
  },
};

export const history: MessagesLike<typeof en.history> = {
  by: "{name} · {on}",
  concern_raised: "Planteada",
  concern_triaged: "Clasificada: {triage}",
  concern_split: "Se separó {concern}",
  concern_split_from: "Separada de {concern}",
  concern_merged: "Unida a {concern}",
  concern_merged_from: "{concern} se unió a esta",
  concern_linked: "Enlazada con {concern}",
  concern_linked_from: "{concern} se enlazó con esta",
  concern_closed_to_few:
    "Oculta a todos menos a la escuela y al equipo intermediario",
  concern_joined: "Puesta en el tema {theme}",
  concern_left: "Sacada del tema {theme}",
  concern_told: "Se avisó a la escuela",
  concern_solved: "La escuela dijo: resuelta",
  concern_reopened: "La escuela dijo: todavía no",
  decision_asked: "Se preguntó al liderazgo",
  other: "Cambiada",
};
