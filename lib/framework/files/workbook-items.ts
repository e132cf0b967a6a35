import type { SheetLine } from "@/lib/framework/files/sheet-lines";
import type {
  Item,
  WorkbookDocument,
} from "@/lib/framework/files/workbook-document";
import { formSheets } from "@/lib/framework/files/workbook-form";
import type { FrameworkPath } from "@/lib/framework/rules/framework-problem";

type LinesOf = (sheet: string) => SheetLine[];

/** An item that lines of other sheets belong to: itself, and where it stands. */
type Owner = { item: Item; path: FrameworkPath };

/** The sheets of which each line is an item, into the lists of the document. */
export function readItems(growing: WorkbookDocument, linesOf: LinesOf): void {
  for (const key of ["levels", "functions", "scale"] as const)
    readList(growing, linesOf, key);
  readStages(growing, linesOf);
  for (const key of ["indicators", "pitfalls"] as const)
    readList(growing, linesOf, key);
  readQuestions(growing, linesOf);
}

type ListKey =
  | "levels"
  | "functions"
  | "scale"
  | "stages"
  | "indicators"
  | "pitfalls"
  | "questionSets";

function readList(
  growing: WorkbookDocument,
  linesOf: LinesOf,
  key: ListKey,
): { owner: Owner; line: SheetLine }[] {
  const { name, columns } = formSheets[key];
  const list: unknown[] = [];
  growing.set([key], list, { sheet: name, row: null, column: null });
  return linesOf(name).map((line) => {
    const path = [key, list.length];
    const item = growing.add([key], list, name, line, columns);
    return { owner: { item, path }, line };
  });
}

function readStages(growing: WorkbookDocument, linesOf: LinesOf) {
  const stages = new Map<string, Owner>();
  for (const { owner, line } of readList(growing, linesOf, "stages")) {
    owner.item.milestones = [];
    keepFirst(stages, cellOf(line, "Stage"), owner);
  }
  const milestones = new Map<string, Owner>();
  readOwned(growing, linesOf, "milestones", ["Stage"], stages, (line, owner) =>
    keepFirst(
      milestones,
      `${cellOf(line, "Stage")}.${cellOf(line, "Milestone")}`,
      owner,
    ),
  );
  const both = ["Stage", "Milestone"];
  readOwned(growing, linesOf, "steps", both, milestones);
  readOwned(growing, linesOf, "documents", both, milestones);
}

const listNames = {
  milestones: "milestones",
  steps: "how",
  documents: "documents",
} as const;

/** The lines of a sheet, each into a list of the item that its first columns name. */
function readOwned(
  growing: WorkbookDocument,
  linesOf: LinesOf,
  key: keyof typeof listNames,
  ownerColumns: string[],
  owners: Map<string, Owner>,
  keep?: (line: SheetLine, owner: Owner) => void,
) {
  const { name, columns } = formSheets[key];
  for (const line of linesOf(name)) {
    const value = ownerColumns.map((each) => cellOf(line, each)).join(".");
    const owner = owners.get(value);
    if (!owner) {
      const sheet =
        key === "milestones" ? formSheets.stages : formSheets.milestones;
      growing.report(
        "unknown_owner",
        { value, sheet: sheet.name },
        { sheet: name, row: line.row, column: ownerColumns.at(-1) ?? null },
      );
      continue;
    }
    const listName = listNames[key];
    const list = listIn(owner.item, listName);
    const path = [...owner.path, listName];
    const at = [...path, list.length];
    const item = growing.add(path, list, name, line, columns);
    keep?.(line, { item, path: at });
  }
}

function readQuestions(growing: WorkbookDocument, linesOf: LinesOf) {
  const sets = new Map<string, Owner>();
  for (const { owner, line } of readList(growing, linesOf, "questionSets")) {
    owner.item.groups = [];
    keepFirst(sets, cellOf(line, "Set"), owner);
  }
  const { name, columns } = formSheets.questions;
  for (const line of linesOf(name)) {
    const value = cellOf(line, "Set");
    const set = sets.get(value);
    if (!set) {
      const args = { value, sheet: formSheets.questionSets.name };
      const place = { sheet: name, row: line.row, column: "Set" };
      growing.report("unknown_owner", args, place);
      continue;
    }
    const group = enterGroup(growing, set, line);
    if (!group) continue;
    const list = listIn(group.item, "questions");
    growing.add([...group.path, "questions"], list, name, line, columns);
  }
}

/** The group that a question stands in: the set's last one, or the next, which its first line gives a title. */
function enterGroup(
  growing: WorkbookDocument,
  set: Owner,
  line: SheetLine,
): Owner | null {
  const { name, owners } = formSheets.questions;
  const groups = listIn(set.item, "groups");
  const number = cellOf(line, "Group");
  const path = [...set.path, "groups"];
  const titles = owners
    .filter((column) => column.path[0] === "groupTitle")
    .map((column) => ({ ...column, path: ["title", ...column.path.slice(1)] }));
  if (number === String(groups.length + 1)) {
    const at = [...path, groups.length];
    return { item: growing.add(path, groups, name, line, titles), path: at };
  }
  const last = groups.at(-1);
  const place = { sheet: name, row: line.row, column: "Group" };
  if (number !== String(groups.length) || !isItem(last)) {
    const expected = String(groups.length + 1);
    growing.report("out_of_order", { number, expected }, place);
    return null;
  }
  const title = isItem(last.title) ? last.title : {};
  for (const column of titles) {
    const text = line.cells.get(column.header);
    if (text !== undefined && text !== title[column.path[1] ?? ""])
      growing.report(
        "group_title_differs",
        {},
        { ...place, column: column.header },
      );
  }
  return { item: last, path: [...path, groups.length - 1] };
}

/** As the whole number it is, where it is one: 4 and 4.0 name the same stage. */
function cellOf(line: SheetLine, header: string): string {
  const text = line.cells.get(header)?.trim() ?? "";
  return text.replace(/^0*(\d+)(\.0+)?$/, "$1");
}

function keepFirst(owners: Map<string, Owner>, name: string, owner: Owner) {
  if (!owners.has(name)) owners.set(name, owner);
}

function listIn(item: Item, key: string): unknown[] {
  const known = item[key];
  if (Array.isArray(known)) return known;
  const made: unknown[] = [];
  item[key] = made;
  return made;
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
