import { describe, expect, test } from "vitest";
import { tallyCells } from "@/lib/progress/rules/tally-cells";
import {
  judgedRows,
  rowOf,
  rowsOfStage,
  type Mark,
} from "@/tests/unit/progress/stage-four";

const rowsWith = (marks: Record<string, Mark>) =>
  judgedRows(
    Object.keys(marks).map((code) => rowOf(code)),
    (row) => marks[row.code] ?? null,
  );

describe("function x level table", () => {
  test("Stage 4 has 16 cells, in order, and none where there is no row", () => {
    const cells = tallyCells(
      judgedRows(rowsOfStage(), () => null),
      null,
    );
    expect(cells).toHaveLength(16);
    expect(
      cells.slice(0, 3).map((one) => one.functionCode + one.level),
    ).toEqual(["AIcommunity_wide", "AIsite", "CEcommunity_wide"]);
    expect(cells).not.toContainEqual(
      expect.objectContaining({ functionCode: "FR", level: "site" }),
    );
  });

  test("gives n, lower median, distribution and the change in rows met", () => {
    const now = rowsWith({
      "S4.PP.C1": 1,
      "S4.PP.C2": 2,
      "S4.PP.C3": 3,
      "S4.PP.C4": 1,
      "S4.PP.C5": "disputed",
      "S4.PP.C6": "not_applicable",
    });
    const before = rowsWith({
      "S4.PP.C1": 0,
      "S4.PP.C2": 1,
      "S4.PP.C3": 2,
      "S4.PP.C5": 3,
    });
    expect(tallyCells(now, before)).toEqual([
      {
        functionCode: "PP",
        level: "community_wide",
        rows: 6,
        own: 0,
        applicable: 5,
        scored: 4,
        met: 2,
        median: 1,
        distribution: [0, 2, 1, 1],
        change: 1 / 3,
        comparedRows: 3,
        isHalfScored: true,
      },
    ]);
  });

  test("a rise that does not cross the line is no change in rows met", () => {
    const [cell] = tallyCells(
      rowsWith({ "S4.PP.C1": 1 }),
      rowsWith({ "S4.PP.C1": 0 }),
    );
    expect(cell?.change).toBe(0);
  });

  test("a fall below the line is a change downwards", () => {
    const [cell] = tallyCells(
      rowsWith({ "S4.PP.C1": 1, "S4.PP.C2": 2 }),
      rowsWith({ "S4.PP.C1": 2, "S4.PP.C2": 2 }),
    );
    expect(cell?.change).toBe(-0.5);
  });

  test("without rows scored both times there is no change to tell", () => {
    const now = rowsWith({ "S4.PP.C1": 3, "S4.PP.C2": null });
    const before = rowsWith({ "S4.PP.C1": null, "S4.PP.C2": 3 });
    expect(tallyCells(now, before)[0]).toMatchObject({
      change: null,
      comparedRows: 0,
    });
    expect(tallyCells(now, null)[0]?.change).toBeNull();
  });

  test("half scored counts the rows that apply", () => {
    const half = {
      "S4.PP.C1": 2,
      "S4.PP.C2": null,
      "S4.PP.C3": "not_applicable",
    };
    const less = { "S4.PP.C1": 2, "S4.PP.C2": null, "S4.PP.C3": "stale" };
    const none = { "S4.PP.C1": "not_applicable" };
    const isHalfScored = (marks: object) =>
      tallyCells(rowsWith(marks as Record<string, Mark>), null)[0]
        ?.isHalfScored;
    expect([half, less, none].map(isHalfScored)).toEqual([true, false, false]);
  });

  test("the order of rows is irrelevant", () => {
    const rows = judgedRows(rowsOfStage(), (_row, at) => (at % 4) as Mark);
    expect(tallyCells(rows.toReversed(), rows)).toEqual(tallyCells(rows, rows));
  });
});
