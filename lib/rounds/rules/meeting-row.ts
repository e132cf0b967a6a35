import type { ScoreState } from "../schema";

/** Why a row is before the group; "decided" and "agreed" wait for nothing more. */
export const meetingReasons = [
  "disputed",
  "handed_in",
  "opened_early",
  "decided",
  "agreed",
] as const;
export type MeetingReason = (typeof meetingReasons)[number];

export type MeetingFacts = {
  state: ScoreState;
  isOpened: boolean;
  /** Opened by somebody, rather than by the last who handed in. */
  isOpenedBySomebody: boolean;
  isDecided: boolean;
  /** All who were asked to rate the row have handed in. */
  isHandedIn: boolean;
  /** Somebody who was asked to rate it has not. */
  isRatingMissing: boolean;
};

/**
 * Which rows a meeting goes through, and why; null where it has no business
 * with one. A row that was opened early waits also when those who had rated it
 * agree, as long as somebody who was asked had no say.
 */
export function findMeetingReason(facts: MeetingFacts): MeetingReason | null {
  if (facts.isDecided) return "decided";
  if (facts.state === "disputed") return "disputed";
  if (!facts.isOpened) return facts.isHandedIn ? "handed_in" : null;
  if (!facts.isOpenedBySomebody) return null;
  const isSettled =
    facts.state === "scored" || facts.state === "not_applicable";
  return isSettled && !facts.isRatingMissing ? "agreed" : "opened_early";
}

export function isWaiting(reason: MeetingReason) {
  return reason !== "decided" && reason !== "agreed";
}

/** Whether what was said of a row may be shown: in direct mode always, in a panel once it is open. */
export function isOpenToAll(row: {
  isPanel: boolean;
  found: { opened: object | null };
}) {
  return !row.isPanel || row.found.opened !== null;
}
