import type { MessagesLike } from "@/lib/core/messages";
import type { password as en } from "@/messages/en/password";

export const password: MessagesLike<typeof en> = {
  ask: {
    link: "¿Olvidó su contraseña?",
    title: "Pedir una contraseña nueva",
    text: "Escriba su correo. Le enviamos un enlace para elegir una contraseña nueva.",
    email: "Correo electrónico",
    submit: "Enviarme un enlace",
    pending: "Enviando…",
    problem: "Todavía no se ha pedido un enlace",
    sent: "Revise su correo",
    sentText: "Si hay una cuenta, va en camino un correo; sirve por una hora.",
    nothing:
      "¿No llega en unos minutos? Mire en la carpeta de correo no deseado y revise que escribió el correo de su cuenta.",
    again: "Usar otro correo",
    back: "Volver a iniciar sesión",
    noMail: "Desde aquí no salen correos",
    noMailText:
      "Pregunte a quienes dirigen su sistema. Quien lleva esta instalación puede hacerle un enlace para elegir una contraseña nueva.",
  },
  reset: {
    title: "Elija una contraseña nueva",
    text: "Para {email}. Después se cierra su sesión en todas partes.",
    label: "Contraseña nueva",
    submit: "Guardar la contraseña nueva",
    pending: "Guardando…",
    problem: "Su contraseña todavía no ha cambiado",
    done: "Su contraseña ha cambiado",
    doneText:
      "Su sesión está cerrada en todas partes. Iníciela con la contraseña nueva.",
    signIn: "Ir a iniciar sesión",
    overTitle: "Este enlace no sirve",
    overText:
      "Puede que ya se haya usado, que otro más nuevo lo haya reemplazado o que tenga más de una hora. Pida uno nuevo.",
    overAct: "Pedir un enlace nuevo",
  },
  mail: {
    greeting: "Hola, {name}:",
    link: {
      subject: "Elija una contraseña nueva",
      title: "Este enlace sirve una vez, por una hora",
      act: "Elegir una contraseña nueva",
      why: "Alguien escribió su correo y pidió una contraseña nueva. Si no fue usted, no haga nada: su contraseña sigue igual.",
    },
    changed: {
      subject: "Su contraseña cambió",
      title: "Si no fue usted",
      act: "Elija enseguida una contraseña nueva",
      why: "Recibe este correo cada vez que cambia su contraseña.",
    },
    second: {
      subject: "Cambió el segundo paso de su inicio de sesión",
      title: "Si no fue usted",
      act: "Mire qué ha pasado con su cuenta",
      why: "Recibe este correo cada vez que se agrega o se quita una aplicación o una llave de acceso, o se hacen códigos de recuperación.",
    },
  },
};
