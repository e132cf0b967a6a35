import type { MessagesLike } from "@/lib/core/messages";
import type { providers as en } from "@/messages/en/providers";

export const providers: MessagesLike<typeof en> = {
  or: "O bien",
  with: "Continuar con {name}",
  going: "Yendo a {name}…",
  problem: {
    provider: {
      title: "Todavía no ha entrado",
      text: "Entrar con {name} no funcionó o se detuvo en el camino. Intente de nuevo, o entre con su correo y contraseña.",
    },
    not_connected: {
      title: "Esta cuenta de {name} todavía no está conectada",
      text: "Entre con su correo y contraseña y conéctela en Mi cuenta. Si tiene una invitación, abra de nuevo su enlace.",
    },
    other: "el otro servicio",
  },
  join: {
    title: "Usar una cuenta que ya tiene",
    text: "Su cuenta aquí es para {email}. Desde entonces entra con la cuenta que elija ahora y no necesita otra contraseña.",
  },
  card: {
    title: "Otras formas de entrar",
    text: "Conecte una cuenta de su organización y entre con ella desde entonces.",
    since: "{label}, desde el {since}",
    sinceOnly: "Desde el {since}",
    none: "Sin conectar",
    connect: "Conectar {name}",
    current: "Contraseña actual",
    currentHint: "Para que nadie más en este dispositivo pueda hacerlo.",
    missing: "Escriba su contraseña actual.",
    wrong: "Esta no es su contraseña actual.",
    connectProblem: "Todavía sin conectar",
    disconnect: "Desconectar {name}",
    disconnectProblem: "Sigue conectada",
    connected:
      "{name} está conectado. Desde ahora puede entrar con esa cuenta.",
    takenTitle: "{name} no está conectado",
    taken:
      "La cuenta que eligió allí pertenece a otra persona aquí. Elija otra.",
    gone: "{issuer} (ya no se ofrece aquí)",
  },
};
