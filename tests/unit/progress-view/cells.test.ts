import { describe, expect, test } from "vitest";
import type { JudgedRow, ScoreValue } from "@/lib/progress/schema";
import { sumCells, viewCells } from "@/lib/progress/view/cells";
import { rowsOfStage } from "@/tests/unit/progress/stage-four";

/** Every row of Stage 4 at this value; null: not scored. */
const judge = (valueOf: (code: string) => ScoreValue | null): JudgedRow[] =>
  rowsOfStage().map((row) => {
    const value = valueOf(row.code);
    const outcome =
      value === null ? "unscored" : value >= 2 ? "met" : "not_met";
    return {
      row,
      outcome,
      cause: value === null ? "not_scored" : null,
      value,
      hasScore: value !== null,
      sites: null,
    };
  });

const codes = ["CE", "AI", "PL", "DE", "FR", "PP", "CL", "XX"];

describe("the function x level table", () => {
  test("has 16 of 21 fields at Stage 4, in the framework's order", () => {
    const rows = viewCells(
      4,
      codes,
      judge(() => 2),
      null,
    );
    expect(rows.map((row) => row.functionCode)).toEqual(codes.slice(0, 7));
    const kinds = rows.flatMap((row) => row.cells.map((cell) => cell.kind));
    expect(kinds.filter((kind) => kind === "scored")).toHaveLength(16);
    expect(kinds.filter((kind) => kind === "none")).toHaveLength(5);
    expect(sumCells(rows)).toMatchObject({
      applicable: 40,
      scored: 40,
      met: 40,
    });
  });

  test("a field under half scored has no colour of its own", () => {
    const scored = ["S4.PP.C1", "S4.PP.C2"];
    const rows = viewCells(
      4,
      codes,
      judge((code) => (scored.includes(code) ? 3 : null)),
      null,
    );
    const [community] =
      rows.find((row) => row.functionCode === "PP")?.cells ?? [];
    expect(community).toMatchObject({
      kind: "partial",
      scored: 2,
      applicable: 6,
    });
  });

  test("counts rows met more or fewer than last round, and where", () => {
    const before = judge((code) => (code === "S4.AI.C1" ? 2 : 1));
    const now = judge((code) => (code.startsWith("S4.PL.C") ? 2 : 1));
    const rows = viewCells(4, codes, now, before);
    const gained = Object.fromEntries(
      rows.map((row) => [
        row.functionCode,
        row.cells.map((cell) => (cell.kind === "none" ? null : cell.gained)),
      ]),
    );
    expect(gained.PL).toEqual([3, 0, 0]);
    expect(gained.AI).toEqual([-1, null, 0]);
    expect(sumCells(rows)).toMatchObject({ rose: 1, fell: 1 });
  });

  test("claims no change without an earlier round", () => {
    const [first] = viewCells(
      4,
      codes,
      judge(() => 2),
      null,
    );
    expect(first?.cells[0]).toMatchObject({ gained: null });
  });
});
