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
  settings: {
    title: "Correos para usted",
    sub: "Se envían a {email}. Lo que elija vale para todos sus sistemas.",
    link: "Elegir sus correos",
    save: "Guardar",
    pending: "Guardando…",
    saved: "Guardado.",
    ways: {
      at_once: "Enseguida",
      weekly: "En el correo semanal",
      off: "Ningún correo",
    },
    topics: {
      assigned: "Se le pide algo",
      answered: "Alguien le responde",
      sent_back: "Algo vuelve a usted",
      round_due: "Algo vence pronto",
      other: "Todo lo demás",
    },
    hints: {
      assigned:
        "Puntuar, aportar evidencia, decidir, leer un informe u ocuparse de una acción.",
      answered: "Lo que preguntó sobre una fila o una inquietud.",
      sent_back: "Filas de una escuela o un «no aplica».",
      round_due:
        "Puntajes y sus propias acciones: 7 días y 1 día antes de la fecha, y cuando una acción se atrasa.",
      other: "Por ejemplo, una ronda cerrada o una revisión confirmada.",
    },
  },
  mailbox: {
    title: "Buzón",
    sub: "Esta demostración no envía correos. Lo que iría a {email} queda aquí, solo para usted.",
    link: "Ver sus correos",
    nothing: "Aún no hay correos",
    nothingText:
      "El correo semanal llega cuando hay algo nuevo. Lo que espera por usted llega en unos minutos.",
  },
  unsubscribe: {
    title: "Correos de Waymark",
    text: {
      digest: "Ya no recibirá el correo semanal.",
      at_once: "Ya no recibirá correos como el que le trajo aquí.",
    },
    button: {
      digest: "Dejar de recibir el correo semanal",
      at_once: "Dejar de recibir estos correos",
    },
    stopped: {
      digest: "Ya no recibe el correo semanal.",
      at_once: "Ya no recibe correos como este.",
    },
    again: "Para cambiarlo, inicie sesión y abra sus avisos.",
  },
  kinds: {
    round_opened:
      "La ronda {round} está abierta. Los puntajes se entregan hasta el {dueOn}.",
    asked_to_rate: "Se le pide puntuar en la ronda {round}.",
    round_due: "Los puntajes de la ronda {round} se entregan hasta el {dueOn}.",
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
    report_discussed: "Hay un informe abierto a comentarios: {report}",
    report_sent: "Llegó un informe al liderazgo: {report}",
    report_final: "Un informe es definitivo: {report}",
    mentioned: "Le mencionaron en una inquietud: {concern}",
    scan_asked: "{by} le pide sus respuestas en una revisión del sistema.",
    action_given:
      "{by} le pide que se encargue de algo a más tardar el {dueOn}.",
    support_given:
      "Se anotó un apoyo que usted recibió: {support}. Diga qué le pareció.",
    action_due: "Una acción suya vence el {dueOn}.",
    action_late: "Una acción suya venció el {dueOn}. Diga cómo va.",
    action_ended:
      "{by} dio por terminada una acción que usted agregó. Vea qué resultó.",
    meeting_written: "{by} anotó una reunión en la que usted participó.",
    much_exported:
      "{by} descargó un archivo grande, de {rows} líneas. Vea qué ha salido del sistema.",
    unknown: "Hay algo nuevo que le concierne. Ábralo para verlo.",
  },
};
