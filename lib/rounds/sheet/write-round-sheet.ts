import type {
  ColumnToWrite,
  SheetToWrite,
} from "@/lib/core/spreadsheet/workbook";
import { pick, type Locale } from "@/lib/core/locale";
import type { IndicatorView } from "@/lib/framework/schema/views";
import type { RowState } from "../queries/row-states";
import type { Choice } from "../schema";
import { nameRow } from "../schema/changes";
import { answerOf, answerOfScore } from "./answers";
import {
  aboutName,
  answers,
  fileKind,
  type SheetColumn,
  sheetColumns,
  type SheetWords,
} from "./columns";

export type SheetRow = {
  indicator: IndicatorView;
  functionName: string;
  siteId: string | null;
  /** The site's name; null for the system itself. */
  siteName: string | null;
  state: RowState;
};

export type RoundSheet = {
  systemId: string;
  roundId: string;
  frameworkVersionId: string;
  locale: Locale;
  scale: readonly { value: number; name: string }[];
  rows: readonly SheetRow[];
};

const widths: Record<SheetColumn, number> = {
  code: 11,
  subject: 24,
  stage: 7,
  level: 15,
  function: 22,
  title: 30,
  text: 60,
  last: 20,
  stands: 20,
  other: 20,
  score: 26,
  note: 44,
  key: 8,
  version: 8,
  was: 8,
};
const wrapped: readonly SheetColumn[] = ["title", "text", "note"];
const open: readonly SheetColumn[] = ["score", "note"];
const hidden: readonly SheetColumn[] = ["key", "version", "was"];
/** Of one's own side only: of no use where one may not rate. */
const own: readonly SheetColumn[] = ["score", "note", ...hidden];

/** A round's rows as sheets: those the reader may score with room for it, the others to read, and what the file is. */
export function drawRoundSheet(
  sheet: RoundSheet,
  words: SheetWords,
): SheetToWrite[] {
  const isMine = ({ state }: SheetRow) =>
    state.seat !== null && state.barrier !== "site_not_asked";
  const mine = sheet.rows.filter(isMine);
  const others = sheet.rows.filter((row) => !isMine(row));
  const draw = (
    name: string,
    rows: readonly SheetRow[],
    columns: readonly SheetColumn[],
    notes: string[],
  ) => ({
    name,
    notes,
    columns: columns.map((column) => toColumn(column, words)),
    rows: rows.map((row) => {
      const cells = toCells(row, sheet, words);
      return columns.map((column) => cells[column]);
    }),
  });
  const toRead = sheetColumns.filter((one) => !own.includes(one));
  return [
    draw(words.sheet, mine, sheetColumns, words.notes),
    ...(others.length > 0 ? [draw(words.others, others, toRead, [])] : []),
    drawAbout(sheet, words),
  ];
}

function toColumn(column: SheetColumn, words: SheetWords): ColumnToWrite {
  return {
    header: words.columns[column],
    width: widths[column],
    isLocked: !open.includes(column),
    wrap: wrapped.includes(column),
    isHidden: hidden.includes(column),
    ...(column === "score"
      ? { choices: answers.map((one) => words.answers[one]) }
      : {}),
  };
}

function toCells(
  { indicator, functionName, siteId, siteName, state }: SheetRow,
  { locale }: RoundSheet,
  words: SheetWords,
): Record<SheetColumn, string | number | null> {
  const { mine, other, last, settled } = state;
  const said = mine && answerOf(mine);
  const sayScore = (score: RowState["settled"]) => {
    if (!score || score.state === "not_scored") return words.states.not_scored;
    if (score.state === "disputed") return words.states.disputed;
    const answer = answerOfScore(score);
    return answer && words.answers[answer];
  };
  const ofOther = other && answerOf(other);
  return {
    code: indicator.code,
    subject: siteName ?? words.system,
    stage: indicator.stage,
    level: words.levels[indicator.level],
    function: functionName,
    title: pick(indicator.title, locale),
    text: pick(indicator.text, locale),
    last: last && sayScore(last),
    stands: sayScore(settled),
    other: ofOther && words.answers[ofOther],
    score: said && words.answers[said],
    note: mine?.nonScore === "not_applicable" ? mine.reason : null,
    key: nameRow({ indicatorId: indicator.id, siteId }),
    version: String(mine?.version ?? 0),
    was: writeWas(mine),
  };
}

/** What was said when the file was written, so that only what the person changed comes back as a change. */
function writeWas(mine: Choice | null) {
  const answer = mine && answerOf(mine);
  if (!mine || !answer) return null;
  return answer === "not_applicable"
    ? `${answer} ${mine.reason ?? ""}`
    : answer;
}

function drawAbout(sheet: RoundSheet, words: SheetWords): SheetToWrite {
  return {
    name: aboutName,
    isHidden: true,
    columns: ["key", "value", "text"].map((header) => ({ header, width: 20 })),
    rows: [
      ["kind", fileKind, null],
      ["system", sheet.systemId, null],
      ["round", sheet.roundId, null],
      ["version", sheet.frameworkVersionId, null],
      ["sheet", words.sheet, null],
      ...sheetColumns.map((one) => ["column", one, words.columns[one]]),
      ...answers.map((one) => ["answer", one, words.answers[one]]),
    ],
  };
}
