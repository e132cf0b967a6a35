import type { MessagesLike } from "@/lib/core/messages";
import type { errors as en } from "@/messages/en/errors";

export const errors: MessagesLike<typeof en> = {
  signed_out: "Su sesión se cerró. Inicie sesión de nuevo para continuar.",
  not_found:
    "No lo encontramos. Puede que se haya quitado o que usted no tenga acceso.",
  forbidden: "Su rol no incluye esto.",
  invalid: "Hay un error en lo que se envió. Revíselo e intente de nuevo.",
  stale: "Otra persona cambió esto mientras tanto. Revíselo de nuevo.",
  round_not_open: "Esta ronda aún no está abierta.",
  round_closed: "Esta ronda está cerrada y sus puntajes ya no cambian.",
  round_already_open: "Ya hay una ronda abierta. Ciérrela antes de abrir otra.",
  round_open:
    "Hay una ronda abierta. Ciérrela primero: la versión se cambia entre rondas.",
  framework_moved:
    "Mientras tanto, su sistema pasó a otra versión del marco. Revíselo de nuevo.",
  round_not_last:
    "Solo se puede volver a abrir la última ronda: las siguientes se apoyan en ella.",
  round_not_closed: "Esta ronda está abierta: no hay nada que reabrir.",
  review_needed:
    "El liderazgo comunitario aún no ha confirmado la revisión. Pídasela o diga por qué se cierra la ronda sin ella.",
  site_submitted:
    "Esta escuela ya entregó sus filas. Retire la entrega para cambiarlas.",
  site_accepted:
    "El intermediario aceptó las filas de esta escuela. Solo cambian si las devuelve.",
  site_not_submitted: "Las filas de esta escuela no están entregadas ahora.",
  site_not_asked:
    "Esta escuela no participa en esta ronda. Valen sus últimos puntajes.",
  rater_handed_in:
    "Esta persona ya entregó sus puntajes aquí, por lo que sigue en esta parte.",
  panel_empty:
    "Un panel necesita personas que puntúen. Marque dos o más, o puntúe estas filas en modo directo.",
  panel_thin:
    "Algunas filas tendrían una sola persona que puntúa, o ninguna. Revíselo de nuevo.",
  plan_too_large:
    "Son más de 1.000 cambios a la vez. Elija menos personas o partes.",
  evidence_needed:
    "Un 3 necesita una nota, un enlace o un archivo vigente que demuestre que está logrado y que se ha sostenido.",
  evidence_supports_three:
    "Un puntaje de 3 se apoya en esto. Cambie el puntaje, o agregue antes otra nota, otro enlace u otro archivo.",
  file_too_big:
    "Este archivo pesa más de 20 MB. Elija uno más pequeño o agregue un enlace.",
  file_type:
    "No se aceptan archivos de este tipo. Elija un PDF, una imagen, un documento, una hoja de cálculo, una presentación o texto simple.",
  file_empty: "Este archivo está vacío. Elija otro.",
  file_cut_off:
    "La conexión se cortó antes de que llegara el archivo completo. Intente de nuevo.",
  files_full:
    "Su sistema ya no tiene espacio para archivos. Quite los que ya no hagan falta o agregue un enlace.",
  files_down:
    "En este momento no se pueden guardar archivos. Intente más tarde.",
  second_needed:
    "Usted mismo dijo esto: otra persona tiene que estar de acuerdo.",
  panel_handed_in:
    "Usted ya entregó sus valoraciones aquí, por lo que ya no cambian.",
  panel_opened:
    "Esta fila ya está abierta para todos, por lo que las valoraciones individuales ya no cambian: la acuerda el grupo.",
  panel_not_opened:
    "Primero abra esta fila para todos; después decide el grupo.",
  reason_needed: "Escriba el motivo.",
  name_taken: "Ese nombre ya está en uso. Elija otro.",
  version_taken:
    "Esta versión ya está publicada, y una versión publicada no cambia nunca. Suba el número de versión en el archivo y tráigalo de nuevo.",
  version_differs:
    "Esa no es la versión del borrador. Escríbala como se muestra.",
  draft_published:
    "Mientras tanto, otra persona publicó este borrador. Lo encontrará entre las versiones publicadas.",
  draft_discarded:
    "Este borrador ya no existe: se descartó, u otro tomó su lugar.",
  local_rows_full:
    "Su sistema ya tiene todos los enunciados propios que puede tener. En vez de agregar otro, cambie las palabras de uno.",
  concern_merged: "Esta inquietud se unió a otra. Continúe allí.",
  concern_seen_by_fewer:
    "No las pueden ver las mismas personas, así que no se pueden juntar.",
  concern_of_other_site:
    "Elija una que corresponda: estas dos no son de las escuelas que esto requiere.",
  concern_not_triaged: "Primero clasifique todas las inquietudes.",
  concern_told:
    "La escuela ya tiene su respuesta. Espere lo que diga: si contesta que todavía no, se vuelve a abrir.",
  recommendation_needed: "Primero escriba una recomendación.",
  request_waits: "Ya se preguntó al liderazgo. Espere su respuesta.",
  request_answered:
    "Alguien respondió a esta solicitud mientras tanto. Vuelva a mirarla.",
  owner_cannot_see:
    "Esta persona ya no está en el sistema o no puede ver esto. Elija a otra persona u otra escuela.",
  site_needed: "Elija al menos una de sus escuelas.",
  meeting_has_actions:
    "Esta reunión ya tiene acciones, por lo que su escuela no cambia.",
  review_finished:
    "Esta revisión está terminada. Ábrala de nuevo para cambiarla.",
  review_full:
    "Esta revisión ya tiene todas las prioridades que caben. Quite una primero.",
  scan_opened: "Las respuestas están abiertas, por lo que ya nadie responde.",
  scan_not_opened: "Las respuestas todavía no están abiertas.",
  scan_handed_in: "Usted ya entregó sus respuestas.",
  scan_unanswered: "Responda todas las partes antes de entregar.",
  scan_thin:
    "Por lo menos dos personas tienen que entregar antes de abrir las respuestas.",
  scan_unsettled:
    "El grupo todavía no coincide en una parte. Anote primero lo que acuerdan.",
  report_final:
    "Este informe es definitivo. Ya no cambia nada de lo que dice ni de lo que se dijo sobre él.",
  report_sent:
    "El liderazgo tiene este informe. Retírelo primero y después cámbielo.",
  report_is_draft: "Este informe es un borrador y todavía no se comenta.",
  report_not_draft:
    "Solo se puede eliminar un borrador: este informe ya lo pueden haber leído otras personas.",
  report_rests_on_few:
    "Algo de este informe se apoya ahora en una inquietud que pocas personas pueden ver. Primero vuelva a armarlo: eso quedará fuera.",
  answer_replied: "Esta respuesta ya tiene su contestación.",
  nobody_to_tell: "Aquí no hay inquietudes que esperen esto.",
  not_mentionable:
    "Alguna de las personas elegidas no puede ver esta inquietud.",
  milestone_not_proposed: "Este hito aún no se ha propuesto.",
  milestone_confirmed: "Este hito ya está confirmado.",
  attestation_confirmed: "Esta etapa ya está aceptada.",
  stage_unknown: "No existe esa etapa.",
  already_member: "Esta persona ya está en su sistema.",
  already_invited:
    "Este correo ya tiene una invitación. Cree otro enlace en la lista de personas.",
  invitations_full:
    "Hay demasiadas invitaciones en espera. Retire las que ya no hagan falta.",
  invitation_over:
    "Esta invitación ya no vale: se aceptó, se retiró o se cambió por otra.",
  link_over: "Este enlace ya no sirve. Pida uno nuevo.",
  password: "Elija otra contraseña.",
  last_sign_in:
    "Es su única forma de entrar. Primero cree una contraseña con «¿Olvidó su contraseña?» en la página de entrada.",
  last_admin:
    "Alguien debe seguir administrando el sistema, sin fecha de fin. Primero dé la administración a otra persona.",
  name_differs: "Ese no es el nombre del sistema. Escríbalo como se muestra.",
  not_sample:
    "Este sistema no es un ejemplo, así que no se puede eliminar de esta manera.",
  address_taken: "Otro sistema ya tiene esta dirección. Elija otra.",
  first_admin_there:
    "Alguien ya ocupa un lugar en este sistema. Quienes lo administran invitan a las demás personas.",
  system_is_otherwise:
    "Alguien cambió este sistema mientras tanto. Vuelva a cargar la página para ver cómo está.",
  system_suspended:
    "Este sistema está suspendido, así que no se guardó nada. Vuelva a cargar la página para saber a quién preguntar.",
  only_looking:
    "Usted solo está mirando, así que aquí no se puede cambiar nada. No se guardó nada.",
  wrong_sign_in: "El correo y la contraseña no coinciden.",
  password_needed: "Escriba su contraseña actual.",
  sign_in_again:
    "Han pasado más de diez minutos desde que inició sesión. Cierre la sesión, vuelva a entrar y hágalo entonces.",
  wrong_code: "Este código o esta llave de acceso no es correcta, o ya se usó.",
  too_many_tries:
    "Demasiados intentos. Espere unos minutos e intente de nuevo.",
  nothing_to_change:
    "Nada cambiaría: aquí no hay ninguna fila que usted pueda cambiar de esta manera.",
  nothing_chosen: "Aún no eligió ninguna fila. Elija al menos una.",
  unreachable:
    "No pudimos comunicarnos con el servidor. Lo que escribió sigue aquí. Revise su conexión e intente de nuevo.",
  busy: "Hay muchas personas trabajando en este momento. Intente de nuevo en unos segundos.",
  unexpected:
    "Algo falló de nuestro lado. No se cambió nada. Intente de nuevo.",
  fields: {
    required: "Complete este campo.",
    too_long: "El texto es demasiado largo. Acórtelo.",
    score: "Elija un puntaje de 0 a 3.",
    one_owner: "Elija a un miembro o escriba un nombre, no las dos cosas.",
    one_answer: "Elija una sola respuesta.",
    reason_needed: "Escriba el motivo.",
    link: "Escriba una dirección web que empiece con http:// o https://.",
    day: "Escriba una fecha.",
    choose_some: "Marque al menos una opción.",
    mode: "Elija cómo se puntúan estas filas.",
    before_start: "Esta fecha es anterior al primer día.",
    before_due: "Esta fecha es anterior a la fecha límite.",
    invalid: "Este dato no es válido. Revíselo.",
    unreadable: "Algunos caracteres no se pueden guardar. Escríbalo de nuevo.",
    meeting_name:
      "Escriba el nombre de la reunión, o deje vacía también la fecha.",
    meeting_day:
      "Escriba la fecha de la reunión, o deje vacío también el nombre.",
    one_language: "Complete este campo, en inglés o en español.",
    other_stage:
      "Este hito es de otra etapa. Elija uno de la etapa que indicó arriba.",
    hours: "Indique las horas en cuartos, de 0.25 a 99.75.",
    future_day: "Esta fecha aún no ha llegado. Revísela.",
    before_effective: "Debe ser posterior a la fecha a la que se refiere.",
    email: "Escriba un correo completo, como ana@example.org.",
    address: "Use letras minúsculas, cifras y guiones, como riverbend-schools.",
    reserved: "Esta palabra es de la propia aplicación. Elija otra dirección.",
    too_many: "Son demasiados a la vez. Elija menos.",
  },
};
