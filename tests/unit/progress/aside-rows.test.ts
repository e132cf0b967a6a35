import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  judgeSystem,
  type SystemToJudge,
} from "@/lib/progress/rules/judge-system";
import { findRowsToMove } from "@/lib/progress/rules/rows-to-move";
import { judgeSite } from "@/lib/progress/rules/site-stage";
import { tallyMilestoneRows } from "@/lib/progress/rules/tally-milestone-rows";
import { anySystem } from "@/tests/unit/progress/any-system";
import {
  judgeSituation,
  rowOf,
  rowsOfStage,
} from "@/tests/unit/progress/stage-four";

/** A system of which some rows, drawn by chance, are its own and set aside. */
const anyWithAside = fc
  .tuple(anySystem, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }))
  .map(([system, drawn]) => {
    const rows = system.rows.map((row, at) => ({
      ...row,
      isAside: drawn[at] === true,
    }));
    return { ...system, rows };
  });

const withoutAside = (system: SystemToJudge): SystemToJudge => ({
  ...system,
  rows: system.rows.filter((row) => !row.isAside),
});

const countingAll = (system: SystemToJudge): SystemToJudge => ({
  ...system,
  rows: system.rows.map((row) => ({ ...row, isAside: false })),
});

/** All the rule says of a system: verdicts, headline, and what is worked out beside them. */
function readRule(system: SystemToJudge) {
  const { rows, ...judged } = judgeSystem(system);
  return {
    ...judged,
    toMove: judged.verdicts.map((verdict) =>
      findRowsToMove(verdict, rows, system.settings, 100),
    ),
    milestones: tallyMilestoneRows(rows, system.settings),
    sites: system.activeSiteIds.map((siteId) =>
      judgeSite({ ...system, siteId }),
    ),
  };
}

describe("rows set aside", () => {
  test("change nothing that the rule says, whatever their scores", () => {
    fc.assert(
      fc.property(anyWithAside, (system) => {
        expect(readRule(system)).toEqual(readRule(withoutAside(system)));
      }),
      { numRuns: 300 },
    );
  });

  test("are judged and shown all the same", () => {
    fc.assert(
      fc.property(anyWithAside, (system) => {
        const shown = judgeSystem(system).rows.map((one) => ({
          ...one,
          row: one.row.id,
        }));
        const counted = judgeSystem(countingAll(system)).rows;
        expect(shown).toEqual(
          counted.map((one) => ({ ...one, row: one.row.id })),
        );
      }),
    );
  });

  test("count like any other once they are no longer set aside", () => {
    const own = [1, 2, 3].map((at) => rowOf(`S4.FR.I${at}`));
    const markOf = (row: { functionCode: string; level: string }) =>
      row.functionCode === "FR" && row.level === "intermediary" ? 0 : 2;
    const judge = (isAside: boolean) =>
      judgeSituation({
        rows: [...rowsOfStage(), ...own.map((row) => ({ ...row, isAside }))],
        markOf,
      });
    expect(judge(true)).toMatchObject({
      state: "achieved",
      counts: { rows: 40, scored: 40, met: 40 },
    });
    expect(judge(false)).toMatchObject({
      state: "in_progress",
      counts: { rows: 43, scored: 43, met: 40 },
    });
    expect(
      judge(false).functions.find((one) => one.functionCode === "FR"),
    ).toMatchObject({ rows: 4, met: 1, standing: "short" });
  });

  test("make no stage: one with such rows alone has no rows to judge", () => {
    const rows = rowsOfStage().map((row) => ({ ...row, isAside: true }));
    expect(judgeSituation({ rows, markOf: () => 3 })).toMatchObject({
      state: "no_rows",
      counts: { rows: 0 },
    });
  });
});
