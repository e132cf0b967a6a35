import type { MessagesLike } from "@/lib/core/messages";
import type { notices as en } from "@/messages/en/notices";

export const notices: MessagesLike<typeof en> = {
  title: "Avisos",
  sub: "Lo que pasó y le concierne, primero lo más reciente.",
  bell: "Avisos",
  bellNew: "Avisos: {count, plural, one {# nuevo} other {# nuevos}}",
  bellMany: "Avisos: más de 99 nuevos",
  nothing: "Aún no hay nada que avisarle",
  nothingText: "Cuando alguien le pida algo o le responda, aparecerá aquí.",
  goHome: "Ver dónde estamos",
  list: "Sus avisos",
  isNew: "Nuevo",
  readAll: {
    button: "Marcar todo como leído",
    pending: "Marcando…",
    done: "Todo quedó marcado como leído.",
  },
  pages: "Páginas de avisos",
  page: "Página {page, number}",
  newer: "Más recientes",
  older: "Más antiguos",
  kinds: {
    round_opened:
      "La ronda {round} está abierta. Los puntajes se entregan hasta el {dueOn}.",
    asked_to_rate: "Se le pide puntuar en la ronda {round}.",
    round_closed: "Se cerró la ronda {round}.",
    round_reopened: "Se reabrió la ronda {round}: {reason}",
    review_confirmed:
      "El liderazgo comunitario confirmó la revisión de {round}.",
    site_submitted: "{site} entregó sus filas de {round}. Revíselas.",
    site_sent_back:
      "Se devolvieron las filas de {site} de {round}. Vea qué conviene volver a mirar.",
    site_accepted: "Se aceptaron las filas de {site} de {round}.",
    not_applicable_refused:
      "{by} no está de acuerdo en que la fila {row} «no aplica». Por favor, puntúela.",
    not_applicable_refused_why:
      "{by} no está de acuerdo en que la fila {row} «no aplica»: {reason}",
    row_decided: "El grupo acordó la fila {code} de {round}.",
    evidence_asked:
      "Se le pide lo que falta para respaldar la fila {code} de {round}.",
    evidence_answered:
      "Respondieron a su pregunta sobre la fila {code} de {round}.",
    concern_raised: "Se planteó una inquietud: {concern}",
    concern_triaged: "Alguien revisó una inquietud y la atiende: {concern}",
    concern_answered: "Se respondió una inquietud: {concern}",
    concern_reopened: "Se reabrió una inquietud: {concern}",
    decision_asked: "Se le pide decidir sobre una inquietud: {concern}",
    mentioned: "Le mencionaron en una inquietud: {concern}",
    unknown: "Hay algo nuevo que le concierne. Ábralo para verlo.",
  },
};
