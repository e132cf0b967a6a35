import type { MessagesLike } from "@/lib/core/messages";
import type { layout as en } from "@/messages/en/layout";

export const layout: MessagesLike<typeof en> = {
  description:
    "Vea cuánto ha avanzado su comunidad en construir un sistema de escuelas comunitarias y qué hacer ahora.",
  tagline: "Vea cuánto han avanzado y qué hacer ahora.",
  skipToContent: "Ir al contenido principal",
  mainMenu: "Menú principal",
  more: "Más",
  breadcrumbs: "Ubicación de esta página",
  openRound: "Ronda abierta: {name}",
  noOpenRound: "No hay ninguna ronda abierta",
  sample: "Ejemplo",
  language: "Idioma",
  languages: { en: "English", es: "Español" },
  languageStays:
    "No pudimos comunicarnos con el servidor. El idioma queda como está: revise su conexión e intente de nuevo.",
  personMenu: "Menú de {name}",
  signedInAs: "Sesión de {name}",
  signOut: "Cerrar sesión",
  switchSystem: "Cambiar de sistema",
  nav: {
    home: "Inicio",
    stages: "Etapas e hitos",
    stagesShort: "Etapas",
    score: "Puntuar",
    sites: "Escuelas",
    concerns: "Inquietudes",
    plan: "Plan",
    reports: "Informes",
    guide: "Guía",
    asked: "Preguntas para usted",
    people: "Personas",
    settings: "Ajustes",
    account: "Mi cuenta",
    ownRows: "Enunciados propios",
  },
  goHome: "Ir a la página de inicio",
  notFound: {
    title: "No encontramos esta página",
    text: "La dirección puede tener un error, o usted no tiene acceso a la página.",
  },
  forbidden: {
    title: "Usted no tiene acceso a esta página",
    text: "Su rol en este sistema no la incluye. Si la necesita, pídala a quienes dirigen su sistema.",
  },
};
