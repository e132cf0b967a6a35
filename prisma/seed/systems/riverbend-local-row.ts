import type { LocalRowPlan } from "../plan";

/** What Riverbend asks of its schools beside the guide's rows, since its third round. */
export const familyBreakfast: LocalRowPlan = {
  stage: 4,
  functionCode: "CE",
  number: 1,
  milestone: 2,
  addedDaysAgo: 252,
  title: {
    en: "Host a family breakfast every month",
    es: "Ofrecer un desayuno familiar cada mes",
  },
  text: {
    en: "Once a month, before class, the school hosts a breakfast. Families, staff and partners eat together, and families choose what is talked about.",
    es: "Una vez al mes, antes de clases, la escuela ofrece un desayuno. Las familias, el personal y los aliados comen juntos, y las familias eligen de qué se habla.",
  },
  seen: {
    two: {
      en: "A calendar with at least six breakfasts this school year, and notes on what families brought up.",
      es: "Un calendario con al menos seis desayunos en este año escolar y apuntes de lo que plantearon las familias.",
    },
    three: {
      en: "Two years of breakfasts or more, which went on when the coordinator or the partner who paid for them changed.",
      es: "Dos años de desayunos o más, que siguieron cuando cambió quien coordina o el aliado que los pagaba.",
    },
  },
  marks: {
    "Lincoln Park Elementary": "..23",
    "César Chávez K-8": "..23",
    "Maple Street Elementary": "..12",
    "Tubman Elementary": "..12",
    "Oakridge Middle School": "..21",
    "Eastside Middle School": "..22",
    "Cedar Hill K-8": "...1",
  },
};
