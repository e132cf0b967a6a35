import type { MessagesLike } from "@/lib/core/messages";
import type { failure as en } from "@/messages/en/failure";

export const failure: MessagesLike<typeof en> = {
  skip: "Ir al contenido principal",
  title: "Algo falló de nuestro lado",
  text: "No se perdió nada: lo que aparecía como guardado está guardado. Intente de nuevo. Si vuelve a pasar, espere unos minutos.",
  unreachable: {
    title: "No pudimos comunicarnos con el servidor",
    text: "Lo que aparecía como guardado está guardado. Revise su conexión e intente de nuevo.",
  },
  reference: "Referencia que puede mencionar: {digest}",
  retry: "Intentar de nuevo",
  home: "Ir a la página de inicio",
};
