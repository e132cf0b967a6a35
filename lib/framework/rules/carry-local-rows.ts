import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";

export type CarriedLocalRows = {
  /** As they will be at the other version; still with the ids of this one. */
  carried: IndicatorView[];
  /** Of those, the ones whose milestone is not there: they lose it. */
  untied: IndicatorView[];
  /** Their stage, function or level is not there: they are retired. */
  retired: IndicatorView[];
};

/** What becomes of a system's own rows when it moves to that version. */
export function carryLocalRows(
  local: readonly IndicatorView[],
  to: Pick<FrameworkView, "stages" | "functions" | "levels">,
): CarriedLocalRows {
  const stages = new Map(to.stages.map((stage) => [stage.number, stage]));
  const functions = new Set(to.functions.map(({ code }) => code));
  const levels = new Set(to.levels.map(({ level }) => level));
  const hasPlace = (row: IndicatorView) =>
    stages.has(row.stage) &&
    functions.has(row.functionCode) &&
    levels.has(row.level);
  const hasMilestone = (row: IndicatorView) =>
    row.milestone === null ||
    stages
      .get(row.stage)
      ?.milestones.some(({ number }) => number === row.milestone) === true;
  const kept = local.filter(hasPlace);
  return {
    carried: kept.map((row) =>
      hasMilestone(row) ? row : { ...row, milestone: null },
    ),
    untied: kept.filter((row) => !hasMilestone(row)),
    retired: local.filter((row) => !hasPlace(row)),
  };
}
