import {
  type Framework,
  type FrameworkIndicator,
  indicatorCodePattern,
  levelLetters,
  levels,
} from "@/lib/framework/schema";
import type {
  FrameworkPath,
  FrameworkProblem,
} from "@/lib/framework/rules/framework-problem";

/** Whether each row stands where its framework has room for it, and its code and twin say the same. */
export function checkRows(framework: Framework): FrameworkProblem[] {
  const known = {
    levels: new Set(framework.levels.map((each) => each.level)),
    functions: new Set(framework.functions.map((each) => each.code)),
    milestones: new Map(
      framework.stages.map((stage) => [
        stage.number,
        new Set(stage.milestones.map((each) => each.number)),
      ]),
    ),
    rows: new Map(framework.indicators.map((row) => [row.code, row])),
    isPath: framework.shape === "path",
  };
  return framework.indicators.flatMap((row, index) => [
    ...checkPlace(known, row, ["indicators", index]),
    ...checkMilestone(known, row, ["indicators", index, "milestone"]),
    ...checkCode(row, ["indicators", index]),
    ...checkTwin(known, row, ["indicators", index, "twin"]),
  ]);
}

type Known = {
  levels: Set<string>;
  functions: Set<string>;
  milestones: Map<number, Set<number>>;
  rows: Map<string, FrameworkIndicator>;
  isPath: boolean;
};

function checkPlace(
  known: Known,
  row: FrameworkIndicator,
  path: FrameworkPath,
) {
  const problems: FrameworkProblem[] = [];
  const report = (field: "function" | "level" | "stage") =>
    problems.push({
      path: [...path, field],
      key: `unknown_${field}`,
      args: { value: String(row[field]) },
    });
  if (!known.functions.has(row.function)) report("function");
  if (!known.levels.has(row.level)) report("level");
  if (!known.milestones.has(row.stage)) report("stage");
  return problems;
}

function checkMilestone(
  known: Known,
  { stage, milestone }: FrameworkIndicator,
  path: FrameworkPath,
): FrameworkProblem[] {
  const ofStage = known.milestones.get(stage);
  if (!ofStage) return [];
  const args = { stage: String(stage), value: String(milestone) };
  if (milestone !== undefined)
    return ofStage.has(milestone)
      ? []
      : [{ path, key: "unknown_milestone", args }];
  if (!known.isPath || ofStage.size === 0) return [];
  return [{ path, key: "milestone_needed", args: { stage: args.stage } }];
}

function checkCode(
  row: FrameworkIndicator,
  path: FrameworkPath,
): FrameworkProblem[] {
  const [, stage, functionCode, letter] =
    indicatorCodePattern.exec(row.code) ?? [];
  const level = levels.find((each) => levelLetters[each] === letter);
  const said = { stage: Number(stage), function: functionCode, level };
  return (["stage", "function", "level"] as const)
    .filter((field) => said[field] !== row[field])
    .map((field) => ({
      path: [...path, field],
      key: "code_disagrees" as const,
      args: { field, value: String(row[field]) },
    }));
}

function checkTwin(
  known: Known,
  row: FrameworkIndicator,
  path: FrameworkPath,
): FrameworkProblem[] {
  if (row.twin === undefined) return [];
  const args = { code: row.code, twin: row.twin };
  if (row.twin === row.code) return [{ path, key: "twin_of_itself", args }];
  const twin = known.rows.get(row.twin);
  if (!twin) return [{ path, key: "unknown_twin", args }];
  if (twin.twin !== row.code) return [{ path, key: "one_sided_twin", args }];
  return [];
}
