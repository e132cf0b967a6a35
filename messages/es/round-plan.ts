import type { MessagesLike } from "@/lib/core/messages";
import type { roundPlan as en } from "@/messages/en/round-plan";

export const roundPlan: MessagesLike<typeof en> = {
  title: "Cambiar el plan de {round}",
  crumb: "Plan y fechas",
  sub: "Pida a más personas que puntúen, o deje de pedírselo a algunas. Primero verá qué cambia.",
  people: {
    title: "A quién se le pide qué",
    act: "¿Qué desea hacer?",
    ask: "Pedir a personas que puntúen",
    askHint:
      "Se les avisa. Puntúan, o ayudan a puntuar, lo que usted elija abajo.",
    take_away: "Dejar de pedírselo a personas",
    take_awayHint: "Quien ya entregó sigue en la parte que entregó.",
    who: "¿A quién?",
    find: "Buscar una persona",
    what: "¿Qué?",
    allSites: "Todas las escuelas",
    allSitesHint: "Para quien coordina una escuela: todas las suyas",
    single: "Escuelas sueltas",
    findSite: "Buscar una escuela",
    only: "Solo algunas funciones",
    list: "Ver qué cambiará",
  },
  listed: {
    ask: "{count, plural, =0 {No se pediría nada nuevo.} one {Se pedirá # cosa:} other {Se pedirán # cosas:}}",
    take_away:
      "{count, plural, =0 {No se quitaría nada.} one {Se dejará de pedir # cosa:} other {Se dejarán de pedir # cosas:}}",
    line: "{name}: {what}",
    more: "y {count, number} más",
    skipped: "No cambia:",
    why: {
      already: "ya se le pide",
      may_not: "no puede puntuar ahí",
      not_asked: "no se le pide ahí",
      asked_for_all:
        "se le piden todas las escuelas a la vez; quite eso primero",
      handed_in: "ya entregó ahí",
      saw_ratings:
        "otras personas ya entregaron ahí y usted pudo leerlo: pídaselo a otra persona",
    },
    stale:
      "Otra persona cambió el plan mientras tanto. Esto es lo que cambiaría ahora.",
    apply:
      "{count, plural, one {Hacer este cambio} other {Hacer estos # cambios}}",
  },
  done: "{count, plural, one {# cambio hecho.} other {# cambios hechos.}} Se avisa a quienes se les pide.",
  undo: "Deshacer esto",
  undone:
    "{count, plural, =0 {No se pudo deshacer nada.} one {# cambio deshecho.} other {# cambios deshechos.}}{kept, plural, =0 {} other { # quedan como están.}}",
  parts: {
    community_wide: "filas de toda la comunidad",
    intermediary: "filas del equipo intermediario",
    functions: "{what} (solo {functions})",
    site: "filas de {site}",
    allSites: "filas de todas las escuelas",
  },
  dates: {
    title: "Fechas",
    reason: "¿Por qué cambian?",
    reasonHint: "Se guarda junto con el cambio.",
    submit: "Cambiar las fechas",
    done: "Las fechas han cambiado.",
    staleTitle: "Otra persona cambió esta ronda mientras tanto",
    stale:
      "Sus fechas: {from}, {due}, {end}. Las de usted siguen en el formulario. Envíelo de nuevo para conservarlas.",
  },
};
