import type { MessagesLike } from "@/lib/core/messages";
import type { trends as en } from "@/messages/en/trends";

export const trends: MessagesLike<typeof en> = {
  path: {
    title: "Nuestro camino por las etapas",
    takeawayOne:
      "{name} nos dejó en la Etapa {stage}; hoy estamos en la Etapa {now}.",
    takeaway:
      "De la Etapa {stage} al final de {name} a la Etapa {now} hoy, en {count, number} rondas cerradas.",
    takeawaySame:
      "Hoy en la Etapa {now}, como al final de {name}, hace {count, plural, one {# ronda cerrada} other {# rondas cerradas}}.",
    highest: "La etapa más alta alcanzada es la Etapa {stage}.",
    stage: "Etapa {stage}",
    today: "Hoy",
    working: "Etapa en que trabajamos",
    reached: "Etapa más alta alcanzada",
    revisiting: "de vuelta",
    attention: "hay que mirar",
    needsLook:
      "{count, plural, one {La Etapa {stages} pide} other {Las Etapas {stages} piden}} una mirada",
    none: "ninguna todavía",
    point: "Dónde estábamos",
    on: "Día",
    remarks: "Observaciones",
    list: "Cierre por cierre, lo más nuevo primero",
  },
  row: {
    once: "Con puntaje una vez: {value, number}, en {at}.",
    rose: "Subió de {from, number} en {since} a {to, number} en {at}.",
    fell: "Bajó de {from, number} en {since} a {to, number} en {at}.",
    same: "En {to, number} en {at}, como en {since}.",
    moved:
      "En {to, number} en {at}, como en {since}, con subidas y bajadas entre medio.",
    middle: "El puntaje central de las escuelas.",
    metLine: "La línea cortada marca desde dónde se cumple.",
    round: "Ronda",
    score: "Puntaje",
    middleScore: "Puntaje central",
    sites: "Escuelas",
    last: "Las últimas {count, number} de {total, number} rondas.",
  },
};
