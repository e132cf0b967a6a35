import { countLocalRows } from "@/lib/framework/mutations/count-local-rows";
import {
  addLocalRow,
  changeLocalRow,
  restoreLocalRow,
  retireLocalRow,
} from "@/lib/framework/mutations/local-row";
import {
  findLocalRow,
  readLocalRows,
  readRowPlaces,
} from "@/lib/framework/queries/local-rows";
import { readGuide } from "@/lib/framework/queries/guide";
import type { Calls } from "./call";

const newWords = {
  title: { en: "A row", es: "Un enunciado" },
  text: { en: "A statement", es: "Un enunciado" },
  seen: null,
  milestone: null,
};

export const frameworkCalls: Calls = {
  readGuide: (scope) => readGuide(scope),
  readLocalRows: (scope) => readLocalRows(scope),
  findLocalRow: (scope) => findLocalRow(scope, "L4.PP.C1"),
  readRowPlaces: (scope) => readRowPlaces(scope),
  addLocalRow: (scope, _, key) =>
    addLocalRow(scope, {
      ...newWords,
      stage: 4,
      functionCode: "PP",
      level: "site",
      key,
    }),
  changeLocalRow: (scope, { localRow = "" }) =>
    changeLocalRow(scope, { ...newWords, rowId: localRow, version: 1 }),
  retireLocalRow: (scope, { localRow = "" }) =>
    retireLocalRow(scope, { rowId: localRow, version: 1 }),
  restoreLocalRow: (scope, { localRow = "" }) =>
    restoreLocalRow(scope, { rowId: localRow, version: 1 }),
  countLocalRows: (scope) =>
    countLocalRows(scope, { doCount: true, localRowsVersion: 1 }),
};
