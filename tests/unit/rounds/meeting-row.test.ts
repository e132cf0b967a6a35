import { describe, expect, it } from "vitest";
import {
  findMeetingReason,
  type MeetingFacts,
} from "@/lib/rounds/rules/meeting-row";
import { findWaitingAround } from "@/lib/rounds/rules/next-waiting";

const unopened: MeetingFacts = {
  state: "not_scored",
  isOpened: false,
  isOpenedBySomebody: false,
  isDecided: false,
  isHandedIn: false,
  isRatingMissing: false,
};
const opened = { ...unopened, isOpened: true };
const early = { ...opened, isOpenedBySomebody: true };

describe("why a row is before the group", () => {
  it.each<[string, MeetingFacts, string | null]>([
    ["still being rated", unopened, null],
    ["handed in by all", { ...unopened, isHandedIn: true }, "handed_in"],
    ["disputed", { ...opened, state: "disputed" }, "disputed"],
    [
      "disputed by two sides, with nothing to open",
      { ...unopened, state: "disputed" },
      "disputed",
    ],
    ["opened by the last, agreed", { ...opened, state: "scored" }, null],
    [
      "opened early, all had rated and agree",
      { ...early, state: "scored" },
      "agreed",
    ],
    [
      "opened early, somebody had not rated",
      { ...early, state: "scored", isRatingMissing: true },
      "opened_early",
    ],
    [
      "opened early, nobody knows",
      { ...early, state: "dont_know" },
      "opened_early",
    ],
    ["opened early, nobody rated", early, "opened_early"],
    ["decided", { ...opened, state: "scored", isDecided: true }, "decided"],
  ])("%s", (_, facts, reason) => {
    expect(findMeetingReason(facts)).toBe(reason);
  });
});

describe("the row that waits next", () => {
  const rows = (["decided", "disputed", "handed_in", "agreed"] as const).map(
    (why, at) => ({ why, at }),
  );
  it.each([
    [-1, 2, 1],
    [0, 2, 1],
    [1, 2, 2],
    [2, 1, 1],
    [3, 2, 1],
  ])("around row %i", (at, before, after) => {
    const around = findWaitingAround(rows, at);
    expect([around.before?.at, around.after?.at]).toEqual([before, after]);
  });

  it("is none where no other waits", () => {
    const none = { before: null, after: null };
    expect(findWaitingAround(rows.slice(0, 2), 1)).toEqual(none);
    expect(findWaitingAround([], -1)).toEqual(none);
  });
});
