import {
  indicatorSources,
  levels,
  pitfallHints,
  questionKinds,
} from "@/lib/framework/schema";

/** The sheets and columns of a framework's Excel form: read and written by the same list. */

export type Value = "text" | "number" | "share" | "flag";

export type FormColumn = {
  header: string;
  /** Where the value stands in its item: ["title", "en"]. */
  path: string[];
  value: Value;
  width: number;
  choices?: readonly string[];
  /** Its whole group may be left empty: what a row looks like at 2 and 3. */
  isOptional?: boolean;
};

/** A sheet of which each line is one item of a list; `owners` name the item of another sheet that it belongs to. */
export type FormSheet = {
  name: string;
  owners: FormColumn[];
  columns: FormColumn[];
};

const languages = [
  ["en", "English"],
  ["es", "Spanish"],
] as const;

const column = (
  header: string,
  name: string,
  value: Value,
  width: number,
  choices?: readonly string[],
): FormColumn => ({
  header,
  path: [name],
  value,
  width,
  ...(choices ? { choices } : {}),
});

const text = (header: string, name: string, width = 14) =>
  column(header, name, "text", width);
const number = (header: string, name: string) =>
  column(header, name, "number", 11);
const choice = (header: string, name: string, choices: readonly string[]) =>
  column(header, name, "text", 16, choices);

/** Two columns, one a language. */
const both = (header: string, path: string | string[], width = 44) =>
  languages.map(([locale, language]): FormColumn => ({
    header: `${header} (${language})`,
    path: [path, locale].flat(),
    value: "text",
    width,
  }));

const optional = (columns: FormColumn[]) =>
  columns.map((each) => ({ ...each, isOptional: true }));

export const sheetNames = {
  guide: "Read me",
  about: "About",
  settings: "Rule settings",
} as const;

export const formSheets = {
  levels: {
    name: "Levels",
    owners: [],
    columns: [
      choice("Level", "level", levels),
      ...both("Name", "name", 24),
      ...both("Intent", "intent"),
    ],
  },
  functions: {
    name: "Functions",
    owners: [],
    columns: [
      text("Code", "code", 9),
      ...both("Name", "name", 30),
      ...both("Intent", "intent"),
    ],
  },
  scale: {
    name: "Scale",
    owners: [],
    columns: [
      number("Score", "value"),
      ...both("Name", "name", 24),
      ...both("Descriptor", "descriptor"),
    ],
  },
  stages: {
    name: "Stages",
    owners: [],
    columns: [
      number("Stage", "number"),
      ...both("Title", "title", 32),
      ...both("Short title", "shortTitle", 18),
      ...both("Intent", "intent", 60),
    ],
  },
  milestones: {
    name: "Milestones",
    owners: [number("Stage", "stage")],
    columns: [
      number("Milestone", "number"),
      ...both("Title", "title", 32),
      ...both("Short title", "shortTitle", 18),
      ...both("What it means", "meaning"),
    ],
  },
  steps: {
    name: "Milestone steps",
    owners: [number("Stage", "stage"), number("Milestone", "milestone")],
    columns: both("Step", [], 60),
  },
  documents: {
    name: "Milestone documents",
    owners: [number("Stage", "stage"), number("Milestone", "milestone")],
    columns: [...both("Title", "title", 32), ...both("What it is", "what")],
  },
  indicators: {
    name: "Rows",
    owners: [],
    columns: [
      text("Code", "code", 12),
      number("Stage", "stage"),
      text("Function", "function", 11),
      choice("Level", "level", levels),
      number("Milestone", "milestone"),
      choice("Source", "source", indicatorSources),
      ...both("Title", "title", 32),
      ...both("Text", "text"),
      ...optional(both("Seen at 2", ["seen", "two"])),
      ...optional(both("Seen at 3", ["seen", "three"])),
      text("Twin", "twin", 12),
      column("Restored", "restored", "flag", 11, ["yes", "no"]),
    ],
  },
  pitfalls: {
    name: "Pitfalls",
    owners: [],
    columns: [
      text("Code", "code", 9),
      number("Stage", "stage"),
      choice("Source", "source", indicatorSources),
      ...both("Title", "title", 32),
      ...both("What goes wrong", "text"),
      ...both("Instead", "instead"),
      choice("Sign", "hint", pitfallHints),
    ],
  },
  questionSets: {
    name: "Question sets",
    owners: [],
    columns: [
      text("Set", "code"),
      choice("Kind", "kind", questionKinds),
      number("Stage", "stage"),
      number("Milestone", "milestone"),
      ...both("Title", "title", 32),
      ...both("Introduction", "intro"),
    ],
  },
  questions: {
    name: "Questions",
    owners: [
      text("Set", "set"),
      number("Group", "group"),
      ...both("Group title", "groupTitle", 32),
    ],
    columns: [
      text("Code", "code"),
      choice("Source", "source", indicatorSources),
      ...both("Question", "text", 60),
    ],
  },
} as const satisfies Record<string, FormSheet>;

export type FormSheetKey = keyof typeof formSheets;

/** A sheet that is a list of names with their values, such as About. */
export type FormLine = { name: string; path: string[] };

export const aboutColumns = ["Value", "English", "Spanish"] as const;

/** What stands once in a framework: a value, or words in both languages. */
export const aboutLines = [
  { name: "Code", path: ["code"], isLocalized: false },
  { name: "Version", path: ["version"], isLocalized: false },
  { name: "Continues", path: ["continues"], isLocalized: false },
  { name: "Shape", path: ["shape"], isLocalized: false },
  { name: "Title", path: ["title"], isLocalized: true },
  { name: "Credited work", path: ["credit", "work"], isLocalized: false },
  { name: "Publisher", path: ["credit", "publisher"], isLocalized: false },
  { name: "Address", path: ["credit", "url"], isLocalized: false },
  { name: "Credit line", path: ["credit", "line"], isLocalized: true },
  { name: "What is restated", path: ["credit", "restated"], isLocalized: true },
  { name: "What is ours", path: ["credit", "ours"], isLocalized: true },
] as const;

export const settingLines: Record<string, Value> = {
  version: "text",
  coverageAtLeast: "share",
  metShareAtLeast: "share",
  keepShareAtLeast: "share",
  functionShareOver: "share",
  functionRowsAtLeast: "number",
  notApplicableShareOver: "share",
  siteMetShareAtLeast: "share",
  siteScoredShareAtLeast: "share",
  metFrom: "number",
  staleAfterMonths: "number",
  attestedForMonths: "number",
};
