import type { Cell, Sheet } from "@/lib/core/spreadsheet/workbook";
import type { SheetProblem, SheetProblemCode } from "../schema/sheet";
import { aboutName, answers, type Answer, fileKind } from "./columns";

/** The round a file is brought to. */
export type SheetTarget = {
  systemId: string;
  roundId: string;
  frameworkVersionId: string;
};

export type About = {
  sheet: Sheet;
  /** The words of a column, as they stand over it. */
  headers: Map<string, string>;
  /** The answer behind each choice of the drop-down list, in small letters. */
  answers: Map<string, Answer>;
};

/** What the file says it is, or why it is not for this round. */
export function readAbout(
  sheets: readonly Sheet[],
  target: SheetTarget,
): About | SheetProblem {
  const about = sheets.find(({ name }) => name === aboutName);
  const lines = (about?.rows ?? []).map((cells) => cells.map(textOf));
  const valueOf = (key: string) => lines.find(([one]) => one === key)?.[1];
  if (valueOf("kind") !== fileKind) return wholeProblem("not_ours");
  if (valueOf("system") !== target.systemId)
    return wholeProblem("other_system");
  if (valueOf("round") !== target.roundId) return wholeProblem("other_round");
  if (valueOf("version") !== target.frameworkVersionId)
    return wholeProblem("other_version");
  const name = valueOf("sheet") ?? "";
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) return wholeProblem("sheet_missing", name);
  const pairs = (key: string) =>
    lines.flatMap(([one, value = "", text = ""]) =>
      one === key ? [[value, text] as const] : [],
    );
  return {
    sheet,
    headers: new Map(pairs("column")),
    answers: new Map(
      answers.flatMap((answer) =>
        pairs("answer")
          .filter(([value]) => value === answer)
          .map(([, text]) => [text.trim().toLowerCase(), answer]),
      ),
    ),
  };
}

export function wholeProblem(
  code: SheetProblemCode,
  found: string | null = null,
): SheetProblem {
  return { code, line: null, column: null, found: found && cut(found) };
}

export function textOf(cell: Cell | undefined): string {
  return cell?.text.trim() ?? "";
}

/** Enough to find it again, and nothing that PostgreSQL or a screen cannot hold. */
export function cut(text: string) {
  return text.replace(/\p{Cc}|\p{Cs}/gu, " ").slice(0, 80);
}
