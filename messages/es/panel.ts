import type { MessagesLike } from "@/lib/core/messages";
import type { panel as en } from "@/messages/en/panel";

export const panel: MessagesLike<typeof en> = {
  blind:
    "Un panel valora esta fila. Nadie más ve su valoración ni sus notas hasta que todos hayan entregado o se abra la fila.",
  handedIn:
    "Usted ya entregó. La fila se abre cuando los demás también entreguen, o cuando el equipo intermediario la abra.",
  yours: "Su respuesta: {score}.",
  notAsked:
    "Un panel valora esta fila y usted no es parte de él. Lo que digan se mostrará cuando la fila esté abierta.",
  openedNobody: "Esta fila está abierta y nadie la valoró.",
  raters: "Lo que dijo cada persona",
  others: "Otras respuestas",
  nobody: "nadie",
  one: "{score}: {names}",
  range: {
    same: "Todos dieron {value}.",
    spread: "De {lowest} a {highest}; el valor del medio es {median}.",
  },
  rule: {
    scored:
      "Acordado: todos están del mismo lado de la línea de cumplimiento y a un punto como máximo, por eso vale el valor del medio (el menor de dos).",
    disputed:
      "Sin acuerdo: están a ambos lados de la línea de cumplimiento, a más de un punto, o no todos dicen que la fila se aplica. Cuenta como sin puntaje hasta que el grupo decida.",
    dont_know: "Nadie lo sabe, por eso la fila cuenta como sin puntaje.",
    not_applicable: "Dos o más dicen que la fila no se aplica aquí.",
    not_scored: "Nadie dio una respuesta.",
  },
  decided: "El grupo decidió: {score}. {reason}",
  lead: {
    open: "Abrir esta fila para todos",
    missing:
      "Aún no entregan: {names}. Una vez abierta, nadie cambia su valoración de esta fila.",
    complete: "Una vez abierta, nadie cambia su valoración de esta fila.",
    openSubmit: "Abrirla ahora",
    decide: "Registrar lo que decide el grupo",
    change: "Cambiar lo que decidió el grupo",
    answer: "La decisión del grupo",
    choose: "Elija una",
    dontKnow: "No se sabe",
    notApplicable: "No aplica",
    reason: "Por qué",
    reasonHint: "Lo pueden leer todos los que ven la fila.",
    submit: "Registrar la decisión",
  },
  handIn: {
    title: "Entregar sus valoraciones: {level}",
    text: "Así entrega todo lo que valoró de este nivel aquí, en todas las etapas. Después no se puede cambiar. Cuando todos hayan entregado, las filas se abren para todos.",
    rated:
      "{rated} de {of} filas de esta etapa tienen su respuesta. Las demás quedan vacías.",
    submit: "Entregar de forma definitiva",
    wait: "Algunos de sus cambios aún no se han guardado. Espere a que se guarden.",
    done: "Entregado.",
  },
  history: {
    opened: "La fila se abrió para todos. Resultado: {score}.",
    openedBy: "{name} abrió la fila para todos. Resultado: {score}.",
    decided: "El grupo decidió: {score}. Lo registró {name}.",
    changed:
      "El grupo cambió su decisión de {from} a {to}. Lo registró {name}.",
    handedIn: "{name} entregó sus valoraciones.",
  },
};
