import type { MessagesLike } from "@/lib/core/messages";
import type { framework as en } from "@/messages/en/framework";
import { local } from "@/messages/es/framework/local";
import { versions } from "@/messages/es/framework/versions";
import { format } from "@/messages/es/framework/format";

export const framework: MessagesLike<typeof en> = {
  levels: {
    title: "Nivel de liderazgo",
    community_wide: "Toda la comunidad",
    intermediary: "Equipo intermediario",
    site: "Escuela",
  },
  scale: {
    title: "La escala",
    met: "Una fila con puntaje de {from} o más cuenta como cumplida.",
  },
  source: {
    title: "De dónde viene esta fila",
    guide: "Dice con nuestras palabras lo que dice una fila de la guía",
    derived: "Fila nuestra, basada en el propósito y los hitos de la etapa",
    restored:
      "Se perdieron algunas palabras de esta fila y completamos su sentido",
    twin: "Dice casi lo mismo que {code}",
  },
  credit: {
    title: "Sobre estas palabras",
    restated: "Lo que dijimos con otras palabras",
    ours: "Lo que es nuestro",
    version: "Versión {version} del marco",
  },
  local,
  versions,
  sourceShort: {
    guide: "De la guía",
    derived: "Nuestra",
    restored: "Palabras completadas",
  },
  format,
};
