import {
  type Framework,
  type FrameworkIndicator,
  indicatorCodePattern,
  levelLetters,
  levels,
} from "@/lib/framework/schema";
import type { FrameworkProblem } from "@/lib/framework/rules/framework-problem";

type Path = FrameworkProblem["path"];

/** What zod cannot see in one place: codes that repeat, point nowhere or contradict their row. */
export function checkFramework(framework: Framework): FrameworkProblem[] {
  return [
    ...findRepeats("levels", framework.levels, (each) => each.level),
    ...findRepeats("functions", framework.functions, (each) => each.code),
    ...findRepeats("indicators", framework.indicators, (each) => each.code),
    ...checkOrder(["scale"], framework.scale, (step) => step.value, 0),
    ...checkOrder(["stages"], framework.stages, (stage) => stage.number, 1),
    ...framework.stages.flatMap((stage, index) =>
      checkOrder(
        ["stages", index, "milestones"],
        stage.milestones,
        (milestone) => milestone.number,
        1,
      ),
    ),
    ...framework.indicators.flatMap((row, index) => [
      ...checkPlace(framework, row, ["indicators", index]),
      ...checkCode(row, ["indicators", index]),
      ...checkTwin(framework, row, ["indicators", index]),
    ]),
  ];
}

function findRepeats<Item>(
  list: string,
  items: Item[],
  codeOf: (item: Item) => string,
): FrameworkProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const code = codeOf(item);
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    const field = list === "levels" ? "level" : "code";
    const path = [list, index, field];
    return [{ path, key: "repeated" as const, args: { code } }];
  });
}

function checkOrder<Item>(
  path: Path,
  items: Item[],
  numberOf: (item: Item) => number,
  from: number,
): FrameworkProblem[] {
  return items.flatMap((item, index) => {
    const expected = from + index;
    if (numberOf(item) === expected) return [];
    const args = { number: numberOf(item), expected };
    return [{ path: [...path, index], key: "out_of_order" as const, args }];
  });
}

function checkPlace(
  framework: Framework,
  row: FrameworkIndicator,
  path: Path,
): FrameworkProblem[] {
  const problems: FrameworkProblem[] = [];
  const report = (field: "function" | "stage" | "milestone") =>
    problems.push({
      path: [...path, field],
      key: `unknown_${field}`,
      args: { code: row.code, value: row[field] ?? "", stage: row.stage },
    });

  if (!framework.functions.some((each) => each.code === row.function))
    report("function");
  const stage = framework.stages.find((each) => each.number === row.stage);
  if (!stage) report("stage");
  else if (
    row.milestone !== undefined &&
    !stage.milestones.some((each) => each.number === row.milestone)
  )
    report("milestone");
  return problems;
}

function checkCode(row: FrameworkIndicator, path: Path): FrameworkProblem[] {
  const [, stage, functionCode, letter] =
    indicatorCodePattern.exec(row.code) ?? [];
  const level = levels.find((each) => levelLetters[each] === letter);
  const said = { stage: Number(stage), function: functionCode, level };
  return (["stage", "function", "level"] as const)
    .filter((field) => said[field] !== row[field])
    .map((field) => ({
      path: [...path, field],
      key: "code_disagrees" as const,
      args: { code: row.code, field, value: row[field] },
    }));
}

function checkTwin(
  framework: Framework,
  row: FrameworkIndicator,
  path: Path,
): FrameworkProblem[] {
  if (row.twin === undefined) return [];
  const args = { code: row.code, twin: row.twin };
  const at = [...path, "twin"];
  if (row.twin === row.code) return [{ path: at, key: "twin_of_itself", args }];
  const twin = framework.indicators.find((each) => each.code === row.twin);
  if (!twin) return [{ path: at, key: "unknown_twin", args }];
  if (twin.twin !== row.code)
    return [{ path: at, key: "one_sided_twin", args }];
  return [];
}
