import type { MessagesLike } from "@/lib/core/messages";
import type { mail as en } from "@/messages/en/mail";

export const mail: MessagesLike<typeof en> = {
  digestSubject:
    "{count, plural, one {# aviso nuevo esta semana} other {# avisos nuevos esta semana}}",
  greeting: "Hola, {name}:",
  more: "{count, plural, one {y # más} other {y # más}}",
  why: {
    digest:
      "Recibe este correo una vez por semana cuando hay algo nuevo que le concierne.",
    at_once: "Recibe este correo porque algo espera por usted o le responde.",
  },
  choose: "Elegir qué correos recibe",
  stop: {
    digest: "Dejar de recibir el correo semanal",
    at_once: "Dejar de recibir correos como este",
  },
  kinds: {
    round_opened:
      "La ronda {round} está abierta. Los puntajes se entregan hasta el {dueOn}.",
    asked_to_rate: "Se le pide puntuar en la ronda {round}.",
    round_due: "Los puntajes de la ronda {round} se entregan hasta el {dueOn}.",
    round_closed: "Se cerró la ronda {round}.",
    round_reopened: "Se reabrió la ronda {round}.",
    review_confirmed:
      "El liderazgo comunitario confirmó la revisión de {round}.",
    site_submitted: "{site} entregó sus filas de {round}.",
    site_sent_back: "Se devolvieron las filas de {site} de {round}.",
    site_accepted: "Se aceptaron las filas de {site} de {round}.",
    not_applicable_refused:
      "No hubo acuerdo sobre un «no aplica» suyo: fila {row}.",
    row_decided: "El grupo acordó la fila {code} de {round}.",
    evidence_asked:
      "Se le pide lo que falta para respaldar la fila {code} de {round}.",
    evidence_answered:
      "Respondieron a su pregunta sobre la fila {code} de {round}.",
    concern_raised: "Se planteó una inquietud que usted debería ver.",
    concern_triaged: "Alguien atiende una inquietud que usted sigue.",
    concern_answered: "Se respondió una inquietud que usted sigue.",
    concern_reopened: "Se reabrió una inquietud que usted sigue.",
    decision_asked: "Se le pide decidir sobre una inquietud.",
    scan_asked: "Se piden sus respuestas en una revisión del sistema.",
    action_given: "Se le pide ocuparse de algo del plan antes del {dueOn}.",
    report_discussed: "Hay un informe abierto a comentarios.",
    report_sent: "Un informe para el liderazgo le espera.",
    report_final: "Un informe es definitivo.",
    mentioned: "Le mencionaron en una inquietud.",
    support_given:
      "Se anotó un apoyo en el que usted participó. Diga qué le pareció.",
    action_due: "Una acción suya vence el {dueOn}.",
    action_late: "Una acción suya venció el {dueOn}.",
    action_ended: "Terminó una acción que usted agregó.",
    meeting_written: "Se anotó una reunión en la que usted participó.",
    much_exported: "Alguien descargó un archivo grande.",
    unknown: "Hay algo nuevo que le concierne.",
  },
};
