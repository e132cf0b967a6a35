import type { Localized } from "@/lib/framework/schema";
import type { FunctionStanding, Headline } from "@/lib/progress/schema";
import type { CellRow } from "@/lib/progress/view/cells";
import type { CellFact, ClosingFact, Facts } from "../facts-schema";

/** So many reasons are read; more are in the stage's own page. */
const mostReasons = 8;

type Given = {
  headline: Pick<
    Headline,
    "workingStage" | "allAchieved" | "revisiting" | "asOf" | "reasons"
  >;
  functionStandings: readonly Pick<FunctionStanding, "workingStage">[] | null;
  stageTitles: Readonly<Record<number, Localized>>;
  /** Every closing up to the period's end, oldest first. */
  closings: readonly ClosingFact[];
  cells: readonly CellRow[];
  period: Period;
};

export type Period = { from: string; to: string };

/** The working stage and why, what it was before the period, and the rounds closed in it. */
export function drawWhereWeAre(given: Given): Facts["where_we_are"] {
  const { headline, functionStandings, stageTitles, closings, cells } = given;
  const { workingStage, allAchieved, revisiting, asOf, reasons } = headline;
  return {
    ...{ workingStage, allAchieved, revisiting, asOf },
    stageTitle: stageTitles[workingStage] ?? { en: "", es: "" },
    reasons: reasons
      .slice(0, mostReasons)
      .map(({ key, args }) => ({ key, args: { ...args } })),
    functions: functionStandings && functionStandings.map(toFunction),
    before: findBefore(closings, given.period),
    rounds: closings.filter(({ closedOn }) => closedOn >= given.period.from),
    cells:
      cells.length > 0 ? { stage: workingStage, rows: toRows(cells) } : null,
  };
}

/** The last closing before the period. */
export function findBefore(
  closings: readonly ClosingFact[],
  { from }: Period,
): ClosingFact | null {
  return closings.findLast(({ closedOn }) => closedOn < from) ?? null;
}

const toFunction = ({
  workingStage,
}: Pick<FunctionStanding, "workingStage">) => ({
  workingStage,
});

function toRows(rows: readonly CellRow[]) {
  return rows.map(({ functionCode, cells }) => ({
    functionCode,
    cells: cells.map((cell): CellFact => {
      if (cell.kind === "none") return { kind: "none", level: cell.level };
      const { kind, level, met, scored, applicable, median } = cell;
      return { kind, level, met, scored, applicable, median };
    }),
  }));
}
