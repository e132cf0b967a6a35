import type { Cell, ReadResult } from "@/lib/core/spreadsheet/workbook";
import { isSameChoice } from "../queue/change";
import { longestNote } from "../schema";
import { askedChangeSchema, type AskedChange } from "../schema/changes";
import type { SheetProblem, SheetProblemCode } from "../schema/sheet";
import { toChoice } from "./answers";
import { answers, type Answer, readColumns } from "./columns";
import {
  type About,
  cut,
  readAbout,
  type SheetTarget,
  textOf,
  wholeProblem,
} from "./read-about";

export type SheetReading = {
  /** The rows that somebody changed in the file. */
  asked: AskedChange[];
  problems: SheetProblem[];
  lineCount: number;
};

const mostProblems = 200;

type ReadColumn = (typeof readColumns)[number];
type Places = Record<ReadColumn, number>;

/**
 * Reads what somebody changed in a round's sheet. Lines that say what they
 * said when they were written ask for nothing. `codes` are the row codes by
 * the ids that this round asks for.
 */
export function readRoundSheet(
  result: ReadResult,
  target: SheetTarget,
  codes: ReadonlyMap<string, string>,
): SheetReading {
  if (result.status === "refused") return refuse(wholeProblem(result.reason));
  const about = readAbout(result.sheets, target);
  if ("code" in about) return refuse(about);
  const { rows } = about.sheet;
  const header = rows.findIndex((cells) => isHeader(cells, about));
  const places = findPlaces(rows[header] ?? [], about);
  if (!("key" in places)) return refuse(places);
  const reader = new LineReader(about, places, codes);
  rows.slice(header + 1).forEach((cells, index) => {
    reader.read(cells, header + 2 + index);
  });
  return reader.reading;
}

function refuse(problem: SheetProblem): SheetReading {
  return { asked: [], problems: [problem], lineCount: 0 };
}

/** The first line with most of the columns' words: notes may stand above it. */
function isHeader(cells: readonly Cell[], { headers }: About) {
  const texts = new Set(cells.map(textOf));
  const found = readColumns.filter((one) => texts.has(headers.get(one) ?? one));
  return found.length * 2 > readColumns.length;
}

function findPlaces(
  cells: readonly Cell[],
  { headers }: About,
): Places | SheetProblem {
  const texts = cells.map(textOf);
  const found: Partial<Places> = {};
  for (const column of readColumns) {
    const words = headers.get(column) ?? column;
    const place = texts.indexOf(words);
    if (place < 0) return wholeProblem("column_missing", words);
    found[column] = place;
  }
  return found as Places;
}

class LineReader {
  readonly reading: SheetReading = { asked: [], problems: [], lineCount: 0 };
  private readonly lines = new Map<string, number>();

  constructor(
    private readonly about: About,
    private readonly places: Places,
    private readonly codes: ReadonlyMap<string, string>,
  ) {}

  read(cells: readonly Cell[], line: number) {
    const text = (column: ReadColumn) => textOf(cells[this.places[column]]);
    if (readColumns.every((column) => text(column) === "")) return;
    this.reading.lineCount += 1;
    const formula = readColumns.find(
      (column) => cells[this.places[column]]?.isFormula,
    );
    if (formula) return this.refuse("formula", line, formula, text(formula));
    const key = text("key");
    const [indicatorId = "", subject = ""] = key.split("/");
    const code = this.codes.get(indicatorId);
    if (code === undefined)
      return this.refuse("unknown_row", line, "code", text("code"));
    if (code !== text("code"))
      return this.refuse("row_mixed", line, "code", text("code"));
    const first = this.lines.get(key);
    if (first !== undefined)
      return this.refuse("twice", line, "code", String(first));
    this.lines.set(key, line);
    const siteId = subject === "system" ? null : subject;
    this.ask(text, { indicatorId, siteId, line });
  }

  private ask(
    text: (column: ReadColumn) => string,
    row: { indicatorId: string; siteId: string | null; line: number },
  ) {
    const { line } = row;
    const score = text("score");
    const answer = score === "" ? null : this.toAnswer(score);
    if (answer === undefined)
      return this.refuse("bad_score", line, "score", score);
    const note = text("note").replace(/\u0000|\p{Cs}/gu, "\uFFFD");
    if (note.length > longestNote)
      return this.refuse("too_long", line, "note", note);
    if (answer === "not_applicable" && note === "")
      return this.refuse("reason_missing", line, "note", null);
    const was = readWas(text("was"));
    const choice = toChoice(answer, note);
    const asked = askedChangeSchema.safeParse({
      ...row,
      version: Number(text("version")),
      choice,
      note: answer === "not_applicable" || note === "" ? null : note,
    });
    if (!asked.success)
      return this.refuse("unknown_row", line, "code", text("code"));
    // A reason that is left over from "not applicable" is no note to add.
    const isLeftOver = was.reason !== null && asked.data.note === was.reason;
    const more = { ...asked.data, ...(isLeftOver ? { note: null } : {}) };
    if (more.note !== null || !isSameChoice(choice, was))
      this.reading.asked.push(more);
  }

  /** An answer in the words of the list, or a bare 0 to 3. */
  private toAnswer(score: string): Answer | undefined {
    const known = this.about.answers.get(score.toLowerCase());
    return known ?? answers.find((one) => one === score);
  }

  private refuse(
    code: SheetProblemCode,
    line: number,
    column: ReadColumn,
    found: string | null,
  ) {
    if (this.reading.problems.length >= mostProblems) return;
    this.reading.problems.push({
      ...{ code, line },
      column: this.about.headers.get(column) ?? null,
      found: found === null ? null : cut(found),
    });
  }
}

function readWas(text: string) {
  const [first = "", ...reason] = text.split(" ");
  const answer = answers.find((one) => one === first) ?? null;
  return toChoice(answer, reason.join(" "));
}
