export const actionStates = [
  "planned",
  "under_way",
  "done",
  "dropped",
] as const;
export type ActionState = (typeof actionStates)[number];

/** What is over, and has something that came of it. */
export const endedStates = ["done", "dropped"] as const;

export function isEnded(state: ActionState): boolean {
  return endedStates.some((one) => one === state);
}

/** Where an action may come from. One more: here, in the database, and in queries/origin. */
export const actionOrigins = [
  "free",
  "row",
  "concern",
  "theme",
  "decision",
  "meeting",
  "review",
  "pitfall",
  "scan",
] as const;
export type ActionOrigin = (typeof actionOrigins)[number];

/** What a new action came from, as an address or a form names it. */
export type OriginGiven = { origin: ActionOrigin; about: string };

/** Which kind of review each of these comes from. */
export const reviewOrigins = {
  review: "data",
  pitfall: "pitfalls",
  scan: "scan",
} as const satisfies Partial<Record<ActionOrigin, string>>;

/** Which of its questions or pitfalls, as the database takes it. */
export const reviewItemPattern = /^[A-Za-z0-9._-]{1,40}$/;

/** A review, and which of its questions or pitfalls. */
export function splitAbout(about: string): { id: string; item: string | null } {
  const [id = "", item] = about.split("~");
  return { id, item: item ?? null };
}

export const free: OriginGiven = { origin: "free", about: "" };
