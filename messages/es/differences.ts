import type { MessagesLike } from "@/lib/core/messages";
import type { differences as en } from "@/messages/en/differences";

export const differences: MessagesLike<typeof en> = {
  title: "¿Qué explica la diferencia?",
  sub: "Notas que puede leer quien ve esta comparación.",
  none: "Nadie ha escrito una nota todavía.",
  by: "{name}, {on}",
  byCorrected: "{name}, {on}, corregida después",
  form: {
    ofWhole: "Escriba sobre la comparación en su conjunto",
    ofRow: "Escriba sobre la fila {code}",
    toWhole: "Mejor escribir sobre la comparación en su conjunto",
    open: "Escribir qué la explica",
    openOf: "Escribir qué la explica: fila {code}",
    body: "Su nota",
    hint: "Qué pasó, quién hizo qué, qué ayudaría a otras personas a entenderlo.",
    submit: "Guardar la nota",
  },
  correct: {
    open: "Corregir esta nota",
    submit: "Guardar la corrección",
  },
  takeBack: {
    open: "Retirar esta nota",
    text: "Ya nadie la verá. Queda registrado que se escribió.",
    submit: "Retirarla",
  },
  done: {
    noted: "La nota está guardada.",
    corrected: "La corrección está guardada.",
    takenBack: "La nota se retiró.",
  },
  sites: {
    title: "Escuelas lado a lado",
    link: "Comparar escuelas lado a lado",
    sub: "Las filas de una etapa en unas pocas escuelas, primero las diferencias. No es una clasificación: las escuelas no trabajan con lo mismo.",
    choose: "Elija de dos a cuatro escuelas",
    chooseHint:
      "Puede elegir entre las escuelas cuyos detalles están abiertos para usted.",
    stage: "Etapa",
    stageMost: "La etapa que más han puntuado",
    stageOption: "Etapa {stage}: {title}",
    submit: "Ver lado a lado",
    many: "Elija cuatro escuelas como máximo: hay {count, number} elegidas.",
    one: "Elija al menos una escuela más.",
    startTitle: "Elija qué escuelas quiere ver",
    startText:
      "Vea dónde están distintas y pregunte qué lo explica. Lo que funciona en una puede servir a otra.",
    few: "No hay dos escuelas cuyos detalles estén abiertos para usted",
    fewText:
      "Las escuelas se ven lado a lado cuando el sistema le permite ver más de una.",
    toSites: "Ver las escuelas",
    sentence:
      "{differ, plural, =0 {No hay diferencias} one {Hay diferencias en # fila} other {Hay diferencias en # filas}} de {total, plural, one {la única fila} other {las # filas}} de escuela de la Etapa {stage} en {sites}.",
    noRows: "La Etapa {stage} no tiene filas de escuela.",
    differ: "Donde están distintas",
    same: "Donde están igual",
    staleNote: "{label} (ya no está al día)",
    site: "Escuela",
    csvDiffers: "Difiere",
    yes: "sí",
    no: "no",
  },
};
