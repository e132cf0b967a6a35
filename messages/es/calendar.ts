import type { MessagesLike } from "@/lib/core/messages";
import type { calendar as en } from "@/messages/en/calendar";

export const calendar: MessagesLike<typeof en> = {
  name: "Waymark: {system}",
  due: "Entrega de puntajes: {round}",
  ends: "Termina el ciclo: {round}",
  meeting: "Reunión: {group}",
  meetingAt: "Reunión: {group}, {site}",
  groups: {
    community_wide: "Equipo de toda la comunidad",
    intermediary: "Equipo intermediario",
    site: "Equipo de una escuela",
    other: "Otro grupo",
  },
  action: "Su acción: {title}",
  actionOfFew: "Vence una acción suya. Abra Waymark para verla.",
  feed: {
    title: "Su calendario",
    text: "Cree una dirección secreta y agréguela a su programa de calendario. Allí verá cuándo se entregan los puntajes y cuándo termina el ciclo, las reuniones que usted puede ver y sus propias acciones abiertas. Su programa busca novedades algunas veces al día.",
    warning:
      "Quien tenga esta dirección puede leer lo mismo, sin iniciar sesión. No la comparta con nadie. Lo que solo pocas personas pueden ver aparece sin sus palabras.",
    none: "Usted no tiene una dirección de calendario en este sistema.",
    made: "Tiene una dirección desde el {on}. No se vuelve a mostrar.",
    make: "Crear la dirección",
    renew: "Crear una dirección nueva",
    renewText:
      "La dirección que tiene ahora deja de funcionar. Agregue la nueva a su programa.",
    end: "Terminar la dirección",
    endText: "Ya nadie podrá leer el calendario, tampoco usted.",
    pending: "Un momento…",
    newTitle: "La dirección de su calendario",
    newText:
      "Solo se muestra ahora. Cópiela y agréguela en su programa de calendario, donde pide la dirección de un calendario.",
    label: "Dirección del calendario",
    ended: "La dirección ya no funciona.",
  },
};
