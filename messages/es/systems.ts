import type { MessagesLike } from "@/lib/core/messages";
import type { systems as en } from "@/messages/en/systems";

export const systems: MessagesLike<typeof en> = {
  choose: {
    title: "Elija un sistema",
    none: "Todavía no pertenece a ningún sistema",
    noneText: "Pida que le agreguen a quienes dirigen su sistema.",
  },
  settings: {
    title: "Ajustes",
    ownRows:
      "Los enunciados que su sistema agrega a los de la guía, y si cuentan",
  },
  sample: {
    title: "Eliminar este ejemplo",
    text: "Este sistema es inventado, para practicar. Al eliminarlo se borran sus escuelas, rondas, puntajes, notas y las personas que no pertenecen a otro sistema. No se puede deshacer.",
    name: "Para continuar, escriba el nombre del sistema: {name}",
    button: "Eliminar el ejemplo",
    pending: "Eliminando…",
    problem: "El ejemplo sigue aquí",
  },
};
