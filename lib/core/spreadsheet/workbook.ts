/** `text`: numbers as plain decimals, yes/no as "true"/"false", dates as "2026-09-01", "2026-09-01T08:30:00" or "08:30:00". A formula shows what it last gave; nothing is calculated. */
export type Cell = { text: string; isFormula: boolean } | null;

/** Rows from the first of the sheet on, so that `rows[4]` is row 5. Each ends at its last filled cell. */
export type Sheet = { name: string; isHidden: boolean; rows: Cell[][] };

export const refusalReasons = [
  "not_xlsx",
  "damaged",
  "locked",
  "has_macros",
  "too_large",
  "too_many_sheets",
  "too_many_rows",
  "too_many_columns",
  "too_slow",
  "busy",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export type ReadResult =
  | { status: "ok"; sheets: Sheet[] }
  | { status: "refused"; reason: RefusalReason };

export type ReadLimits = {
  /** Of the file. */
  bytes: number;
  /** Of all that is in it, unpacked, as it says and as it is. */
  unpackedBytes: number;
  /** Files in the ZIP. */
  entries: number;
  sheets: number;
  rows: number;
  columns: number;
  /** Of all sheets together, with the empty ones before a filled one. */
  cells: number;
  /** Of all cells together: one shared text may fill many cells. */
  characters: number;
  milliseconds: number;
};

export const readLimits: ReadLimits = {
  bytes: 5_000_000,
  unpackedBytes: 50_000_000,
  entries: 100,
  sheets: 20,
  rows: 20_000,
  columns: 200,
  cells: 500_000,
  characters: 20_000_000,
  milliseconds: 10_000,
};

/** Nobody may ask for more than this. */
export const mostBytes = 10_000_000;

export type ColumnToWrite = {
  header: string;
  /** In characters, as spreadsheets count it; at most 255. */
  width: number;
  /** Offered as a drop-down list; anything else is refused by the spreadsheet. */
  choices?: readonly string[];
  /** Locked unless this is false. An unlocked column is open below its last row too. */
  isLocked?: boolean;
  wrap?: boolean;
  /** For what machines need back in each row; it moves with the row when somebody sorts. */
  isHidden?: boolean;
};

export type SheetToWrite = {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  /** For what machines need back: ids, versions. */
  isHidden?: boolean;
  /** Lines above the header row, each a row across all columns. */
  notes?: readonly string[];
  columns: readonly ColumnToWrite[];
  rows: readonly (readonly (string | number | null)[])[];
};

/** The most characters a cell can hold. */
export const mostInCell = 32_767;
