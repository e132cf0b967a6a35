import type { MessagesLike } from "@/lib/core/messages";
import type { opening as en } from "@/messages/en/opening";

export const opening: MessagesLike<typeof en> = {
  title: "Abrir una ronda",
  sub: "En una ronda se puntúa toda la rúbrica, por lo general cada seis meses. Al abrirla, se avisa a todas las personas a quienes se pide participar.",
  isOpenTitle: "Ya hay una ronda abierta",
  isOpenText: "Ciérrela antes de abrir otra.",
  isOpenLink: "Ir a {round}",
  basics: "Nombre y fechas",
  name: "Nombre de la ronda",
  nameHint: "Por ejemplo, la estación y el año: Primavera 2027",
  startsOn: "Primer día",
  startsOnHint: "Por lo general, hoy",
  dueOn: "Fecha límite de los puntajes",
  dueOnHint: "Cinco semanas después del primer día, salvo que la cambie",
  endsOn: "Último día del ciclo",
  endsOnHint: "Seis meses después del primer día, salvo que lo cambie",
  focus: {
    title: "Etapas de esta ronda",
    hint: "No marque ninguna para incluirlas todas. Las filas de las demás etapas conservan su último puntaje.",
    stage: "Etapa {number}: {name}",
  },
  sites: {
    title: "Escuelas",
    all: "{count, plural, =0 {Aún no hay ninguna escuela activa. La que pase a estar activa se suma sola a esta ronda.} one {Participa la única escuela activa.} other {Participan las # escuelas activas.}} Las que se incorporen después también participan.",
    leaveOut: "Dejar fuera algunas escuelas",
    hint: "Marque las escuelas que no participan en esta ronda. Conservan sus últimos puntajes y no cuentan como faltantes.",
    find: "Buscar una escuela",
    noCoordinator: "Aún sin coordinación",
  },
  levels: {
    title: "Quién puntúa y cómo",
    sub: "Elija para cada nivel.",
    community_wide: "Filas de toda la comunidad",
    intermediary: "Filas del equipo intermediario",
    site: "Filas de las escuelas",
  },
  modes: {
    legend: "¿Cómo se puntúan?",
    direct: "Directo",
    directHint:
      "Quien puede puntuar una fila fija el puntaje. Los demás lo ven enseguida.",
    panel: "Panel",
    panelHint:
      "Cada persona puntúa por su cuenta, sin que los demás lo vean. Cuando todas han entregado, se muestran los puntajes y el grupo resuelve las diferencias.",
  },
  communityWideMode: "Filas de toda la comunidad",
  intermediaryMode: "Filas del equipo intermediario",
  siteMode: "Filas de las escuelas",
  people: {
    legend: "¿A quién se le pide?",
    hint: "En un panel, marque dos personas o más. En modo directo puede no marcar a nadie: entonces se pide a quienes pueden puntuar estas filas.",
    siteHint:
      "A cada escuela se le pide siempre por medio de su propia coordinación. Marque a personas del equipo intermediario para pedirles además todas las escuelas. Para escuelas sueltas, cambie el plan cuando la ronda esté abierta.",
    none: "En su sistema aún no hay nadie que pueda puntuar estas filas.",
    only: "Solo algunas funciones",
    onlyLegend: "Funciones para {name}",
  },
  gaps: {
    nobody: "No se le pide a nadie que puntúe: {parts}.",
    single: "Algunas filas tienen una sola persona que puntúa: {parts}.",
    uncovered: "No se le pide a nadie {functions} ({level}).",
    site: "Escuela ({names})",
    more: "{names} y {count, number} más",
    thinTitle: "¿Alcanza este panel?",
    thinText:
      "Una persona sola no tiene con quién comparar. Las filas que nadie puntúa quedan sin puntaje.",
    accept: "Sí, abrirla así",
  },
  submit: "Abrir la ronda",
};
