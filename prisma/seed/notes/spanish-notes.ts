import type { Notes } from "./note";

/** Notes of a coordinator who writes in Spanish; other rows fall back to English. */
export const spanishNotes: Notes = {
  "S4.CE.S1": [
    "El barrio nos conoce por nuestro nombre y el logotipo está en la entrada, en las camisetas y en cada aviso a las familias.",
    "Este semestre se reunieron aquí la asociación de vecinos, el banco de alimentos y la liga juvenil: {n} tardes reservadas.",
  ],
  "S4.CE.S2": [
    "El día de puertas abiertas vinieron {n} personas, entre ellas dos concejales.",
  ],
  "S4.CE.S3": [
    "Cuatro madres presentaron ante el concejo municipal la solicitud del cruce peatonal, y la ciudad ya respondió.",
    "El comité de familias lleva nuestras preocupaciones a la comisión de vivienda cada mes.",
  ],
  "L4.CE.S1": [
    "Llevamos tres años con el desayuno del primer viernes. Cambió quien lo pagaba y siguió: ahora cocinan las familias, unas {n} cada vez.",
  ],
  "S4.AI.S3": [
    "La campaña de lectura de la ciudad forma parte de nuestras tutorías, con las mismas metas.",
    "La campaña de asistencia y nuestras visitas a los hogares son ya un solo esfuerzo: {n} familias este semestre.",
  ],
  "S4.AI.S4": [
    "El equipo de apoyo revisa juntos lo académico y el bienestar: {n} estudiantes este año.",
    "Tutorías, consejería y clínica usan una sola hoja de referencia, por tercer año y con dos directoras distintas.",
  ],
  "S4.PL.S2": [
    "{partner} y los demás aliados participaron en el taller de prácticas restaurativas de la escuela.",
    "Registro de formación: cada aliado que trabaja con estudiantes ha tomado al menos un taller de la escuela.",
  ],
  "S4.PL.S5": [
    "{n} madres y padres terminaron el curso de liderazgo; cuatro ya dirigen un comité.",
  ],
  "S4.DE.S1": [
    "Nuestros tres primeros resultados son asistencia, lectura en tercer grado y vínculo con las familias; los revisamos cada mes.",
    "El ausentismo crónico bajó en {n} estudiantes desde el año pasado; el tablero de datos se actualiza cada mes.",
  ],
  "S4.CL.S1": [
    "Las familias presiden dos de los cuatro comités y recibieron formación antes de empezar.",
    "{n} residentes tomaron el curso de facilitación y se turnan para dirigir las reuniones del barrio.",
  ],
};
