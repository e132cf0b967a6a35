import type { MessagesLike } from "@/lib/core/messages";
import type { auth as en } from "@/messages/en/auth";

export const auth: MessagesLike<typeof en> = {
  signIn: {
    title: "Iniciar sesión",
    sub: "Vea cuánto ha avanzado su comunidad y qué hacer ahora.",
    email: "Correo electrónico",
    password: "Contraseña",
    button: "Iniciar sesión",
    pending: "Iniciando sesión…",
    problem: "Todavía no ha iniciado sesión",
    wrong:
      "El correo y la contraseña no coinciden. Revise ambos e intente de nuevo.",
    tooMany:
      "Demasiados intentos en poco tiempo. Espere 15 minutos e intente de nuevo.",
    missingEmail: "Escriba su correo electrónico.",
    missingPassword: "Escriba su contraseña.",
    help: "¿No tiene cuenta? Pregunte a quienes dirigen su sistema.",
  },
  signOut: {
    button: "Cerrar sesión",
    problem:
      "No pudimos comunicarnos con el servidor, así que quizá su sesión siga abierta. Revise su conexión e intente de nuevo.",
    warning: {
      title: "Algunos cambios todavía no se han enviado",
      text: "{count, plural, one {# cambio espera} other {# cambios esperan}} la conexión en este dispositivo. Si cierra la sesión ahora, se pierden.",
      close: "Cerrar",
      stay: "Quedarme y enviarlos",
      lose: "Cerrar sesión y perderlos",
    },
  },
};
