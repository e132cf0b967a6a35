import { writeCsvCell } from "@/lib/core/csv-cell";
import {
  type MatrixRow,
  type MatrixScore,
  type MatrixView,
  readCell,
} from "./matrix-view";

export type CsvWords = {
  code: string;
  level: string;
  function: string;
  row: string;
  ownRow: string;
  levels: Record<"community_wide" | "intermediary" | "site", string>;
  say: (score: MatrixScore) => string;
};

/**
 * The matrix as CSV for spreadsheets: UTF-8 with a mark in front, one column a
 * site and one for the system. A score is its number, anything else a word.
 */
export function writeMatrixCsv(
  { siteRows, sites, systemRows }: MatrixView,
  systemName: string,
  words: CsvWords,
): string {
  const say = (score: MatrixScore) =>
    score.state === "scored" ? String(score.value) : words.say(score);
  const head = [
    ...[words.code, words.level, words.function, words.row, systemName],
    ...sites.map(({ name }) => name),
  ];
  const nameRow = ({ title, isLocal }: MatrixRow) =>
    isLocal ? `${title} (${words.ownRow})` : title;
  const system = systemRows.map((row) => [
    ...[row.code, words.levels[row.level], row.functionName, nameRow(row)],
    say(row),
    ...sites.map(() => ""),
  ]);
  const bySite = siteRows.map((row, place) => [
    ...[row.code, words.levels[row.level], row.functionName, nameRow(row), ""],
    ...sites.map(({ cells }) => say(readCell(cells[place]))),
  ]);
  const lines = [head, ...system, ...bySite];
  return `\uFEFF${lines.map((line) => line.map(writeCsvCell).join(",")).join("\r\n")}\r\n`;
}
