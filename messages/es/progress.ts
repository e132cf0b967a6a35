import type { MessagesLike } from "@/lib/core/messages";
import type { progress as en } from "@/messages/en/progress";

export const progress: MessagesLike<typeof en> = {
  states: {
    no_rows: "Aún sin filas",
    not_scored: "Sin puntajes",
    provisional: "Provisional",
    in_progress: "En curso",
    achieved: "Lograda",
    needs_attention: "Necesita atención",
    review_due: "Por revisar",
  },
  reasons: {
    noRows: "esta etapa aún no tiene filas para puntuar",
    notScored:
      "{rows, plural, one {su única fila} other {ninguna de sus # filas}} {rows, plural, one {aún no tiene puntaje} other {tiene puntaje todavía}}",
    coverageLow:
      "cobertura del {percent} %, y se necesita el {atLeast} %: {count, plural, one {# fila} other {# filas}} sin puntaje",
    notApplicableMany:
      "{count} de {rows} filas marcadas «no aplica», más del {limit} %",
    disputed:
      "{count, plural, one {# fila tiene} other {# filas tienen}} puntajes distintos por acordar",
    stale:
      "{count, plural, one {# fila se puntuó} other {# filas se puntuaron}} por última vez hace más de {months, plural, one {# mes} other {# meses}}",
    metLow:
      "se cumple el {percent} % de las filas con puntaje: {count, plural, one {falta # fila} other {faltan # filas}} para llegar al {atLeast} %",
    metBelowKeep:
      "se cumple el {percent} % de las filas con puntaje: {count, plural, one {falta # fila} other {faltan # filas}} para volver al {keep} %",
    functionShort:
      "{count, plural, one {falta # fila} other {faltan # filas}} en {functionName} ({met} de {scored} cumplidas)",
    functionUnscored:
      "sin puntajes en {functionName} ({rows, plural, one {# fila} other {# filas}})",
    milestonesOpen:
      "{count, plural, one {hito {numbers} sin confirmar} other {hitos {numbers} sin confirmar}}",
    milestonesProposed:
      "{count, plural, one {hito {numbers} propuesto} other {hitos {numbers} propuestos}} y en espera de confirmación",
    achieved: "{met} de {scored} filas con puntaje cumplidas ({percent} %)",
    keptAchieved:
      "se cumple el {percent} % de las filas con puntaje: una etapa lograda el {on} sigue lograda mientras no baje del {keep} %",
    attestationExpired: "estuvo aceptada sin puntajes hasta el {on}",
    attestationUnconfirmed:
      "la solicitud de aceptarla sin puntajes aún no está confirmada",
    revisited: "la última revisión decidió volver a ella",
    lost: "estaba por debajo del {keep} % cuando se cerró una ronda el {on}, así que hace falta el {atLeast} % para lograrla de nuevo",
    rowDisputed: "Los puntajes difieren: pónganse de acuerdo en esta fila",
    rowDontKnow: "Marcada «no sé»: busque evidencia y puntúela",
    rowUnscored: "Aún sin puntaje",
    rowStale:
      "Se puntuó por última vez hace más de {months, plural, one {# mes} other {# meses}}: puntúela de nuevo",
    rowBelowLine: "Tiene {value}: cuenta como cumplida desde {from}",
    rowNotStarted: "Tiene 0, sin empezar",
    rowSitesDisputed:
      "Bastaría con ponerse de acuerdo en {count, plural, one {# escuela} other {# escuelas}} con puntajes distintos",
    rowSitesShort:
      "{count, plural, one {Bastaría # escuela más} other {Bastarían # escuelas más}}: {met} de {scored} escuelas con puntaje la cumplen",
    rowSitesUnscored:
      "Muy pocas escuelas la han puntuado: {scored} de {active}",
  },
  flags: {
    functionFewRows:
      "{functionName}: {met} de {scored} cumplidas. Son muy pocas filas para frenar la etapa, pero conviene revisarlas.",
    functionFewUnscored:
      "{functionName}: sin puntajes en {rows, plural, one {su única fila} other {sus # filas}}. Son muy pocas filas para frenar la etapa, pero conviene revisarlas.",
    functionSlipped:
      "{functionName} ha bajado: {scored, plural, =0 {sin puntajes} other {{met} de # cumplidas}}. Esto solo no hace retroceder la etapa.",
    milestonesSlipped:
      "{count, plural, one {El hito {numbers} no está confirmado} other {Los hitos {numbers} no están confirmados}}. Esto solo no hace retroceder la etapa.",
  },
  sentence: {
    workingIn: "Trabajando en la Etapa {stage}",
    sustaining: "Etapa {stage}, sosteniendo lo logrado",
    revisiting: "De vuelta en la Etapa {stage}",
    because: "Etapa {stage}: {reasons}",
    alsoActiveIn:
      "También con avances en {count, plural, one {la Etapa {stages}} other {las Etapas {stages}}}",
    highestReached: "Etapa más alta lograda: Etapa {stage}, el {on}",
    acceptedUntil: "La Etapa {stage} está aceptada sin puntajes hasta el {on}",
    accepted: "La Etapa {stage} está aceptada sin puntajes",
    inDoubt:
      "Revise de nuevo {count, plural, one {la Etapa {stages}} other {las Etapas {stages}}}",
    asOf: "Al {on}",
    computed: "Calculado a partir de los puntajes",
    confirmed: "Confirmado en una revisión",
    ruleVersion: "Versión de la regla: {version}",
    rowsShort:
      "{count, plural, one {Falta cumplir al menos # fila} other {Faltan por cumplir al menos # filas}}",
    range:
      "Entre el {low} % y el {high} % de todas las filas, sea cual sea el puntaje de las que faltan",
    siteWorkingIn: "Esta escuela está trabajando en la Etapa {stage}",
    siteAllAchieved:
      "Esta escuela cumple todas las etapas que tienen filas para escuelas",
    siteNoRows: "Ninguna etapa tiene todavía filas para escuelas",
  },
  rule: {
    met: "Una fila está cumplida cuando su puntaje es {from} o más.",
    sites:
      "Una fila de las escuelas está cumplida cuando la cumple al menos el {metPercent} % de las escuelas que la puntuaron y la puntuó al menos el {scoredPercent} % de las escuelas activas. Las escuelas donde no aplica no se cuentan.",
    rows: "{rows, plural, =0 {Esta etapa no tiene filas.} one {Esta etapa tiene # fila. Marcadas «no aplica»: {notApplicable}. Contadas: {applicable}.} other {Esta etapa tiene # filas. Marcadas «no aplica»: {notApplicable}. Contadas: {applicable}.}}",
    notApplicable:
      "Marcadas «no aplica»: {count} de {rows} filas. Con más del {limit} % el resultado es provisional.",
    unscored:
      "{count, plural, =0 {Todas las filas que cuentan tienen puntaje.} one {# fila no tiene un puntaje que cuente} other {# filas no tienen un puntaje que cuente}}{count, plural, =0 {} other {. Por acordar: {disputed}. Con puntaje de hace más de {months, plural, one {# mes} other {# meses}}: {stale}. Marcadas «no sé»: {dontKnow}.}}",
    coverage:
      "Cobertura: {scored} de {applicable} filas con puntaje, {percent} %. Se necesita al menos el {atLeast} %; si no, el resultado es provisional.",
    metShare:
      "Cumplidas: {met} de {scored} filas con puntaje, {percent} %. Se necesita al menos el {atLeast} %.",
    keep: "Cumplidas: {met} de {scored} filas con puntaje, {percent} %. La etapa se logró el {on} y sigue lograda con el {keep} % o más.",
    range:
      "Si todas las filas tuvieran puntaje, se cumpliría entre el {low} % y el {high} % de las filas.",
    function:
      "{functionName}: {met} de {scored} filas con puntaje cumplidas. Se necesita más del {over} %.",
    functionFewRows:
      "{functionName}: {met} de {scored} filas con puntaje cumplidas. Con menos de {rowsAtLeast} filas se muestra, pero no puede frenar la etapa.",
    milestones:
      "Hitos: {confirmed} de {total} confirmados. Se necesitan todos.",
    noMilestones:
      "Los hitos son de todo el sistema y no se piden a una escuela.",
    result:
      "Resultado de la Etapa {stage}: {state, select, no_rows {aún sin filas} not_scored {sin puntajes} provisional {provisional} in_progress {en curso} achieved {lograda} needs_attention {necesita atención} review_due {por revisar} other {desconocido}}.",
    version:
      "Versión de la regla: {version}, {preset, select, strict {valores estrictos} other {valores habituales}}.",
  },
  nextActions: {
    stageInDoubt:
      "Mire la Etapa {stage}: {state, select, needs_attention {se había logrado y necesita atención} other {se había logrado y demasiados de sus puntajes ya no están al día}}.",
    attestationEnding:
      "La Etapa {stage} está aceptada sin puntajes hasta el {on}: {days, plural, =0 {termina hoy} one {queda # día} other {quedan # días}}. Puntúela o pida que se acepte de nuevo.",
    disputedRows:
      "Pónganse de acuerdo en {count, plural, one {# fila} other {# filas}} con puntajes distintos.",
    sitesOverdue:
      "{sites, plural, one {{siteName} tiene} other {# escuelas tienen}} {rows, plural, one {# fila} other {# filas}} sin puntaje; la fecha límite pasó hace {days, plural, one {# día} other {# días}}.",
    sitesBehind:
      "{sites, plural, one {{siteName} tiene} other {# escuelas tienen}} {rows, plural, one {# fila} other {# filas}} sin puntaje; la fecha límite es {days, plural, =0 {hoy} one {en # día} other {en # días}}.",
    milestonesToConfirm:
      "Confirme {count, plural, one {el hito {numbers}} other {los hitos {numbers}}} de la Etapa {stage}: ya se {count, plural, one {propuso} other {propusieron}}.",
    milestonesReady:
      "Proponga {count, plural, one {el hito {numbers}} other {los hitos {numbers}}} de la Etapa {stage}: sus filas están cumplidas.",
    functionShort:
      "Fortalezca {functionName}: {count, plural, one {falta # fila} other {faltan # filas}} por cumplir para poder lograr la etapa.",
    staleRows:
      "Puntúe de nuevo {count, plural, one {# fila} other {# filas}}: la última vez fue hace más de {months, plural, one {# mes} other {# meses}}.",
  },
  home: {
    title: "Dónde estamos",
    headline: "{sentence}: {title}",
    asOf: "Al {on}.",
    round:
      "La fecha límite de la ronda {name} es el {due}, y su ciclo termina el {end}.",
    noRound: "No hay ninguna ronda abierta.",
    why: "Por qué",
    whyAchieved: "Por qué cuenta como lograda",
    how: "¿Cómo se calcula?",
    worthALook: "Conviene revisar",
    print: "Imprimir esta página",
    arrow: {
      title: "El camino por las etapas",
      takeaway:
        "{achieved, plural, =0 {Ninguna etapa está lograda ni aceptada todavía} one {# de {total, number} etapas está lograda o aceptada} other {# de {total, number} etapas están logradas o aceptadas}}. {sentence}.",
      legend:
        "Un punto lleno es un hito confirmado; medio lleno, uno propuesto; vacío, uno pendiente. Las rayas indican una etapa aceptada sin puntajes.",
      current: "Trabajando aquí",
      share: "Filas cumplidas",
      shareMet: "{percent, number} % cumplidas",
      noShare: "Sin puntajes",
      accepted: "Aceptada",
      until: "hasta el {on}",
      milestones: "Hitos",
      milestonesConfirmed:
        "{confirmed, number} de {total, plural, one {# hito confirmado} other {# hitos confirmados}}",
    },
    next: {
      title: "Qué hacer ahora",
      nothing: "No hay nada urgente. Siga puntuando a medida que haya cambios.",
      links: {
        stageInDoubt: "Abrir la Etapa {stage}",
        attestationEnding: "Abrir la Etapa {stage}",
        disputedRows: "Ver dónde difieren los puntajes",
        sitesOverdue: "Ver a quién le falta",
        sitesBehind: "Ver a quién le falta",
        milestonesToConfirm: "Leer y confirmar",
        milestonesReady: "Abrir los hitos",
        functionShort: "Ver sus filas",
        staleRows: "Ver las filas",
      },
    },
    functions: {
      title: "Cómo va cada función",
      sub: "Este marco valora cada función por separado.",
      sentence:
        "{total, plural, one {# función} other {# funciones}}: {stages}",
      inStage: "{count, number} en la Etapa {stage}",
      function: "Función",
      stage: "Trabaja en",
      why: "Por qué",
      noRows: "Sin enunciados",
    },
    noRows: {
      title: "Ninguna etapa tiene todavía filas para puntuar",
      text: "Cuando el marco incluya filas, sus puntajes aparecerán aquí.",
    },
  },
  cells: {
    title: "Etapa {stage} por función y nivel de liderazgo",
    choose: "Etapa que se muestra",
    stageTab: "Etapa {stage}",
    instead:
      "La Etapa {working} aún no tiene filas para puntuar; por eso se muestra la Etapa {stage}.",
    takeaway:
      "{scored, number} de {applicable, plural, one {# fila} other {# filas}} con puntaje; de ellas, {met, number} cumplidas.",
    changes:
      "Desde la última ronda {rose, plural, =0 {ninguna casilla subió} one {subió # casilla} other {subieron # casillas}} y {fell, plural, =0 {ninguna bajó} one {bajó #} other {bajaron #}}.",
    legend:
      "Cada casilla muestra el puntaje central de sus filas, cuántas están cumplidas y cuántas más o menos que en la última ronda. Si menos de la mitad tiene puntaje, muestra cuántas lo tienen.",
    met: "{met, number} de {scored, number} cumplidas",
    partial: "{scored, number} de {applicable, number}",
    partialDetail: "con puntaje",
    label: "{functionName}, {level}: {score}; {met}; {change}",
    labelPartial: "{functionName}, {level}: {text} con puntaje",
    gained:
      "{count, plural, =0 {tantas cumplidas como en la última ronda} one {# cumplida más que en la última ronda} other {# cumplidas más que en la última ronda}}",
    lost: "{count, plural, one {# cumplida menos que en la última ronda} other {# cumplidas menos que en la última ronda}}",
    noChange: "sin puntaje anterior para comparar",
    distribution: "Filas en 0, 1, 2, 3",
    medianScore: "Puntaje central",
    rows: "Filas que aplican",
    rowsMet: "Filas cumplidas",
    rowsScored: "Filas con puntaje",
    changeMet: "Cambio en filas cumplidas",
  },
  sites: {
    title: "Escuelas, en una misma escala",
    takeaway:
      "{total, plural, one {# escuela activa} other {# escuelas activas}}: {attention, plural, =0 {ninguna pide una revisión} one {conviene revisar #, que va primero} other {conviene revisar #, que van primero}}. La cifra indica cuántas filas con puntaje están cumplidas; la línea muestra esa proporción, ronda por ronda, hasta hoy.",
    takeawayTotals:
      "{total, plural, one {# escuela activa ha puntuado} other {# escuelas activas han puntuado}} {scored, number} de {rows, number} filas de la Etapa {stage} en esta ronda.",
    totalsTitle: "Las escuelas en conjunto",
    totalsNoRound:
      "{total, plural, one {# escuela activa} other {# escuelas activas}}. No hay ninguna ronda abierta.",
    totalsNotAsked:
      "{total, plural, one {# escuela activa} other {# escuelas activas}}. Esta ronda no les pide filas de la Etapa {stage}.",
    none: "Aún no hay escuelas activas.",
    met: "{met, number} de {known, number}",
    noScore: "Sin puntajes",
    scored: "{scored, number} de {rows, number} con puntaje en esta ronda",
    notAsked: "no participa en esta ronda",
    noRound: "no hay ninguna ronda abierta",
    stage: "Trabajando en la Etapa {stage}",
    allAchieved: "Cumple la Etapa {stage}",
    noStage: "Aún sin etapa",
    line: "Proporción de filas con puntaje que están cumplidas, ronda por ronda: {list}",
    noPoint: "ninguna",
    percent: "{percent, number} %",
    drawn:
      "Estas {drawn, number} de {total, number} escuelas son las que más piden atención.",
    all: "Ver todas las escuelas",
    attention: {
      fell: "Bajó {count, number} puntos",
      nothing: "Sin puntajes",
      disputed: "{count, plural, one {# por acordar} other {# por acordar}}",
      stale: "{count, plural, one {# fila vencida} other {# filas vencidas}}",
      behind: "{count, plural, one {Falta # fila} other {Faltan # filas}}",
    },
    columns: {
      site: "Escuela",
      met: "Filas cumplidas",
      scored: "Con puntaje en esta ronda",
      stage: "Etapa propia",
      attention: "Conviene revisar",
    },
  },
  glance: {
    title: "La ronda de un vistazo",
    takeaway:
      "{name}: {scored, number} de {rows, number} filas con puntaje; {missing, plural, =0 {no falta ninguna} one {falta #} other {faltan #}}.",
    due: "{days, plural, =0 {La fecha límite es hoy, {on}} one {Queda # día; fecha límite: {on}} other {Quedan # días; fecha límite: {on}}}.",
    overdue:
      "{days, plural, one {La fecha límite, {on}, pasó hace # día} other {La fecha límite, {on}, pasó hace # días}}.",
    stage: "Filas de la Etapa {stage}.",
    system: "Filas del sistema",
    sites: "Filas de las escuelas",
    scored: "{scored, number} de {rows, number} con puntaje",
    allScored: "Las {rows, number} con puntaje",
    unscored: "{count, plural, one {falta #} other {faltan #}}",
    disputed: "{count, plural, one {# por acordar} other {# por acordar}}",
    dontKnow: "{count, plural, one {# «no sé»} other {# «no sé»}}",
    scoreSubject: "Puntuar {subject}",
    open: "Abrir la página de puntajes",
    noneAsked: "A ninguna escuela activa se le piden estas filas.",
    noSites:
      "Aún no hay escuelas activas. Agregue la primera para que pueda puntuar sus filas.",
    noRoundTitle: "No hay ninguna ronda abierta",
    noRoundText:
      "En una ronda se puntúa toda la rúbrica, por lo general cada seis meses. Abra una para que todas las personas puedan puntuar.",
    openRound: "Abrir una ronda",
    review: "Revisar y cerrar esta ronda",
  },
  first: {
    title: "Le damos la bienvenida a {system}",
    sub: "Con tres pasos, esta página mostrará dónde están y qué hacer ahora.",
    stepsTitle: "Primeros pasos",
    done: "Hecho",
    site: "Agregue su primera escuela",
    siteText:
      "Cada escuela comunitaria puntúa sus propias filas de la rúbrica.",
    siteLink: "Agregar una escuela",
    round: "Abra una ronda",
    roundText:
      "En una ronda se puntúa toda la rúbrica; por lo general hay una en cada ciclo de seis meses.",
    roundLink: "Abrir una ronda",
    score: "Puntúe",
    scoreText:
      "Puntúe las filas de toda la comunidad y las del equipo intermediario; cada escuela puntúa las suyas.",
    scoreLink: "Empezar a puntuar",
    readTitle: "Mientras tanto",
    readText:
      "Lea de qué trata cada una de las cinco etapas y qué hitos tiene.",
    readLink: "Leer las etapas",
    leaderSub:
      "Todavía no hay puntajes. Esto es lo que vendrá y quién hace qué.",
    willTitle: "Qué aparecerá aquí",
    will: {
      stage: "En cuál de las cinco etapas están trabajando, y por qué.",
      cells: "Cuánto ha avanzado cada función, en cada nivel de liderazgo.",
      next: "Qué hacer ahora: cinco cosas como máximo.",
      sites: "Cómo va cada escuela, todas en una misma escala.",
    },
    whoTitle: "Quién hace qué",
    who: {
      intermediary:
        "El equipo intermediario agrega las escuelas, abre las rondas y puntúa sus propias filas.",
      sites:
        "Quienes coordinan una escuela puntúan las filas de su propia escuela.",
      leader:
        "Los líderes de toda la comunidad puntúan sus filas y confirman los hitos.",
      viewer: "Quienes tienen acceso de solo lectura siguen el avance.",
    },
  },
  own: {
    title: "Sus escuelas",
    none: "Aún no tiene una escuela a su cargo",
    noneText:
      "Pregunte a quienes dirigen su sistema qué escuela le corresponde. Mientras tanto puede ver cómo va todo el sistema.",
    strip:
      "{unscored, plural, =0 {Todas las filas tienen respuesta en esta ronda} one {# de {rows, number} filas aún sin puntaje} other {# de {rows, number} filas aún sin puntaje}}",
    score: "Puntuar",
    review: "Revisarlas",
    scoreSite: "Puntuar {site}",
    noRound:
      "No hay ninguna ronda abierta ahora. Siguen vigentes los últimos puntajes.",
    profile: "Perfil por función",
    profileTakeaway:
      "Según el último puntaje de cada fila: {met, number} de {scored, number} cumplidas, de {rows, plural, one {# fila} other {# filas}} de la Etapa {stage}.",
    bar: "{met, number} de {scored, number} cumplidas{unscored, plural, =0 {} other {, # sin puntaje}}",
    barMet: "Cumplidas",
    barNotMet: "Con puntaje, no cumplidas",
    barUnscored: "Sin puntaje",
    since: "Desde la última ronda",
    sinceTakeaway:
      "{compared, plural, =0 {Ninguna fila tiene puntaje en ambas rondas todavía.} one {# fila con puntaje en ambas rondas: subió {rose, number}, bajó {fell, number}.} other {# filas con puntaje en ambas rondas: subieron {rose, number}, bajaron {fell, number}.}}",
    rose: "Subieron",
    fell: "Bajaron",
    change: "de {from, number} a {to, number}",
    more: "{count, plural, one {y # más} other {y # más}}",
    due: "{days, plural, =0 {La fecha límite de los puntajes es hoy, {on}} one {La fecha límite de los puntajes es el {on}, en # día} other {La fecha límite de los puntajes es el {on}, en # días}}",
    overdue: "La fecha límite de los puntajes fue el {on}",
    sprintEnds: "El ciclo termina el {on}",
    stageTitle: "Etapa propia",
    openSite: "Todo sobre esta escuela",
    system: "Todo el sistema",
  },
  how: {
    title: "¿Cómo se calcula?",
    subSystem: "Etapa {stage}: {title}, para todo el sistema",
    subSite: "Etapa {stage}: {title}, para {site}",
    choose: "Etapa",
    resultTitle: "La respuesta",
    stepsTitle: "El cálculo, paso a paso",
    stepsSub:
      "Los valores de la regla vienen con la versión del marco; no los fija una persona.",
    passed: "Sí",
    failed: "Aún no",
    headlineTitle: "De las etapas a la etapa de trabajo",
    headline: {
      lowest:
        "La etapa de trabajo es la más baja que no está lograda ni aceptada.",
      held: "Una etapa lograda conserva su lugar. Solo se vuelve atrás cuando una revisión lo confirma.",
      accepted:
        "Una etapa anterior puede aceptarse sin puntajes, con una declaración confirmada, por {months, plural, one {# mes} other {# meses}}.",
    },
    siteText:
      "La etapa de una escuela se calcula solo con sus propias filas. Los hitos son de todo el sistema.",
    moveTitle: "Filas que más la harían avanzar",
    moveSub:
      "Primero las que más ayudan. No se muestran las filas cumplidas ni las que no aplican.",
    moveNone: "A esta etapa no le falta ninguna fila.",
    inShortFunction: "su función frena la etapa",
    settingsTitle: "Valores de la regla",
    settings: {
      coverage: "Filas con puntaje, al menos",
      met: "Filas con puntaje que están cumplidas, al menos",
      keep: "Una etapa lograda lo sigue siendo hasta",
      function: "Cumplidas en cada función, más de",
      functionRows: "Filas que necesita una función para frenar una etapa",
      notApplicable: "Provisional si no aplican más de",
      siteMet: "Escuelas con puntaje que cumplen una fila, al menos",
      siteScored: "Escuelas activas que la han puntuado, al menos",
      stale: "Un puntaje vale por",
      months: "{count, plural, one {# mes} other {# meses}}",
      percent: "{percent, number} %",
    },
    version: "Versión {version} de la regla, al {on}.",
  },
  stages: {
    title: "Etapas e hitos",
    sub: "Cómo está su sistema en cada etapa, y el camino a sus hitos y filas.",
    path: "{count, plural, one {Una etapa} other {# etapas}}",
    guide:
      "Leer la guía: quién dirige, qué pide cada etapa y cómo los puntajes llevan a una etapa",
    stage: "Etapa {number}",
    titled: "Etapa {number}: {title}",
    working: "Trabajando aquí",
    accepted: "Aceptada sin puntajes",
    acceptedUntil: "Aceptada sin puntajes hasta el {on}",
    reachedOn: "Lograda por primera vez el {on}",
    rowsMet:
      "{rows, plural, =0 {Aún sin filas} other {{met, number} de {scored, plural, one {# fila con puntaje} other {# filas con puntaje}} cumplidas}}",
    noneScored: "{rows, plural, one {# fila} other {# filas}}, aún sin puntaje",
    milestonesConfirmed:
      "{confirmed, number} de {total, plural, one {# hito confirmado} other {# hitos confirmados}}",
    stands: "Cómo está esta etapa",
    why: "Por qué",
    worthALook: "Conviene revisar",
    how: "¿Cómo se calcula?",
    asOf: "Calculado con los puntajes al {on}, según la versión {version} de la regla.",
    others: "La etapa anterior y la siguiente",
    noRowsTitle: "Esta etapa aún no tiene filas para puntuar",
    noRowsText:
      "De todos modos puede leer para qué sirve, avanzar hacia sus hitos y lograr que se confirmen. Una comunidad que completó esta etapa antes de empezar aquí puede pedir que se acepte.",
  },
  milestones: {
    title: "Hitos",
    sub: "El equipo intermediario propone un hito y dice qué lo demuestra; los líderes de toda la comunidad lo confirman.",
    one: "Hito {number}",
    states: {
      open: "Aún sin proponer",
      proposed: "Propuesto",
      confirmed: "Confirmado",
    },
    rows: "{applicable, plural, =0 {Aún no tiene filas asociadas} one {{met, number} de # fila cumplida} other {{met, number} de # filas cumplidas}}",
    showRows: "Ver sus filas",
    rowMet: "cumplida",
    rowNotMet: "aún no cumplida",
    ready: "Sus filas están cumplidas: ya se puede proponer.",
    target: "Fecha meta",
    targetOn: "Meta: {on}",
    targetPassed: "Meta: {on}, que ya pasó",
    targetNone: "Aún sin fecha meta",
    targetReason: "Por qué se cambió: {reason}",
    proposedBy: "Lo propuso {name} el {on}",
    confirmedBy: "Lo confirmó {name} el {on}",
    confirmedIn: "Se decidió en una reunión: {meeting}, {on}",
    seeEvidence: "Ver lo que lo demuestra",
    waitsForLeader:
      "Espera la confirmación de los líderes de toda la comunidad.",
    setTarget: {
      open: "Fijar una fecha meta",
      change: "Cambiar la fecha meta",
      day: "Fecha meta",
      hint: "Seis meses después del inicio de esta ronda sería el {on}.",
      reason: "¿Por qué cambia?",
      reasonHint: "Todas las personas verán el motivo junto a la fecha.",
      submit: "Guardar la fecha",
      done: "La fecha meta quedó guardada.",
    },
    propose: {
      open: "Proponerlo como alcanzado",
      statement: "¿Qué demuestra que se alcanzó?",
      statementHint:
        "Dos o tres oraciones que alguien externo pueda comprobar.",
      link: "Un enlace (opcional)",
      linkHint: "Empieza con https://",
      submit: "Proponer el hito",
      done: "El hito quedó propuesto. Los líderes de toda la comunidad ya pueden confirmarlo.",
    },
    withdraw: {
      open: "Retirar la propuesta",
      text: "El hito vuelve a quedar abierto. Lo que escribió queda en el registro.",
      submit: "Retirarla",
      done: "La propuesta se retiró.",
    },
    confirm: {
      text: "Usted confirma en nombre de los líderes de toda la comunidad. La confirmación de un hito es definitiva.",
      meetingHint:
        "Solo si se decidió en una reunión; en ese caso, escriba también la fecha.",
      meetingName: "Nombre de la reunión (opcional)",
      meetingOn: "Fecha de la reunión",
      submit: "Confirmar el hito",
      done: "El hito quedó confirmado.",
    },
    offline:
      "No pudimos comunicarnos con el servidor. No se envió nada; lo que escribió sigue aquí.",
    meanwhile: {
      open: "Mientras tanto, se retiró la propuesta.",
      proposed: "Mientras tanto, {name} lo propuso, el {on}.",
      confirmed: "Mientras tanto, {name} lo confirmó, el {on}.",
      statement: "Mientras tanto, el texto cambió a: «{statement}»",
      show: "Ver cómo está ahora",
    },
  },
  attestations: {
    title: "¿Ya la completaron antes de empezar aquí?",
    sub: "Una etapa completada antes se puede aceptar sin puntajes, con una declaración que confirman los líderes de toda la comunidad. La aceptación vale por {months, plural, one {# mes} other {# meses}}.",
    none: "Nadie ha pedido que se acepte esta etapa.",
    asked:
      "{name} pidió el {on} que se acepte. Los líderes de toda la comunidad aún no lo confirman.",
    accepted: "Aceptada sin puntajes hasta el {on}; lo confirmó {name}",
    acceptedNoEnd: "Aceptada sin puntajes; lo confirmó {name}",
    ending:
      "{days, plural, =0 {Hoy es el último día.} one {Queda # día.} other {Quedan # días.}} Ya se puede pedir de nuevo.",
    renewalAsked:
      "{name} lo pidió de nuevo el {on}. Mientras no se confirme, el último día sigue siendo el {until}.",
    expired: "Estuvo aceptada hasta el {on} y ya no lo está.",
    statement: "Lo que se declaró",
    ask: {
      open: "Pedir que se acepte esta etapa",
      again: "Pedirlo de nuevo",
      edit: "Cambiar lo que se declaró",
      statement:
        "Nuestra comunidad completó esta etapa antes de empezar aquí. ¿Qué lo demuestra?",
      hint: "Diga qué se hizo, cuándo y quién lo hizo, para que alguien externo pueda comprobarlo.",
      link: "Un enlace (opcional)",
      linkHint: "Empieza con https://",
      submit: "Pedir que se acepte",
      done: "La solicitud se envió. Los líderes de toda la comunidad ya pueden confirmarla.",
    },
    confirm: {
      text: "Usted confirma, en nombre de los líderes de toda la comunidad, que esta etapa se completó. Cuenta como aceptada hasta el {on}.",
      submit: "Aceptar esta etapa",
      done: "La etapa quedó aceptada.",
    },
  },
  rows: {
    title: "Filas de esta etapa",
    sub: "{rows, plural, one {# fila} other {# filas}}, cada una en una función y un nivel de liderazgo.",
    shown:
      "Se muestran {shown, number} de {rows, plural, one {# fila} other {# filas}}",
    filterFunction: "Función",
    filterLevel: "Nivel de liderazgo",
    allFunctions: "Todas las funciones",
    allLevels: "Todos los niveles",
    nothing: "Esta función no tiene filas en este nivel",
    nothingText:
      "Un espacio en blanco de la rúbrica no es un cero ni un «no aplica»: ahí no hay nada que hacer.",
    showAll: "Ver todas las filas",
    met: "Cumplida",
    notMet: "Aún no cumplida",
    median: "Puntaje central de las escuelas",
    sitesMet:
      "La cumplen {met, number} de {scored, plural, one {# escuela con puntaje} other {# escuelas con puntaje}}",
    changeFrom: "de {from, number} a {to, number} desde la última ronda",
    changeSites:
      "{count, plural, one {La cumple # escuela} other {La cumplen # escuelas}} {direction, select, up {más} other {menos}} que en la última ronda",
    changeNone: "Igual que en la última ronda",
    evidence: "{count, plural, one {# evidencia} other {# evidencias}}",
    milestone: "Hito {number}",
    twin: "Casi lo mismo, en otro lugar",
    twinSame: "Los dos lugares tienen el mismo puntaje.",
    twinDiffers:
      "Los dos lugares no tienen el mismo puntaje. Vale la pena conversarlo.",
    twinUnknown: "Uno de los dos aún no tiene un puntaje que cuente.",
    sits: "Lugar de esta fila en la rúbrica",
    now: "Cómo está ahora",
    scoredBy: "Según {name}, el {on}, en la ronda {round}",
    besideBy: "{name}, del equipo intermediario, respondió: {score} (el {on})",
    why: "Por qué: {reason}",
    notYet: "Nadie la ha puntuado todavía.",
    score: "Puntuar esta fila",
    scoreSite: "Puntuar {site}",
    rule: "El sistema la cumple cuando la cumple el {share, number} % de las escuelas que la puntuaron, y la puntuó el {scoredShare, number} % de las escuelas activas.",
    spread:
      "Extensión: la cumplen {met, number} de {scored, number} escuelas con puntaje ({percent, number} %), y la puntuaron {scored, number} de {active, number} escuelas activas ({scoredPercent, number} %).",
    spreadNone:
      "Extensión: {active, plural, one {la única escuela activa aún no la ha puntuado} other {ninguna de las # escuelas activas la ha puntuado}}.",
    notApplicableSites:
      "{count, plural, one {# escuela dice} other {# escuelas dicen}} que no aplica allí, y no {count, plural, one {se cuenta} other {se cuentan}}.",
    depth: "Profundidad: el puntaje central es {score}.",
    noSites: "El sistema aún no tiene escuelas activas.",
    sites: "Escuela por escuela",
    sitesHidden:
      "Usted ve las escuelas a su cargo; los puntajes de las demás están incluidos en las cifras de arriba.",
    sitesNone: "Aquí no puede ver los puntajes propios de ninguna escuela.",
    ofSite: "El puntaje propio de {site}",
    allSites: "Todas las escuelas",
    rounds: "Ronda por ronda",
    open: "abierta",
    roundsLine: "Puntaje ronda por ronda: {list}",
    roundsNone: "Ninguna ronda la ha puntuado todavía.",
    evidenceBy: "{name}, se refiere al {on}, en la ronda {round}",
    history: "Qué cambió y quién lo cambió",
    historyPick: "Elija una escuela para ver su evidencia y su historial.",
    scale: "Qué significan los puntajes",
  },
};
