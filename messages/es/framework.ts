import type { MessagesLike } from "@/lib/core/messages";
import type { framework as en } from "@/messages/en/framework";

export const framework: MessagesLike<typeof en> = {
  levels: {
    title: "Nivel de liderazgo",
    community_wide: "Toda la comunidad",
    intermediary: "Equipo intermediario",
    site: "Escuela",
  },
  scale: {
    title: "La escala",
    met: "Un puntaje de {from} o más cuenta como cumplido.",
  },
  source: {
    title: "De dónde viene este enunciado",
    guide: "Expresa con nuestras palabras un enunciado de la guía",
    derived:
      "Enunciado nuestro, basado en el propósito y los hitos de la etapa",
    restored:
      "Se perdieron algunas palabras de este enunciado, así que completamos su sentido",
    twin: "Dice casi lo mismo que {code}",
  },
  credit: {
    title: "Sobre estas palabras",
    restated: "Lo que expresamos de nuevo",
    ours: "Lo que es nuestro",
    version: "Versión {version} del marco",
  },
  structure: {
    levels:
      "{count, plural, one {Un nivel de liderazgo} other {# niveles de liderazgo}}",
    functions: "{count, plural, one {Una función} other {# funciones}}",
  },
  sourceShort: {
    guide: "De la guía",
    derived: "Nuestro",
    restored: "Palabras completadas",
  },
};
