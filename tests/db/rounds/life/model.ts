// What DOMAIN says of a round, as plainly as it can be written: who may do
// what, when, and what comes of it. Knows nothing of the app or its database.

export const people = {
  dana: { role: "staff", sees: true },
  marcus: { role: "staff", sees: true },
  ruth: { role: "leader", sees: true },
  maya: { role: "coordinator", sees: true },
  andre: { role: "coordinator of another site", sees: false },
  helen: { role: "viewer", sees: false },
  nadia: { role: "of another system", sees: false },
} as const;
export type Who = keyof typeof people;

/** Two community-wide rows, one of the intermediary's, one of Maya's site. */
export const rowNames = ["C0", "C1", "I0", "S0"] as const;
export type RowName = (typeof rowNames)[number];
export type Part = "C" | "I" | "S";
export const partOf = (row: RowName): Part => (row[0] ?? "C") as Part;

export type Choice = 0 | 1 | 2 | 3 | "dont_know" | "not_applicable" | null;
export type Rating = {
  choice: Choice;
  by: Who;
  version: number;
  secondedBy: Who | null;
  /** The turn it was said in. */
  at: number;
};
export type Piece = {
  by: Who;
  /** Whose it is in a panel. */
  blindOf: Who | null;
  isRemoved: boolean;
  version: number;
};
export type Row = {
  /** By voice in direct mode, by person in a panel. */
  ratings: Record<string, Rating>;
  pieces: Piece[];
  /** Opened to all: with the version a decision is made upon. */
  opened: { version: number } | null;
  /** Of a site's row in direct mode: what was decided where its two sides differed, and in which turn. */
  decided: { choice: Choice; at: number } | null;
  state: "not_scored" | "scored" | "dont_know" | "not_applicable" | "disputed";
  value: number | null;
};
export type SiteState = "scoring" | "submitted" | "sent_back" | "accepted";

export type Model = {
  /** Who is asked, where a panel rates. */
  panels: Partial<Record<Part, Who[]>>;
  rows: Record<RowName, Row>;
  handedIn: { who: Who; part: Part }[];
  site: { state: SiteState; version: number };
  round: { isClosed: boolean; isReviewed: boolean; version: number };
  closings: number;
  attested: { state: "none" | "asked" | "accepted"; version: number };
  /** How many events the round has. */
  events: number;
  /** How many acts went through. */
  turn: number;
};

export function makeModel(panels: Model["panels"]): Model {
  const row = (): Row => ({
    ...{ ratings: {}, pieces: [], opened: null, decided: null },
    ...{ state: "not_scored", value: null },
  });
  return {
    panels,
    rows: { C0: row(), C1: row(), I0: row(), S0: row() },
    handedIn: [],
    site: { state: "scoring", version: 0 },
    round: { isClosed: false, isReviewed: false, version: 1 },
    closings: 0,
    attested: { state: "none", version: 0 },
    events: 0,
    turn: 0,
  };
}

export const isPanel = (model: Model, row: RowName) =>
  model.panels[partOf(row)] !== undefined;
export const isAsked = (model: Model, who: Who, part: Part) =>
  model.panels[part]?.includes(who) ?? false;
export const hasHandedIn = (model: Model, who: Who, part: Part) =>
  model.handedIn.some((one) => one.who === who && one.part === part);

/** Whose side somebody speaks for in direct mode, if any. */
export function voiceOf(who: Who, row: RowName) {
  const { role } = people[who];
  if (partOf(row) === "S") {
    if (role === "coordinator") return "own";
    return role === "staff" ? "intermediary" : null;
  }
  if (role === "staff") return "own";
  return role === "leader" && partOf(row) === "C" ? "own" : null;
}

/** Whether what a panel's rater said of a row shows to somebody. */
export function canSee(model: Model, who: Who, row: RowName, rater: Who) {
  if (who === "nadia") return false;
  if (who === rater || model.rows[row].opened) return true;
  const part = partOf(row);
  const isThrough = !isAsked(model, who, part) || hasHandedIn(model, who, part);
  return hasHandedIn(model, rater, part) && isThrough;
}

/** The pieces behind a row that somebody sees. */
export function seenPieces(model: Model, who: Who, row: RowName) {
  return model.rows[row].pieces.filter(
    ({ isRemoved, blindOf }) =>
      !isRemoved && (blindOf === null || canSee(model, who, row, blindOf)),
  );
}

/** Settles a row from its ratings, where they are to be settled. */
export function settle(model: Model, name: RowName) {
  const row = model.rows[name];
  const said = Object.entries(row.ratings).filter(
    ([, { choice }]) => choice !== null,
  );
  if (!isPanel(model, name)) return settleSides(row, said.map(valueOf));
  const settled = settlePanel(said.map(([, { choice }]) => choice));
  const isBare =
    settled === 3 && row.pieces.every(({ isRemoved }) => isRemoved);
  setScore(row, isBare ? "disputed" : settled);
}

export function setScore(row: Row, settled: Choice | "disputed") {
  const isValue = typeof settled === "number";
  row.value = isValue ? settled : null;
  if (settled === null) row.state = "not_scored";
  else row.state = isValue ? "scored" : settled;
}

/** What was decided holds until somebody says something else, or both agree on something else. */
function settleSides(row: Row, said: Rating[]) {
  const settled = settleDirect(said);
  const { decided } = row;
  if (!decided) return setScore(row, settled);
  const isAgreed = said.length === 2 && settled !== "disputed";
  const doesHold = isAgreed
    ? settled === decided.choice
    : said
        .filter(({ at }) => at > decided.at)
        .every(({ choice }) => choice === decided.choice);
  if (doesHold) return setScore(row, decided.choice);
  row.decided = null;
  if (row.opened) row.opened.version += 1;
  setScore(row, settled);
}

const valueOf = ([, rating]: [string, Rating]) => rating;

function settleDirect([first, second]: Rating[]): Choice | "disputed" {
  if (!first) return null;
  if (second) return first.choice === second.choice ? first.choice : "disputed";
  const isWaiting = first.choice === "not_applicable" && !first.secondedBy;
  return isWaiting ? null : first.choice;
}

function settlePanel(choices: Choice[]): Choice | "disputed" {
  const values = choices
    .filter((choice) => typeof choice === "number")
    .toSorted((a, b) => a - b);
  const notApplicable = choices.filter((one) => one === "not_applicable");
  if (notApplicable.length > 0) {
    const isAgreed = notApplicable.length > 1 && values.length === 0;
    return isAgreed ? "not_applicable" : "disputed";
  }
  const [low] = values;
  const high = values.at(-1);
  if (low === undefined || high === undefined)
    return choices.includes("dont_know") ? "dont_know" : null;
  const isOneSide = low >= 2 || high < 2;
  if (!isOneSide || high - low > 1) return "disputed";
  return values[Math.floor((values.length - 1) / 2)] ?? null;
}
