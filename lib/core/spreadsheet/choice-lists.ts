import { nameColumn } from "./cell-reference";
import type { SheetToWrite } from "./workbook";

export const listsName = "_lists";

/**
 * The drop-down lists of all sheets, each once, as columns of a hidden sheet:
 * written into the rule itself a list may hold 255 characters and no comma.
 */
export function gatherLists(sheets: readonly SheetToWrite[]) {
  const lists = new Map<string, { choices: readonly string[]; area: string }>();
  const choicesOf = sheets
    .flatMap(({ columns }) => columns)
    .flatMap(({ choices }) => (choices?.length ? [choices] : []));
  for (const choices of choicesOf) {
    const key = toKey(choices);
    if (lists.has(key)) continue;
    const column = nameColumn(lists.size);
    // The first row is the header.
    const area = `${listsName}!$${column}$2:$${column}$${choices.length + 1}`;
    lists.set(key, { choices, area });
  }
  return {
    sheet: toSheet([...lists.values()].map(({ choices }) => choices)),
    findArea: (choices: readonly string[]) => lists.get(toKey(choices))?.area,
  };
}

export type ChoiceLists = ReturnType<typeof gatherLists>;

function toKey(choices: readonly string[]) {
  return JSON.stringify(choices);
}

function toSheet(lists: (readonly string[])[]): SheetToWrite | null {
  if (lists.length === 0) return null;
  const longest = Math.max(...lists.map(({ length }) => length));
  return {
    name: listsName,
    isHidden: true,
    columns: lists.map((_, index) => ({ header: `${index + 1}`, width: 20 })),
    rows: Array.from({ length: longest }, (_, row) =>
      lists.map((choices) => choices[row] ?? null),
    ),
  };
}
