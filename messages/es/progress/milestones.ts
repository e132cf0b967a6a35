import type { MessagesLike } from "@/lib/core/messages";
import type * as en from "@/messages/en/progress/milestones";

export const milestones: MessagesLike<typeof en.milestones> = {
  title: "Hitos",
  sub: "El equipo intermediario propone un hito y dice qué lo demuestra; los líderes de toda la comunidad lo confirman.",
  one: "Hito {number}",
  states: {
    open: "Aún sin proponer",
    proposed: "Propuesto",
    confirmed: "Confirmado",
  },
  rows: "{applicable, plural, =0 {Aún no tiene filas asociadas} one {{met, number} de # fila cumplida} other {{met, number} de # filas cumplidas}}",
  showRows: "Ver sus filas",
  rowMet: "cumplida",
  rowNotMet: "aún no cumplida",
  ready: "Sus filas están cumplidas: ya se puede proponer.",
  target: "Fecha meta",
  targetOn: "Meta: {on}",
  targetPassed: "Meta: {on}, que ya pasó",
  targetNone: "Aún sin fecha meta",
  targetReason: "Por qué se cambió: {reason}",
  proposedBy: "Lo propuso {name} el {on}",
  confirmedBy: "Lo confirmó {name} el {on}",
  confirmedIn: "Se decidió en una reunión: {meeting}, {on}",
  seeEvidence: "Ver lo que lo demuestra",
  waitsForLeader: "Espera la confirmación de los líderes de toda la comunidad.",
  setTarget: {
    open: "Fijar una fecha meta",
    change: "Cambiar la fecha meta",
    day: "Fecha meta",
    hint: "Seis meses después del inicio de esta ronda sería el {on}.",
    reason: "¿Por qué cambia?",
    reasonHint: "Todas las personas verán el motivo junto a la fecha.",
    submit: "Guardar la fecha",
    done: "La fecha meta quedó guardada.",
  },
  propose: {
    open: "Proponerlo como alcanzado",
    statement: "¿Qué demuestra que se alcanzó?",
    statementHint: "Dos o tres oraciones que alguien externo pueda comprobar.",
    link: "Un enlace (opcional)",
    linkHint: "Empieza con https://",
    submit: "Proponer el hito",
    done: "El hito quedó propuesto. Los líderes de toda la comunidad ya pueden confirmarlo.",
  },
  withdraw: {
    open: "Retirar la propuesta",
    text: "El hito vuelve a quedar abierto. Lo que escribió queda en el registro.",
    submit: "Retirarla",
    done: "La propuesta se retiró.",
  },
  confirm: {
    text: "Usted confirma en nombre de los líderes de toda la comunidad. La confirmación de un hito es definitiva.",
    meetingHint:
      "Solo si se decidió en una reunión; en ese caso, escriba también la fecha.",
    meetingName: "Nombre de la reunión (opcional)",
    meetingOn: "Fecha de la reunión",
    submit: "Confirmar el hito",
    done: "El hito quedó confirmado.",
  },
  meanwhile: {
    open: "Mientras tanto, se retiró la propuesta.",
    proposed: "Mientras tanto, {name} lo propuso, el {on}.",
    confirmed: "Mientras tanto, {name} lo confirmó, el {on}.",
    statement: "Mientras tanto, el texto cambió a: «{statement}»",
    show: "Ver cómo está ahora",
  },
};

export const attestations: MessagesLike<typeof en.attestations> = {
  title: "¿Ya la completaron antes de empezar aquí?",
  sub: "Una etapa completada antes se puede aceptar sin puntajes, con una declaración que confirman los líderes de toda la comunidad. La aceptación vale por {months, plural, one {# mes} other {# meses}}.",
  none: "Nadie ha pedido que se acepte esta etapa.",
  asked:
    "{name} pidió el {on} que se acepte. Los líderes de toda la comunidad aún no lo confirman.",
  accepted: "Aceptada sin puntajes hasta el {on}; lo confirmó {name}",
  acceptedNoEnd: "Aceptada sin puntajes; lo confirmó {name}",
  ending:
    "{days, plural, =0 {Hoy es el último día.} one {Queda # día.} other {Quedan # días.}} Ya se puede pedir de nuevo.",
  renewalAsked:
    "{name} lo pidió de nuevo el {on}. Mientras no se confirme, el último día sigue siendo el {until}.",
  expired: "Estuvo aceptada hasta el {on} y ya no lo está.",
  statement: "Lo que se declaró",
  ask: {
    open: "Pedir que se acepte esta etapa",
    again: "Pedirlo de nuevo",
    edit: "Cambiar lo que se declaró",
    statement:
      "Nuestra comunidad completó esta etapa antes de empezar aquí. ¿Qué lo demuestra?",
    hint: "Diga qué se hizo, cuándo y quién lo hizo, para que alguien externo pueda comprobarlo.",
    link: "Un enlace (opcional)",
    linkHint: "Empieza con https://",
    submit: "Pedir que se acepte",
    done: "La solicitud se envió. Los líderes de toda la comunidad ya pueden confirmarla.",
  },
  confirm: {
    text: "Usted confirma, en nombre de los líderes de toda la comunidad, que esta etapa se completó. Cuenta como aceptada hasta el {on}.",
    submit: "Aceptar esta etapa",
    done: "La etapa quedó aceptada.",
  },
};
