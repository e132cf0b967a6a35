import { describe, expect, test } from "vitest";
import { firstRows, judgeSituation, unmetSpread } from "./stage-four";

const achievedOn = "2025-03-01";
const lostOn = "2026-04-30";

/** So many of the 40 rows not met, spread so that no function holds the stage back. */
const judge = (unmet: number, lost: string | null = lostOn) =>
  judgeSituation({
    markOf: unmetSpread(unmet),
    firstAchievedOn: achievedOn,
    lostOn: lost,
  });

describe("a stage that a closing showed below what keeps it", () => {
  test.each([
    // unmet of 40, state while it was held, state once it was lost
    [6, "achieved", "achieved"],
    [7, "achieved", "needs_attention"],
    [12, "achieved", "needs_attention"],
    [13, "needs_attention", "needs_attention"],
  ])("%i of 40 not met: held %s, lost %s", (unmet, held, lost) => {
    expect(judge(unmet, null).state).toBe(held);
    expect(judge(unmet).state).toBe(lost);
  });

  test("goes on holding the headline, with its first day", () => {
    expect(judge(12)).toMatchObject({ heldSince: achievedOn, lostOn });
  });

  test("says so, and counts the rows to the full share", () => {
    const { reasons, rowsShort } = judge(12);
    expect(reasons[0]).toEqual({
      key: "lost",
      args: { on: lostOn, keep: 70, atLeast: 85 },
    });
    expect(reasons[1]).toEqual({
      key: "metLow",
      args: { percent: 70, atLeast: 85, count: 6 },
    });
    expect(rowsShort).toBe(6);
  });

  test("asks for milestones again, as a new one does", () => {
    const open = judgeSituation({
      markOf: unmetSpread(0),
      firstAchievedOn: achievedOn,
      lostOn,
      milestones: [
        { stage: 4, number: 1, proposedOn: null, confirmedOn: null },
      ],
    });
    expect(open.state).toBe("needs_attention");
    expect(open.reasons.map(({ key }) => key)).toContain("milestonesOpen");
  });

  test("is up for review where its scores are old", () => {
    const stale = judgeSituation({
      markOf: firstRows(20, 2, "stale"),
      firstAchievedOn: achievedOn,
      lostOn,
    });
    expect(stale.state).toBe("review_due");
  });

  test("a day that has not come, or a stage never achieved, loses nothing", () => {
    expect(judge(12, "2099-01-01").state).toBe("achieved");
    expect(judgeSituation({ markOf: unmetSpread(12), lostOn })).toMatchObject({
      state: "in_progress",
      lostOn: null,
    });
  });

  test("while it is revisited nothing of its past is asked", () => {
    const anew = judgeSituation({
      markOf: unmetSpread(12),
      firstAchievedOn: achievedOn,
      lostOn,
      isRevisited: true,
    });
    expect(anew).toMatchObject({
      state: "in_progress",
      heldSince: null,
      lostOn: null,
    });
  });
});
