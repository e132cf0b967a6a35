import type { MessagesLike } from "@/lib/core/messages";
import type { framework as en } from "@/messages/en/framework";

export const framework: MessagesLike<typeof en> = {
  levels: {
    title: "Nivel de liderazgo",
    community_wide: "Toda la comunidad",
    intermediary: "Equipo intermediario",
    site: "Escuela",
  },
  scale: {
    title: "La escala",
    met: "Una fila con puntaje de {from} o más cuenta como cumplida.",
  },
  source: {
    title: "De dónde viene esta fila",
    guide: "Dice con nuestras palabras lo que dice una fila de la guía",
    derived: "Fila nuestra, basada en el propósito y los hitos de la etapa",
    restored:
      "Se perdieron algunas palabras de esta fila y completamos su sentido",
    twin: "Dice casi lo mismo que {code}",
  },
  credit: {
    title: "Sobre estas palabras",
    restated: "Lo que dijimos con otras palabras",
    ours: "Lo que es nuestro",
    version: "Versión {version} del marco",
  },
  local: {
    title: "Enunciados propios",
    sub: "Enunciados de su sistema junto a los de la guía. Se puntúan como los demás, y ningún otro sistema los ve.",
    add: "Agregar un enunciado propio",
    besideGuide:
      "Las filas con la marca “Enunciado propio” las escribió este sistema. No son parte de la guía.",
    aside: "Se puntúa y se muestra, pero no se toma en cuenta para la etapa.",
    counts: "Cuenta para la etapa igual que las filas de la guía.",
    retiredNote:
      "Este enunciado propio está retirado. Ya no se puntúa, y sus puntajes y notas quedan aquí como historial.",
    cells: "{count, plural, one {# propia} other {# propias}}",
    empty: {
      title: "Su sistema todavía no tiene enunciados propios",
      text: "Un enunciado propio dice algo que importa aquí y que la guía no tiene: una promesa a las familias, una meta del distrito. Está junto a los de la guía, se puntúa igual y no oculta ninguno.",
    },
    list: {
      caption: "Enunciados propios en uso",
      row: "Enunciado",
      place: "Dónde está",
      milestone: "Hito",
      scored: "Puntuado",
      times: "{count, plural, =0 {Nunca} one {Una vez} other {# veces}}",
      change: "Cambiar",
      changeThis: "Cambiar este enunciado",
      changeRow: "Cambiar {code}",
      milestoneNumber: "Hito {number}",
      stage: "Etapa {number}",
      retired: "Retirados ({count, number})",
      retiredCaption: "Enunciados propios retirados",
      retiredOn: "Se retiró el",
      bringBack: "Volver a usarlo",
      full: "Su sistema tiene {count, number} enunciados propios, contando los retirados. No puede tener más.",
      noneInUse: "Ningún enunciado propio está en uso",
      noneInUseText: "Todos están retirados. Vuelva a usar uno o agregue otro.",
    },
    counting: {
      title: "¿Cuentan los enunciados propios para la etapa?",
      off: "No. Se puntúan y se muestran, pero no se toman en cuenta para la etapa.",
      on: "Sí, desde el {on}. Cuentan para la etapa igual que los de la guía.",
      ifOn: "Si contaran ({count, plural, one {# enunciado} other {# enunciados}})",
      ifOff:
        "Si dejaran de contar ({count, plural, one {# enunciado} other {# enunciados}})",
      sameStage: "Su sistema seguiría trabajando en la Etapa {stage}.",
      otherStage:
        "Su sistema estaría trabajando en la Etapa {then}, ya no en la Etapa {now}.",
      noChange: "Hoy ninguna etapa daría un resultado distinto.",
      table: "Qué cambiaría",
      stage: "Etapa",
      now: "Ahora",
      then: "Después",
      glance:
        "{state}: {met, number} de {scored, plural, one {# fila puntuada cumplida} other {# filas puntuadas cumplidas}}, {rows, plural, one {# fila} other {# filas}} en total",
      turnOn: "Que cuenten los enunciados propios",
      turnOff: "No tomarlos en cuenta",
      problem: "No se cambió nada",
      showNow: "Mostrar cómo está ahora",
    },
    form: {
      addTitle: "Agregar un enunciado propio",
      addSub:
        "Diga una sola cosa que una persona de afuera pueda comprobar. Después podrá cambiar las palabras, pero no dónde está.",
      changeTitle: "Cambiar {code}",
      changeSub:
        "Los puntajes se quedan con el enunciado. Si va a decir otra cosa, retírelo y agregue otro.",
      place: "Dónde está",
      words: "Qué dice",
      language:
        "En inglés, en español o en los dos. El idioma que deje vacío muestra las palabras del otro.",
      seen: "Qué vería una persona de afuera (opcional)",
      seenHint:
        "Una frase para el puntaje 2 y otra para el 3 ayudan a que todos puntúen igual.",
      stage: "Etapa",
      functionCode: "Función",
      level: "Nivel de liderazgo",
      milestone: "Hito",
      titleEn: "Título en inglés",
      textEn: "Enunciado en inglés",
      titleEs: "Título en español",
      textEs: "Enunciado en español",
      twoEn: "Con un 2, en inglés",
      threeEn: "Con un 3, en inglés",
      twoEs: "Con un 2, en español",
      threeEs: "Con un 3, en español",
      titleHint: "Pocas palabras, {limit} caracteres como máximo.",
      choose: "Elija…",
      noMilestone: "Ningún hito",
      milestoneHint: "Uno de los hitos de la etapa que indicó arriba.",
      stageOption: "Etapa {number}: {title}",
      milestoneOption: "Hito {number}: {title}",
      addSubmit: "Agregar el enunciado",
      changeSubmit: "Guardar las palabras",
      failed:
        "No se pudo enviar. Lo que escribió sigue aquí. Revise su conexión e inténtelo de nuevo.",
    },
    stale: {
      title: "Otra persona cambió este enunciado mientras usted lo editaba",
      text: "Estos campos son distintos. Guarde otra vez para conservar lo que usted escribió, o quédese con lo que hay ahora.",
      same: "Lo que usted escribió es igual a lo que hay ahora. Guarde otra vez para seguir.",
      field: "Campo",
      theirs: "Lo que hay ahora",
      mine: "Lo que usted escribió",
      take: "Quedarme con lo que hay ahora",
      empty: "(vacío)",
    },
    retire: {
      title: "Retirar este enunciado",
      text: "Ya no se podrá puntuar y saldrá de las listas. Sus puntajes, notas e historial se conservan, y usted puede volver a usarlo.",
      button: "Retirar el enunciado",
      restoreTitle: "Este enunciado está retirado",
      restoreText:
        "Se retiró el {on}. Si vuelve a usarlo, queda donde estaba, con sus puntajes.",
      problem: "No se cambió nada",
    },
    history: {
      local_row_added: "{name} agregó este enunciado propio.",
      local_row_changed: "{name} cambió las palabras de este enunciado propio.",
      local_row_retired: "{name} retiró este enunciado propio.",
      local_row_restored: "{name} volvió a usar este enunciado propio.",
      before: "Decía: {text}",
    },
  },
  versions: {
    title: "Marco y regla",
    sub: "La rúbrica y la regla de etapas que usa su sistema, qué más hay y qué cambiaría.",
    settingsText:
      "La versión de la rúbrica que su sistema puntúa y cómo se determina su etapa",
    current: {
      title: "El marco que usan",
      version: "Versión {version}",
      published: "publicada el {on}",
      retired: "Retirada",
      retiredText:
        "Esta versión ya no se ofrece. Su sistema la conserva hasta que la cambie.",
    },
    others: {
      title: "Otras versiones",
      none: "No hay otra versión a la que pasar.",
      preview: "Ver qué cambiaría con la versión {version}",
      shown: "Se muestra abajo",
    },
    roundOpen: {
      title: "Hay una ronda abierta: {name}",
      text: "Un sistema solo cambia de versión entre rondas, para que cada ronda tenga una sola redacción. Vea ahora qué cambiaría y haga el cambio cuando la ronda esté cerrada.",
      link: "Ir a la ronda",
    },
    done: {
      moved: "Su sistema usa ahora la versión {version}.",
      preset:
        "Ahora se usa {preset, select, strict {la regla estricta} other {la regla habitual}}.",
    },
    move: {
      title: "Pasar a la versión {version}",
      button: "Pasar a la versión {version}",
      pending: "Pasando…",
      problem: "Su sistema no ha cambiado de versión",
      cancel: "Seguir con la versión {version}",
      keeps:
        "Las rondas cerradas se quedan en la versión con que se puntuaron, con sus palabras. Los puntajes, notas, enlaces y el historial siguen a cada fila que está en las dos versiones.",
      back: "Puede volver atrás de la misma manera.",
    },
    effect: {
      title: "Qué habría hecho con la última ronda",
      sub: "Los puntajes de hoy, evaluados de las dos maneras.",
      nothing: "Todavía no hay puntajes, así que no hay nada que comparar.",
      same: "En los dos casos: {sentence}.",
      changed: "Hoy: {before}. Después: {after}.",
      stagesSame:
        "{changed, plural, =0 {Ninguna etapa se evalúa de otra manera.} one {# etapa se evalúa de otra manera.} other {# etapas se evalúan de otra manera.}}",
      table: "Cada etapa hoy y después",
      stage: "Etapa",
      today: "Hoy",
      then: "Después",
      noStage: "No existe esta etapa",
      asToday: "como hoy",
      functionsTable: "Cada función hoy y después",
      function: "Función",
      inStage: "Etapa {stage}",
    },
    rows: {
      title: "Qué pasa con cada fila",
      unchanged:
        "{count, plural, =0 {Ninguna fila queda como está.} one {# fila queda como está.} other {# filas quedan como están.}}",
      reworded:
        "{count, plural, =0 {Ninguna fila cambia de palabras} one {# fila cambia de palabras} other {# filas cambian de palabras}}",
      rewordedText: "Conservan sus puntajes y su historial.",
      moved:
        "{count, plural, =0 {Ninguna fila pasa a otro hito} one {# fila pasa a otro hito} other {# filas pasan a otro hito}}",
      movedText: "Conservan sus puntajes y su historial.",
      movedFrom:
        "{before, select, none {de ningún hito} other {del hito {before}}} {after, select, none {a ninguno} other {al hito {after}}}",
      added:
        "{count, plural, =0 {Ninguna fila es nueva} one {# fila es nueva} other {# filas son nuevas}}",
      addedText: "Empiezan sin puntaje.",
      returning: "Ya la puntuaron antes: su puntaje vuelve",
      removed:
        "{count, plural, =0 {Ninguna fila sale} one {# fila sale} other {# filas salen}}",
      removedText:
        "Ya no se puntúan. Lo que se puntuó, escribió y enlazó se conserva, y cada una mantiene su página.",
      before: "Versión {version}",
      after: "Versión {version}",
      seen: "Con {value}: {text}",
      more: "y {count, plural, one {# más} other {# más}}",
    },
    own: {
      title: "Sus enunciados propios",
      none: "Su sistema no tiene enunciados propios.",
      carried:
        "{count, plural, =0 {Ninguno de sus enunciados propios pasa.} one {# enunciado propio pasa con sus puntajes.} other {# enunciados propios pasan con sus puntajes.}}",
      untied:
        "{count, plural, one {# de ellos pierde su hito, que no existe ahí} other {# de ellos pierden su hito, que no existe ahí}}",
      retired:
        "{count, plural, one {# enunciado propio se retira: su etapa, función o nivel no existe ahí} other {# enunciados propios se retiran: su etapa, función o nivel no existe ahí}}",
    },
    around: {
      title: "Hitos, errores comunes y preguntas",
      milestonesSame:
        "{count, plural, =0 {Ningún hito queda como está.} one {# hito queda, con lo que se propuso y confirmó.} other {# hitos quedan, con lo que se propuso y confirmó.}}",
      milestonesReworded:
        "{count, plural, one {# hito cambia de palabras y conserva lo que se propuso y confirmó} other {# hitos cambian de palabras y conservan lo que se propuso y confirmó}}",
      milestonesAdded:
        "{count, plural, one {# hito es nuevo y está abierto} other {# hitos son nuevos y están abiertos}}",
      milestonesRemoved:
        "{count, plural, one {# hito sale} other {# hitos salen}}",
      keptAsHistory:
        "{count, plural, one {Lo que se dijo de uno de ellos se conserva como historial.} other {Lo que se dijo de # de ellos se conserva como historial.}}",
      milestone: "Etapa {stage}, hito {number}: {title}",
      pitfalls:
        "Errores comunes: {same, number} iguales, {changed, number} con otras palabras, {added, number} nuevos, {removed, number} fuera.",
      questions:
        "Preguntas: {same, number} iguales, {changed, number} con otras palabras, {added, number} nuevas, {removed, number} fuera.",
    },
    rule: {
      title: "La regla que dice en qué etapa están",
      inUse:
        "{preset, select, strict {Se usa la regla estricta.} other {Se usa la regla habitual.}}",
      default:
        "La regla habitual pide que la mayoría de las filas de una etapa tengan puntaje y se cumplan.",
      strict:
        "La regla estricta pide que todas las filas de una etapa tengan puntaje y se cumplan.",
      preview:
        "{preset, select, strict {Ver qué cambiaría con la regla estricta} other {Ver qué cambiaría con la regla habitual}}",
      button:
        "{preset, select, strict {Usar la regla estricta} other {Usar la regla habitual}}",
      cancel:
        "{preset, select, strict {Seguir con la regla estricta} other {Seguir con la regla habitual}}",
      heading:
        "{preset, select, strict {Cambiar a la regla estricta} other {Cambiar a la regla habitual}}",
      pending: "Cambiando…",
      problem: "La regla no ha cambiado",
    },
    settings: {
      title: "Valores de la regla que cambian",
      none: "No cambia ningún valor de la regla.",
      table: "Valores de la regla, hoy y después",
      setting: "Valor",
      percent: "{percent, number} %",
      months: "{count, plural, one {# mes} other {# meses}}",
      rows: "{count, plural, one {# fila} other {# filas}}",
      fields: {
        version: "Versión de la regla",
        coverageAtLeast: "Filas con puntaje, al menos",
        metShareAtLeast: "Filas cumplidas para lograr una etapa, al menos",
        keepShareAtLeast: "Filas cumplidas para conservar una etapa, al menos",
        functionShareOver: "Filas cumplidas en cada función, más de",
        functionRowsAtLeast: "Una función puede frenar una etapa desde",
        notApplicableShareOver:
          "Filas que no se aplican y hacen provisional el resultado, más de",
        siteMetShareAtLeast:
          "Escuelas con puntaje que cumplen una fila de escuela, al menos",
        siteScoredShareAtLeast:
          "Escuelas activas que puntuaron una fila de escuela, al menos",
        metFrom: "Puntaje más bajo que cuenta como cumplido",
        staleAfterMonths: "Un puntaje vale durante",
        attestedForMonths: "Una etapa se acepta sin puntajes durante",
      },
    },
    wording: {
      title: "Dicho de otra manera en la versión {version}",
      rounds: "Puntuada con estas palabras: {rounds}.",
      gone: "Esta fila ya no es parte del marco",
      stood: "Cómo estaba al final",
      goneText:
        "Estaba en la versión {version}; su sistema usa la versión {now}. Sus puntajes, notas e historial se quedan aquí.",
    },
  },
  sourceShort: {
    guide: "De la guía",
    derived: "Nuestra",
    restored: "Palabras completadas",
  },
  format: {
    problems: {
      missing: "falta llenar esto",
      wrong_type:
        "{kind, select, text {aquí se espera un texto (póngalo entre comillas)} whole {aquí se espera un número entero} number {aquí se espera un número} yes_no {aquí se espera true o false} list {aquí se espera una lista} other {aquí se espera un grupo de claves}}, no {value}",
      unknown_key: "el formato no tiene ninguna clave {name}",
      not_in_list: "{value} no es una de estas opciones: {choices}",
      bad_pattern:
        "{value} no es {form, select, row {el código de una fila, como S4.PP.C3} pitfall {el código de un error común, como S4.P2} question {el código de una pregunta, como readiness.3} set {el código de un grupo de preguntas: de 2 a 40 letras minúsculas, números y guiones} framework {el código de un marco: de 3 a 40 letras minúsculas, números y guiones} function {el código de una función: de 2 a 4 mayúsculas} version {una versión, como “1.0”} other {una dirección que empiece con https://}}",
      bad_share: "{value} no es una proporción de 0 a 1, como 0.85 o 1/3",
      bad_character: "aquí hay un carácter que no se puede guardar",
      too_long:
        "esto tiene {length} caracteres, y se permiten {max} como máximo",
      too_many: "aquí se permiten {max} como máximo",
      too_few: "aquí debe haber al menos {min}",
      too_high: "{value} es más que {max}",
      too_low: "{value} es menos que {min}",
      repeated: "{value} ya está en uso",
      out_of_order: "el número {number} está donde se espera el {expected}",
      level_out_of_order: "{level} no está en su lugar; el orden es {order}",
      unknown_function: "no hay ninguna función {value}",
      unknown_level: "este marco no tiene el nivel {value}",
      unknown_stage: "no hay ninguna etapa {value}",
      unknown_milestone: "la etapa {stage} no tiene ningún hito {value}",
      milestone_needed:
        "la etapa {stage} tiene hitos, así que la fila debe indicar uno de ellos",
      milestone_without_stage: "un hito necesita una etapa a su lado",
      code_disagrees: "el código no concuerda con {field} {value}",
      twin_of_itself: "una fila no puede ser su propia gemela",
      unknown_twin: "no hay ninguna fila {twin} que sea su gemela",
      one_sided_twin:
        "indica {twin} como su gemela, pero {twin} no la indica a ella",
      foreign_question:
        "el código de una pregunta de este grupo empieza con {set}.",
      continues_itself:
        "un marco no puede continuarse a sí mismo: en una versión nueva, deje esto fuera",
      keep_over_met:
        "la proporción que conserva una etapa ({keep}) supera la que la da por lograda ({met})",
      version_taken:
        "{framework} {version} ya está publicado con otro contenido. Una versión publicada nunca cambia: dé una versión nueva al marco modificado",
      empty_file: "el archivo está vacío",
      too_large: "el archivo pasa de {megabytes} MB",
      not_utf8:
        "el archivo no está en UTF-8: guárdelo otra vez con esa codificación",
      wrong_kind:
        "esto no es el archivo de un marco: se espera YAML, JSON o un libro de Excel (.xlsx)",
      unlike_its_name:
        "el nombre del archivo y lo que contiene no concuerdan: guárdelo otra vez con el tipo correcto",
      unreadable:
        "{reason, select, BAD_INDENT {la sangría no es correcta de aquí en adelante} TAB_AS_INDENT {las líneas se sangran con espacios, no con tabuladores} MISSING_CHAR {aquí falta un signo: una comilla, una coma o un corchete} DUPLICATE_KEY {esta clave aparece dos veces} JSON {de aquí en adelante esto no es JSON válido} other {de aquí en adelante esto no se puede leer como YAML}}",
      cut_off: "falta el final del archivo: se cortó en el camino",
      too_deep: "hay demasiados grupos uno dentro de otro",
      too_many_parts: "el archivo tiene demasiadas partes para ser un marco",
      said_twice: "{name} ya aparece en {file}",
      has_alias:
        "este formato no usa anclas ni alias (& y *): escríbalo completo",
      has_tag: "este formato no usa etiquetas (!)",
      several_documents:
        "un archivo contiene un solo marco: aquí hay un segundo",
      not_a_framework: "esto no contiene ninguna clave de un marco",
      workbook_refused:
        "{reason, select, has_macros {el libro tiene macros: guárdelo como .xlsx sin ellas} too_large {el libro es demasiado grande una vez descomprimido} too_slow {la lectura del libro tardó demasiado} damaged {el libro está dañado o cortado} locked {el libro tiene contraseña: guárdelo sin ella} busy {el servidor está leyendo otros libros: inténtelo en un momento} too_many_sheets {el libro tiene demasiadas hojas} too_many_rows {una hoja tiene demasiadas filas} too_many_columns {una hoja tiene demasiadas columnas} not_xlsx {esto no es un libro de Excel (.xlsx)} other {el libro no se puede leer}}",
      missing_sheet: "falta la hoja {sheet}",
      unknown_sheet: "el formato no tiene ninguna hoja {sheet}",
      missing_column: "falta la columna {column}",
      unknown_column: "esta hoja no tiene ninguna columna {column}",
      repeated_column: "la columna {column} está dos veces",
      unknown_line: "esta hoja no tiene ninguna línea {name}",
      repeated_line: "la línea {name} está dos veces",
      formula: "aquí no se permite una fórmula: ponga el valor mismo",
      unknown_owner: "{value} no está en la hoja {sheet}",
      group_title_differs:
        "las filas de un mismo grupo deben tener el mismo título",
      and_more: "y {count, plural, one {uno más} other {# más}}",
    },
    places: {
      file: "{file}",
      line: "{file}, línea {line}",
      sheet: "Hoja {sheet}",
      sheetRow: "Hoja {sheet}, fila {row}",
      cell: "Hoja {sheet}, fila {row}, columna {column}",
    },
    changes: {
      added: "{thing}: nuevo en esta versión",
      addedNamed: "{thing}: nuevo en esta versión: {name}",
      removed: "{thing}: ya no está",
      removedNamed: "{thing}: ya no está: {name}",
      changed: "{thing}: hay cambios",
      changedNamed: "{thing}: hay cambios: {name}",
      reordered: "{list}: en otro orden",
      field: "{field}: {before} → {after}",
      set: "{field}: ahora {after}",
      unset: "{field}: ya no {before}",
      inEnglish: "{field} (inglés)",
      inSpanish: "{field} (español)",
      none: "No hay diferencias.",
      yes: "sí",
      no: "no",
    },
    things: {
      framework: "El marco",
      level: "Nivel {item}",
      function: "Función {item}",
      scale: "Puntaje {item}",
      settings:
        "{item, select, strict {Regla estricta} other {Regla predeterminada}}",
      stage: "Etapa {item}",
      milestone: "Hito {item}",
      row: "Fila {item}",
      pitfall: "Error común {item}",
      question_set: "Grupo de preguntas {item}",
      question: "Pregunta {item}",
    },
    lists: {
      framework: "Marcos",
      level: "Niveles",
      function: "Funciones",
      scale: "Puntajes",
      settings: "Reglas",
      stage: "Etapas",
      milestone: "Hitos",
      row: "Filas",
      pitfall: "Errores comunes",
      question_set: "Grupos de preguntas",
      question: "Preguntas",
    },
    fields: {
      code: "Código",
      version: "Versión",
      continues: "Continúa",
      shape: "Forma",
      title: "Título",
      shortTitle: "Título corto",
      name: "Nombre",
      intent: "Propósito",
      descriptor: "Descripción",
      meaning: "Qué significa",
      how: "Paso {number}",
      documentsTitle: "Documento {number}, título",
      documentsWhat: "Documento {number}, qué es",
      creditWork: "Obra reconocida",
      creditPublisher: "Quién la publica",
      creditUrl: "Dirección de la obra",
      creditLine: "Línea de reconocimiento",
      creditRestated: "Lo que se dice con otras palabras",
      creditOurs: "Lo que es nuestro",
      milestone: "Hito",
      stage: "Etapa",
      function: "Función",
      level: "Nivel",
      source: "Origen",
      text: "Texto",
      seenTwo: "Lo que se ve con un 2",
      seenThree: "Lo que se ve con un 3",
      twin: "Gemela",
      restored: "Palabras completadas",
      instead: "Qué hacer en su lugar",
      hint: "Señal",
      kind: "Clase",
      intro: "Introducción",
      groupTitle: "Grupo {number}, título",
      group: "Grupo",
      coverageAtLeast: "Proporción de filas con puntaje, al menos",
      metShareAtLeast: "Proporción de filas cumplidas, al menos",
      keepShareAtLeast: "Proporción cumplida que conserva una etapa, al menos",
      functionShareOver: "Proporción cumplida en cada función, más de",
      functionRowsAtLeast: "Filas desde las que una función cuenta",
      notApplicableShareOver:
        "Proporción que no se aplica y la hace provisional, más de",
      siteMetShareAtLeast: "Proporción de escuelas que cumplen, al menos",
      siteScoredShareAtLeast: "Proporción de escuelas con puntaje, al menos",
      metFrom: "Puntaje más bajo que cuenta como cumplido",
      staleAfterMonths: "Meses hasta que un puntaje caduca",
      attestedForMonths: "Meses que se acepta una etapa declarada",
    },
  },
};
