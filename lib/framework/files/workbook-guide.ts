import type { Localized } from "@/lib/framework/schema";

/** The first sheet of the Excel form, line by line. It travels with the file, so it speaks both languages at once. */
export const workbookGuide: Localized[] = [
  {
    en: "Each sheet holds one part of the framework, and each line one item. Keep the names of the sheets and the header rows as they are. Lines that are empty are skipped.",
    es: "Cada hoja contiene una parte del marco y cada línea, un elemento. Deje como están los nombres de las hojas y las filas de encabezados. Las líneas vacías no se leen.",
  },
  {
    en: "Every text is written twice: once in the column (English) and once in the column (Spanish). Neither may be empty.",
    es: "Cada texto se escribe dos veces: en la columna (English) y en la columna (Spanish). Ninguna puede quedar vacía.",
  },
  {
    en: "Type the values themselves. Cells with formulas are refused.",
    es: "Escriba los valores mismos. No se aceptan celdas con fórmulas.",
  },
  {
    en: "About: the code in small letters and hyphens, the version as 1.0, the shape (path: a path of stages; by_function: each function judged by itself), the title and the credit. Continues: the code of the framework whose row codes mean the same rows here; usually empty.",
    es: "About: el código en minúsculas y guiones, la versión como 1.0, la forma (path: un camino de etapas; by_function: cada función por separado), el título y el reconocimiento. Continues: el código del marco cuyos códigos de fila significan aquí las mismas filas; casi siempre vacío.",
  },
  {
    en: "Levels: community_wide, intermediary and site, in this order; a framework may have fewer. Functions: codes of 2 to 4 capitals. Scale: the four scores from 0 to 3.",
    es: "Levels: community_wide (toda la comunidad), intermediary (equipo intermediario) y site (escuela), en este orden; un marco puede tener menos. Functions: códigos de 2 a 4 mayúsculas. Scale: los cuatro puntajes, de 0 a 3.",
  },
  {
    en: "Rule settings: shares run from 0 to 1, such as 0.85 or 1/3 (type a fraction as text).",
    es: "Rule settings: las proporciones van de 0 a 1, como 0.85 o 1/3 (escriba la fracción como texto).",
  },
  {
    en: "Stages and Milestones are numbered from 1, in order. Milestone steps (how to go about it) and Milestone documents (what it leads to) have one line each, with the stage and the milestone they belong to.",
    es: "Stages (etapas) y Milestones (hitos) se numeran desde 1, en orden. Milestone steps (cómo lograrlo) y Milestone documents (a qué documentos lleva) tienen una línea por elemento, con la etapa y el hito a los que pertenecen.",
  },
  {
    en: "Rows: the code says stage, function, level and number, as in S4.PP.C3: Stage 4, function PP, C for community_wide (I intermediary, S site), number 3. A code that is published keeps its row: change the words, not the code, and give a new row a new number.",
    es: "Rows (filas): el código dice la etapa, la función, el nivel y el número. S4.PP.C3 es la Etapa 4, la función PP, C de community_wide (I intermediary, S site), número 3. Un código publicado conserva su fila: cambie las palabras, no el código, y dé un número nuevo a una fila nueva.",
  },
  {
    en: "Source: guide for a row that restates the credited work, derived for one of your own. Seen at 2 and Seen at 3: what a stranger would see; all four cells or none. Twin: the code of a row that says nearly the same; each names the other. Restored: yes where words of the original were lost and filled in.",
    es: "Source: guide si la fila dice de otro modo lo que dice la obra reconocida, derived si es propia. Seen at 2 y Seen at 3: lo que vería una persona de fuera; las cuatro celdas o ninguna. Twin: el código de una fila que dice casi lo mismo; cada una nombra a la otra. Restored: yes si se perdieron palabras del original y se completaron.",
  },
  {
    en: "Pitfalls: codes such as S4.P2. Sign: what the app can notice by itself; may be empty.",
    es: "Pitfalls (errores comunes): códigos como S4.P2. Sign: lo que la aplicación puede notar por sí sola; puede quedar vacío.",
  },
  {
    en: "Question sets and Questions: the code of a question is that of its set with a number, such as readiness.3, numbered in order through all groups. Groups are numbered from 1; every line of a group repeats its title or leaves it empty after the first.",
    es: "Question sets y Questions: el código de una pregunta es el de su grupo de preguntas con un número, como readiness.3, en orden a través de todas las partes. Las partes (Group) se numeran desde 1; cada línea de una parte repite su título o, después de la primera, lo deja vacío.",
  },
  {
    en: "A published version never changes. After any change, raise the version on the sheet About before importing the workbook.",
    es: "Una versión publicada nunca cambia. Después de cualquier cambio, suba la versión en la hoja About antes de importar el libro.",
  },
];
