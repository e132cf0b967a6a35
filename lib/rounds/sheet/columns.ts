/** The columns of a round's sheet, in their order. */
export const sheetColumns = [
  "code",
  "subject",
  "stage",
  "level",
  "function",
  "title",
  "text",
  "last",
  "stands",
  "other",
  "score",
  "note",
  "key",
  "version",
  "was",
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What comes back: the rest is there to read. */
export const readColumns = [
  "code",
  "score",
  "note",
  "key",
  "version",
  "was",
] as const satisfies readonly SheetColumn[];

export const answers = [
  "0",
  "1",
  "2",
  "3",
  "dont_know",
  "not_applicable",
] as const;
export type Answer = (typeof answers)[number];

/** The hidden sheet that says what the file is. */
export const aboutName = "_waymark";
export const fileKind = "round-scores-1";

/** Everything a sheet says in words, in the reader's language. */
export type SheetWords = {
  sheet: string;
  others: string;
  notes: string[];
  columns: Record<SheetColumn, string>;
  answers: Record<Answer, string>;
  states: { not_scored: string; disputed: string };
  levels: Record<"community_wide" | "intermediary" | "site", string>;
  system: string;
};
