import { Refusal } from "./refusal";

/** "C5" as its row and column, both from 0. */
export function parseReference(reference: string) {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference);
  if (!match?.[1] || !match[2]) throw new Refusal("damaged");
  let column = 0;
  for (const letter of match[1])
    column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** 0 is "A", 26 is "AA". */
export function nameColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : nameColumn(Math.floor(column / 26) - 1) + last;
}

export type Area = { top: number; left: number; bottom: number; right: number };

/** "A1:B3", or "A1" alone. */
export function parseArea(reference: string): Area {
  const [from = "", to = from] = reference.split(":");
  const start = parseReference(from);
  const end = parseReference(to);
  return {
    top: start.row,
    left: start.column,
    bottom: end.row,
    right: end.column,
  };
}
