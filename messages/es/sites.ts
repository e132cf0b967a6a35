import type { MessagesLike } from "@/lib/core/messages";
import type { sites as en } from "@/messages/en/sites";

export const sites: MessagesLike<typeof en> = {
  title: "Escuelas",
  sub: "{total, plural, =0 {Aún no hay escuelas} one {# escuela en este sistema} other {# escuelas en este sistema}}{active, plural, =0 {} one {, # activa} other {, # activas}}.",
  add: "Agregar una escuela",
  edit: "Editar",
  filterLabel: "Escuelas por situación",
  all: "Todas",
  statuses: {
    active: "Activa",
    planned: "Planificada",
    candidate: "Candidata",
    paused: "En pausa",
    closed: "Cerrada",
  },
  statusHints: {
    active: "Puntúa sus filas en cada ronda.",
    planned: "Ya está elegida, pero aún no empieza.",
    candidate: "Todavía se está evaluando.",
    paused: "Por ahora no puntúa.",
    closed: "Ya no es parte del sistema.",
  },
  pillars: {
    integrated_supports: "Apoyos integrados para estudiantes",
    family_engagement: "Participación de familias y comunidad",
    collaborative_leadership: "Liderazgo colaborativo",
    extended_learning: "Más y mejor tiempo de aprendizaje",
  },
  columns: {
    name: "Escuela",
    status: "Situación",
    cohort: "Generación",
    gradeSpan: "Grados",
    coordinators: "Coordinador(a)",
    scored: "Con puntaje en esta ronda",
    stage: "Etapa propia",
    activity: "Último puntaje",
  },
  scored: "{scored, number} de {rows, number}",
  nobody: "Nadie todavía",
  never: "Nunca",
  empty: {
    title: "Aún no hay escuelas",
    text: "Cada escuela comunitaria activa puntúa sus propias filas de la rúbrica.",
    readText:
      "Las escuelas aparecen aquí cuando el equipo intermediario las agrega. Cada escuela activa puntúa sus propias filas de la rúbrica.",
    filtered: "Ninguna escuela está en esta situación",
  },
  onlyNames:
    "Usted ve el nombre y la situación de todas las escuelas, y los detalles de las que puede abrir.",
  page: {
    review: "Revisar los datos",
    people: "Personas",
    coordinators: "{count, plural, one {Coordinador(a)} other {Coordinadores}}",
    pointPerson: "Persona de contacto en el equipo intermediario",
    leadPartner: "Organización líder",
    none: "Ninguna",
    about: "Sobre esta escuela",
    evidence: "Evidencia",
    evidenceCount:
      "{total, plural, =0 {Aún no hay.} one {# en total} other {# en total}}{round, plural, =0 {} other {, # en esta ronda}}",
    distribution: "Puntajes por función",
    distributionTakeaway:
      "Según el último puntaje de cada fila. Las filas sin puntaje se muestran con rayas.",
    gaps: "Filas por trabajar",
    gapsTakeaway:
      "{count, plural, =0 {Todas las filas están cumplidas.} one {# fila aún no está cumplida; primero van las que están más cerca.} other {# filas aún no están cumplidas; primero van las que están más cerca.}}",
    more: "{count, plural, one {Ver # fila más} other {Ver # filas más}}",
    inactive:
      "Solo las escuelas activas puntúan filas y cuentan para el sistema. Los puntajes anteriores se conservan.",
  },
  form: {
    addTitle: "Agregar una escuela",
    addSub:
      "Por ahora bastan el nombre y la situación; lo demás puede esperar.",
    editTitle: "Editar {name}",
    name: "Nombre",
    nameHint: "El nombre con que la gente conoce la escuela.",
    status: "Situación",
    cohort: "Generación",
    cohortHint: "Cuándo empezó; por ejemplo, 2026–27.",
    gradeSpan: "Grados",
    gradeSpanHint: "Por ejemplo, K–5.",
    pillars: "Pilares en uso",
    pillarsHint: "Elija todos los que trabaja la escuela.",
    leadPartner: "Organización líder",
    leadPartnerHint: "La que dirige el trabajo aquí, si hay una.",
    pointPersonId: "Persona de contacto en el equipo intermediario",
    noPointPerson: "Nadie todavía",
    addSubmit: "Agregar esta escuela",
    editSubmit: "Guardar",
    failed:
      "No se pudo enviar. Revise su conexión e intente de nuevo; lo que escribió sigue aquí.",
  },
  stale: {
    title: "Otra persona cambió esta escuela mientras usted la editaba",
    text: "Estos campos son distintos. Guarde otra vez para conservar lo que usted escribió, o quédese con lo que hay ahora.",
    theirs: "Lo que hay ahora",
    mine: "Lo que usted escribió",
    field: "Campo",
    take: "Quedarme con lo que hay ahora",
    same: "Lo que usted escribió es igual a lo que hay ahora. Guarde otra vez para seguir.",
    empty: "(vacío)",
  },
};
