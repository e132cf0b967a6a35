import type { MessagesLike } from "@/lib/core/messages";
import type { guide as en } from "@/messages/en/guide";

export const guide: MessagesLike<typeof en> = {
  title: "Guía",
  sub: "El método, a su ritmo: quién dirige, qué pide cada etapa, qué suele salir mal y qué conviene preguntarse.",
  ownership:
    "Todo está dicho con palabras sencillas y nuestras. El texto oficial pertenece a quien lo publica.",
  onThisPage: "En esta página",
  whole: "Toda la guía en una página, para imprimir",
  search: {
    title: "Buscar en la guía",
    label: "Buscar en la guía",
    hint: "Filas, hitos, errores comunes, preguntas: se busca lo que tenga todas las palabras que escriba.",
    submit: "Buscar",
    empty: "¿Qué busca?",
    emptyText:
      "Escriba una o más palabras, o el código de una fila, por ejemplo S4.PP.C6. También puede empezar por una función:",
    nothing: "No se encontró nada con “{question}”",
    nothingText:
      "Deben estar todas las palabras. Pruebe con menos palabras, o solo con el comienzo de una. También puede empezar por una función:",
    found:
      "{total, plural, one {Se encontró # lugar con “{question}”} other {Se encontraron # lugares con “{question}”}}",
    foundFirst:
      "Los primeros {shown, number} de {total, number} lugares con “{question}”. Otra palabra ayudaría a precisar.",
    kinds: {
      function: "Funciones",
      stage: "Etapas",
      milestone: "Hitos",
      row: "Filas",
      pitfall: "Errores comunes",
      question: "Preguntas",
    },
    also: "Más abajo:",
  },
  levels: {
    title:
      "Quién dirige: {count, plural, one {un nivel de liderazgo} other {# niveles de liderazgo}}",
    text: "El liderazgo se comparte, y las noticias y el apoyo van y vienen todo el tiempo.",
    between: "Entre {above} y {below}",
    flow: {
      intermediary: {
        down: "Visión, políticas y recursos",
        up: "Lo que las escuelas aprenden y necesitan, reunido en recomendaciones",
      },
      site: {
        down: "Planeación, apoyo y buenas prácticas de otras escuelas",
        up: "Resultados, inquietudes y la voz de estudiantes y familias",
      },
    },
  },
  functions: {
    title:
      "De qué se compone el trabajo: {count, plural, one {una función} other {# funciones}}",
    text: "Cada fila de una etapa pertenece a una función y a un nivel de liderazgo.",
    rows: "{rows, plural, =0 {Sin filas} one {# fila} other {# filas}}",
    through: "Cómo crece, etapa por etapa",
    noneAt: "Esta función no tiene filas en esta etapa.",
    others: "Las demás funciones",
  },
  path: {
    title: "El camino: {count, plural, one {una etapa} other {# etapas}}",
    text: "Cada etapa se apoya en la anterior, y una comunidad puede empezar en cualquiera de ellas.",
    byFunction: "Cada función pasa por estas etapas y se valora por separado.",
    stage: "Etapa {number}",
    titled: "Etapa {number}: {title}",
    milestones: "Hitos",
    read: "Leer la Etapa {number}",
    act: "Ver cómo está cada etapa",
  },
  judged: {
    title: "Cómo los puntajes llevan a una etapa",
    text: "Cada fila recibe un puntaje de 0 a 3. Una etapa se considera lograda cuando suficientes filas tienen puntaje, suficientes de ellas se cumplen{hasMilestones, select, yes {, ninguna función se queda atrás y sus hitos están confirmados} other { y ninguna función se queda atrás}}.",
    how: "Leer la regla paso a paso",
  },
  stage: {
    stands: "Cómo está su sistema",
    open: "Abrir esta etapa",
    score: "Puntuar sus filas",
    milestones: "Hitos",
    milestone: "Hito {number}",
    milestoneTitled: "Hito {number}: {title}",
    how: "Cómo lograrlo",
    documents: "Lo que tendrá en la mano al final",
    rows: "Lo que pide esta etapa",
    rowsSub:
      "{rows, plural, one {# fila} other {# filas}}, por función y nivel de liderazgo.",
    shown:
      "Se {shown, plural, one {muestra #} other {muestran #}} de {rows, plural, one {# fila} other {# filas}}",
    noRows: "Esta etapa no tiene filas.",
    read: "Leer esta etapa en la guía",
  },
  row: {
    seen: "Lo que vería una persona de fuera",
    seenOf: "Lo que vería una persona de fuera: {code}",
    seenAt: "Con {value}",
    twin: "Casi lo mismo en otro lugar:",
    inGuide: "Verla en la guía, entre las filas vecinas",
  },
  source: {
    own: "Enunciado propio de su sistema",
  },
  pitfalls: {
    title: "Lo que suele salir mal",
    sub: "{count, plural, one {Un error común} other {# errores comunes}} de esta etapa, con lo que conviene hacer en su lugar.",
    instead: "En su lugar:",
  },
  questions: {
    title: "Preguntas para el grupo",
    text: "Cada lista es una hoja de trabajo: imprímala, conversen y anoten las respuestas.",
    count: "{count, plural, one {# pregunta} other {# preguntas}}",
    show: "Mostrar {count, plural, one {la pregunta} other {las # preguntas}} de “{title}”",
    open: "Abrir como hoja de trabajo",
    belongs: "Es de la Etapa {stage}",
    belongsMilestone: "Es de la Etapa {stage}, hito {milestone}",
    print: "Imprimir la hoja de trabajo",
    group: "Grupo",
    date: "Fecha",
    present: "Quiénes participaron",
    answer: "Respuesta",
    next: "Qué haremos, quién y para cuándo",
  },
};
