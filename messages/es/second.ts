import type { MessagesLike } from "@/lib/core/messages";
import type { second as en } from "@/messages/en/second";

export const second: MessagesLike<typeof en> = {
  waits: "Espera a una segunda persona.",
  mine: "Usted dijo que esta fila no se aplica aquí. Cuenta como sin puntaje hasta que otra persona esté de acuerdo.",
  theirs:
    "{name} dice que esta fila no se aplica aquí. Cuenta como sin puntaje hasta que una segunda persona esté de acuerdo.",
  why: "Por qué: {reason}",
  agree: "De acuerdo: no se aplica",
  refuse: "No estoy de acuerdo",
  refuseReason: "¿Por qué sí se aplica esta fila aquí?",
  refuseHint: "{name} leerá esto, y la fila se vuelve a puntuar.",
  refuseSave: "Decir que no y borrarlo",
  progress: "{count} en espera de una segunda persona",
  history: {
    agreed: "{name} estuvo de acuerdo en que no se aplica.",
    refused: "{name} no estuvo de acuerdo en que no se aplica.",
  },
};
