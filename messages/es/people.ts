import type { MessagesLike } from "@/lib/core/messages";
import type { people as en } from "@/messages/en/people";

export const people: MessagesLike<typeof en> = {
  title: "Personas",
  sub: "{count, plural, =0 {Nadie pertenece ahora a este sistema} one {# persona pertenece ahora a este sistema} other {# personas pertenecen ahora a este sistema}}{invited, plural, =0 {.} one {; # tiene una invitación.} other {; # tienen una invitación.}}",
  settingsText:
    "Quién pertenece a este sistema, con qué rol y por cuánto tiempo",
  invite: "Invitar a una persona",
  importLink: "Invitar a varias desde un archivo",
  filterLabel: "Personas por período",
  states: {
    now: "Ahora",
    later: "Empiezan después",
    ended: "Terminados",
  },
  columns: {
    name: "Nombre",
    role: "Rol",
    sites: "Escuelas",
    title: "Cargo",
    term: "Período",
    lastSeen: "Última visita",
  },
  admin: "Administra",
  removed: "Fuera del sistema",
  disabled: "Cuenta cerrada",
  you: "Usted",
  never: "Todavía no",
  noSites: "Aún sin escuela",
  term: {
    open: "Desde el {from}",
    both: "Del {from} al {to}",
    fromOn: "A partir del {from}",
  },
  empty: "No hay nadie aquí",
  waiting: {
    title: "Con invitación, aún sin entrar",
    sub: "Cada enlace sirve una sola vez, durante 7 días, y solo para el correo para el que se hizo.",
    none: "No hay invitaciones en espera.",
    address: "Persona invitada",
    by: "Invitada por",
    link: "Enlace",
    until: "Sirve hasta el {on}",
    expired: "Venció el {on}",
    operator: "La operación de la instalación",
    acts: "Acciones",
  },
  renew: {
    button: "Crear otro enlace",
    problem: "No se creó otro enlace",
  },
  withdraw: {
    button: "Retirar",
    problem: "La invitación sigue ahí",
  },
  link: {
    title: "Entregue este enlace a {email}",
    text: "Solo se muestra ahora. Sirve una sola vez, hasta el {on}, y solo para este correo. Cualquier enlace anterior para esta persona dejó de servir.",
    label: "Enlace para {email}",
    copy: "Copiar el enlace",
    copied: "Copiado",
    select: "Seleccione el enlace y cópielo con el teclado.",
    gone: "La invitación de {email} ya se había creado y su enlace se mostró entonces. Cree otro enlace en la lista de personas.",
    another: "Invitar a otra persona",
    toList: "Volver a personas",
  },
  form: {
    inviteTitle: "Invitar a una persona",
    inviteSub:
      "Usted recibe un enlace para entregar. La persona lo abre, inicia sesión o crea su cuenta, y ya está dentro.",
    email: "Correo electrónico",
    emailHint: "La invitación sirve solo para este correo.",
    name: "Nombre",
    nameHint: "Nombre y apellido. La persona puede corregirlo.",
    role: "Rol",
    isAdmin: "Administra el sistema",
    isAdminLegend: "Administración de este sistema",
    isAdminHint: "Invita y quita personas, y cambia los ajustes.",
    siteIds: "Escuelas",
    siteIdsHint: "Las escuelas que esta persona puntúa y actualiza.",
    noSites: "Todavía no hay escuelas. Agréguelas más adelante.",
    title: "Cargo",
    titleHint: "Por ejemplo, Directora de Apoyo Estudiantil.",
    termFrom: "Inicio del período",
    termFromHint: "Si queda vacío, empieza al aceptar la invitación.",
    termTo: "Fin del período",
    termToHint: "El último día. Si queda vacío, el período continúa.",
    inviteSubmit: "Crear la invitación",
    editSubmit: "Guardar",
    failed:
      "No se pudo enviar. Revise su conexión e intente de nuevo; lo que escribió sigue aquí.",
  },
  roleHints: {
    community_wide_leader:
      "Puntúa las filas de toda la comunidad, confirma hitos y decide solicitudes.",
    intermediary_staff: "Dirige las rondas, las escuelas y las alianzas.",
    site_coordinator: "Puntúa y actualiza sus propias escuelas.",
    viewer: "Lee y no cambia nada.",
  },
  edit: {
    lastSeen: "Última visita aquí",
    ended:
      "Esta persona no está ahora en el sistema. Para que vuelva, indique un período que incluya el día de hoy y guarde.",
  },
  remove: {
    title: "Quitar de este sistema",
    text: "Pierde el acceso de inmediato. Sus puntajes, notas y su nombre en el historial se conservan. Los demás sistemas a los que pertenece no cambian.",
    button: "Quitar a {name}",
    confirm: "Sí, quitar a {name}",
    problem: "No se quitó a nadie",
  },
  stale: {
    title: "Otra persona cambió estos datos mientras usted los editaba",
    text: "Estos campos son distintos. Guarde otra vez para conservar lo que usted escribió, o quédese con lo que hay ahora.",
    same: "Lo que usted escribió es igual a lo que hay ahora. Guarde otra vez para seguir.",
    theirs: "Lo que hay ahora",
    mine: "Lo que usted escribió",
    field: "Campo",
    take: "Quedarme con lo que hay ahora",
    empty: "(vacío)",
    yes: "Sí",
    no: "No",
  },
  import: {
    title: "Invitar a varias personas desde un archivo",
    sub: "Primero verá qué pasará con cada línea. No se invita a nadie antes de que usted confirme.",
    file: "Archivo",
    fileHint: "Un archivo CSV con un máximo de {most, number} personas.",
    csv: "O pegue las líneas",
    csvHint:
      "La primera línea nombra las columnas: correo, nombre, rol, escuelas, cargo, desde, hasta, administrador. Solo correo, nombre y rol son necesarios. Si hay varias escuelas, póngalas en una celda separadas por punto y coma. Escriba las fechas así: 2026-09-01.",
    example: "Ver un ejemplo",
    read: "Revisar las líneas",
    problem: "No se pudieron leer las líneas",
    unreadable:
      "No se pudo leer este archivo. Guárdelo como CSV e intente de nuevo.",
    files: {
      empty: "No hay ninguna línea con personas.",
      no_columns:
        "La primera línea debe nombrar las columnas, entre ellas correo y nombre.",
      too_many:
        "Hay {count, number} líneas. Invite como máximo a {most, number} personas a la vez.",
    },
    planTitle: "Qué pasará",
    planSub:
      "{count, plural, =0 {No se invitaría a nadie.} one {Se invitaría a una persona.} other {Se invitaría a # personas.}}",
    withProblems:
      "{count, plural, one {Una línea tiene un problema.} other {# líneas tienen problemas.}} Corríjalas y revise de nuevo; mientras tanto no se invita a nadie.",
    line: "Línea {line, number}",
    caption: "Líneas del archivo",
    columns: { line: "Línea", person: "Persona", what: "Qué pasará" },
    will: "Recibe una invitación como {role}{admin, select, yes {, con administración} other {}}{sites, select, none {} other { de {sites}}}{term, select, none {} other {, {term}}}",
    already_member: "Nada: ya está en este sistema",
    already_invited: "Nada: ya tiene una invitación",
    problems: {
      no_email: "Falta el correo.",
      email: "El correo no está completo.",
      no_name: "Falta el nombre.",
      no_role: "Falta el rol.",
      role: "«{given}» no es un rol. Use: {roles}.",
      site: "«{given}» no es una escuela de este sistema.",
      day: "«{given}» no es una fecha. Escríbala así: 2026-09-01.",
      term: "El período termina antes de empezar.",
      admin: "En administrador escriba sí o no, en lugar de «{given}».",
      too_long: "Un texto de esta línea es demasiado largo.",
      twice: "El mismo correo está en la línea {line, number}.",
    },
    confirm:
      "{count, plural, one {Invitar a una persona} other {Invitar a # personas}}",
    doneTitle:
      "{count, plural, =0 {No se invitó a nadie} one {Se invitó a una persona} other {Se invitó a # personas}}",
    doneText:
      "Entregue a cada persona su propio enlace. Los enlaces solo se muestran ahora; si necesita más tiempo, descárguelos y borre el archivo después.",
    doneBefore:
      "Estas invitaciones ya se habían creado y sus enlaces se mostraron entonces. Cree otros enlaces en la lista de personas.",
    download: "Descargar los enlaces",
  },
};
