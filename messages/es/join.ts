import type { MessagesLike } from "@/lib/core/messages";
import type { join as en } from "@/messages/en/join";

export const join: MessagesLike<typeof en> = {
  title: "Únase a {system}",
  sub: "{name}, su invitación es como {role}{admin, select, yes {, con administración} other {}}.",
  forAddress: "Esta invitación es para {email}. Sirve hasta el {on}.",
  starts: "Su período empieza el {from}; desde ese día podrá abrir el sistema.",
  signedIn: "Sesión de {name}.",
  accept: "Unirme",
  problem: "Todavía no se ha unido",
  notJoined:
    "No funcionó. Si este correo ya tiene una cuenta, inicie sesión con ella. Si no, es posible que el enlace ya no sirva: pida otro.",
  otherAddress: "Su sesión es de otro correo",
  otherAddressText:
    "Su sesión es de {email}. Ciérrela primero y abra el enlace otra vez.",
  have: {
    title: "Ya tengo una cuenta",
    text: "Inicie sesión con {email}. Después podrá unirse.",
  },
  fresh: {
    title: "Es mi primera vez aquí",
    text: "Cree su cuenta.",
    name: "Su nombre",
    button: "Crear mi cuenta y unirme",
    pending: "Creando su cuenta…",
  },
  over: {
    title: "Este enlace no sirve",
    text: "Puede que ya se haya usado, que se haya retirado o cambiado por otro, o que tenga más de 7 días. Pida uno nuevo a quien se lo dio.",
    signIn: "Ir a iniciar sesión",
  },
  password: {
    label: "Contraseña",
    hint: "Al menos {least, number} caracteres. Varias palabras son fáciles de recordar y difíciles de adivinar.",
    problems: {
      required: "Elija una contraseña.",
      short: "Es muy corta: use al menos {least, number} caracteres.",
      long: "Es muy larga: use como máximo {most, number} caracteres.",
      common:
        "Muchas personas usan esta contraseña u otra muy parecida. Elija otra.",
      personal: "Es casi solo su propio nombre o correo. Elija otra cosa.",
    },
    strength: {
      enough: "Seguridad: suficiente. Si es más larga, es más segura.",
      good: "Seguridad: buena.",
      strong: "Seguridad: muy buena.",
    },
    more: "{count, plural, one {Falta un carácter} other {Faltan # caracteres}}.",
  },
};
