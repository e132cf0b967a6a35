import type { MessagesLike } from "@/lib/core/messages";
import type { story as en } from "@/messages/en/story";

export const story: MessagesLike<typeof en> = {
  title: "Cómo llegamos hasta aquí",
  sub: "Lo que pasó con el lugar en que estamos, lo más nuevo primero.",
  link: "La historia de las etapas",
  nowTitle: "Ahora, y lo que viene",
  nothing: "Todavía no ha pasado nada.",
  pages: "Páginas de la historia",
  page: "Página {page, number}",
  newer: "Más nuevo",
  older: "Más antiguo",
  by: "por {name}",
  clocks: {
    needsAttention: "La Etapa {stage} necesita atención.",
    isDue:
      "La Etapa {stage} debe revisarse: demasiados de sus puntajes ya no están al día.",
    attestationEnds:
      "{on}: hasta este día la Etapa {stage} está aceptada sin puntajes.",
    reviewDue:
      "{on}: la Etapa {stage} deberá revisarse si nada de ella se puntúa de nuevo.",
    scoresDue: "{on}: vencen los puntajes de la ronda abierta.",
    sprintEnds: "{on}: último día del ciclo.",
  },
  kinds: {
    round_opened: "Se abrió la ronda {round}.",
    review_confirmed:
      "El liderazgo comunitario confirmó la revisión de {round}.",
    round_closed: "Se cerró la ronda {round}.",
    round_reopened: "Se reabrió la ronda {round}: {reason}",
    milestone_proposed:
      "Se propuso como alcanzado el hito {milestone, number} de la Etapa {stage}.",
    milestone_withdrawn:
      "Se retiró la propuesta del hito {milestone, number} de la Etapa {stage}.",
    milestone_confirmed:
      "Se confirmó el hito {milestone, number} de la Etapa {stage}.",
    stage_attested: "Pedimos aceptar la Etapa {stage} sin puntajes.",
    stage_attestation_confirmed: "Se aceptó la Etapa {stage} sin puntajes.",
    stage_reached: "La Etapa {stage} se logró por primera vez.",
    attestation_ended:
      "Terminó la aceptación de la Etapa {stage} sin puntajes.",
    framework_moved: "Pasamos a la versión {version} del marco.",
    preset_changed:
      "La regla pasó a sus ajustes {preset, select, strict {estrictos} other {habituales}}.",
  },
  more: {
    workingIn: "Con eso quedamos trabajando en la Etapa {stage}.",
    sustaining: "Con eso quedamos en la Etapa {stage}, sosteniendo lo logrado.",
    revisitingAt: "Con eso quedamos volviendo a la Etapa {stage}.",
    achieved:
      "Lograda: {count, plural, one {Etapa {stages}} other {Etapas {stages}}}.",
    again:
      "Lograda de nuevo o por primera vez: {count, plural, one {Etapa {stages}} other {Etapas {stages}}}.",
    lost: "Bajó de lo que la mantiene: {count, plural, one {Etapa {stages}} other {Etapas {stages}}}.",
    doubt:
      "En duda en ese cierre: {count, plural, one {Etapa {stages}} other {Etapas {stages}}}.",
    unreviewed: "Se cerró sin una revisión confirmada: {reason}",
    revisit: "Se decidió volver a la Etapa {stage}.",
    stopRevisit: "Ya no se vuelve a la Etapa {stage}.",
    meeting: "Decidido en: {name}.",
    until: "Vale hasta el {on}.",
    picture: "Ver cómo estaba",
    stage: "Ver la Etapa {stage}",
    round: "Ver la ronda",
  },
  closing: {
    title: "{round} como se cerró",
    sub: "Cierre {number, number} de {total, number}, {on}, por {name}.",
    kept: "Esta imagen se guardó al cerrar la ronda. Nada la cambia.",
    reopened: "La ronda se reabrió el {on} por {name}: {reason}",
    others: "Cierres de esta ronda",
    one: "Cierre {number, number}",
    reviewTitle: "La revisión",
    reviewed: "Confirmada por {name} el {on}.",
    unreviewed:
      "Se cerró sin una revisión confirmada. El motivo dado: {reason}",
    headline:
      "Al {on}. Regla {rule}, ajustes {preset, select, strict {estrictos} other {habituales}}; versión {version} del marco.",
    highest: "Etapa más alta alcanzada: Etapa {stage}, el {on}.",
    stagesTitle: "Las etapas",
    stage: "Etapa {stage}: {title}",
    state: "Estado",
    met: "Cumplidas",
    metOf:
      "{met, number} de {scored, number} filas con puntaje, {percent, number} %",
    noScores: "sin puntajes",
    coverage: "{scored, number} de {rows, number} filas con puntaje",
    milestones: "Hitos",
    milestone: "Hito {number, number}: {title}",
    confirmed: "confirmado por {name} el {on}",
    proposed: "propuesto por {name} el {on}",
    openMilestone: "abierto",
    attested: "Aceptada sin puntajes: {statement}",
    sitesTitle: "Las escuelas",
    sitesCaption: "La etapa propia de cada escuela al cerrarse la ronda",
    site: "Escuela",
    ownStage: "Etapa propia",
    inStage: "Etapa {stage}",
    meets: "Cumple la Etapa {stage}",
    noStage: "aún ninguna",
    siteMet: "{met, number} de {scored, number} cumplidas",
    part: "Parte de la ronda",
    hiddenSites:
      "No se muestran las escuelas cuyo detalle no está abierto para usted.",
    rowsTitle: "Los puntajes",
    rowsSub:
      "Lo que valía para cada fila, en las palabras de la versión {version} del marco.",
    row: "Fila",
    score: "Puntaje",
    siteCounts:
      "Escuelas en 0, 1, 2, 3: {counts}{none, plural, =0 {} other {; {none, number} sin valor}}",
    none: "sin puntaje",
  },
};
