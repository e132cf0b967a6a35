import type { MessagesLike } from "@/lib/core/messages";
import type { errors as en } from "@/messages/en/errors";

export const errors: MessagesLike<typeof en> = {
  signed_out: "Su sesión se cerró. Inicie sesión de nuevo para continuar.",
  not_found:
    "No lo encontramos. Puede que se haya quitado o que usted no tenga acceso.",
  forbidden: "Su función no incluye esto.",
  invalid: "Algo de lo enviado no está bien. Revíselo e inténtelo de nuevo.",
  stale: "Otra persona cambió esto mientras tanto. Mírelo de nuevo.",
  round_not_open: "Esta ronda aún no está abierta.",
  round_closed: "Esta ronda está cerrada; sus puntajes ya no cambian.",
  round_already_open: "Ya hay una ronda abierta. Ciérrela antes de abrir otra.",
  evidence_needed:
    "Un 3 necesita una nota o un enlace que demuestre que está logrado y ha perdurado.",
  evidence_supports_three:
    "Un puntaje de 3 se apoya en esta nota o enlace. Cambie el puntaje o agregue antes otra nota.",
  reason_needed: "Dé un motivo.",
  name_taken: "Ese nombre ya se usa. Elija otro.",
  milestone_not_proposed: "Este hito aún no se ha propuesto.",
  milestone_confirmed: "Este hito ya está confirmado.",
  attestation_confirmed: "Esta etapa ya está aceptada.",
  stage_unknown: "No existe esa etapa.",
  name_differs:
    "Ese no es el nombre del sistema. Escríbalo como se muestra.",
  not_sample:
    "Este sistema no es un ejemplo, así que no se puede eliminar de esta manera.",
  wrong_sign_in: "El correo y la contraseña no coinciden.",
  too_many_tries:
    "Demasiados intentos. Espere unos minutos e inténtelo de nuevo.",
  busy: "Hay muchas personas trabajando en este momento. Inténtelo en un instante.",
  unexpected:
    "Algo falló de nuestro lado. No se cambió nada. Inténtelo de nuevo.",
  fields: {
    required: "Complete este dato.",
    too_long: "Es demasiado largo. Acórtelo.",
    score: "Elija un puntaje de 0 a 3.",
    one_answer: "Dé una sola respuesta.",
    reason_needed: "Dé un motivo.",
    link: "Dé una dirección web que empiece con http:// o https://.",
    day: "Dé una fecha.",
    before_start: "Este día es anterior al primer día.",
    before_due: "Este día es anterior a la fecha de entrega.",
    invalid: "Esto no está bien. Revíselo.",
    unreadable: "Hay caracteres que no se pueden guardar. Escríbalo de nuevo.",
    meeting_name:
      "Escriba el nombre de la reunión, o deje vacío también el día.",
    meeting_day: "Ponga el día de la reunión, o deje vacío también el nombre.",
    future_day: "Este día aún no ha llegado. Revíselo.",
  },
};
