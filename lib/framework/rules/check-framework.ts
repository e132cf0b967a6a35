import { type Framework, levels, presets } from "@/lib/framework/schema";
import { checkOrder, findRepeats } from "@/lib/framework/rules/check-lists";
import { checkPitfalls } from "@/lib/framework/rules/check-pitfalls";
import { checkQuestions } from "@/lib/framework/rules/check-questions";
import { checkRows } from "@/lib/framework/rules/check-rows";
import type { FrameworkProblem } from "@/lib/framework/rules/framework-problem";

/** What zod cannot see in one place: codes that repeat, point nowhere or contradict their row. */
export function checkFramework(framework: Framework): FrameworkProblem[] {
  return [
    ...checkWhole(framework),
    ...findRepeats(["levels"], "level", framework.levels, (one) => one.level),
    ...checkLevelOrder(framework),
    ...findRepeats(["functions"], "code", framework.functions, codeOf),
    ...checkOrder(["scale"], framework.scale, (step) => step.value, 0),
    ...checkOrder(["stages"], framework.stages, (stage) => stage.number),
    ...framework.stages.flatMap((stage, index) =>
      checkOrder(
        ["stages", index, "milestones"],
        stage.milestones,
        (milestone) => milestone.number,
      ),
    ),
    ...findRepeats(["indicators"], "code", framework.indicators, codeOf),
    ...checkRows(framework),
    ...findRepeats(["pitfalls"], "code", framework.pitfalls, codeOf),
    ...checkPitfalls(framework),
    ...checkQuestions(framework),
  ];
}

const codeOf = (one: { code: string }) => one.code;

function checkWhole({
  code,
  continues,
  ruleSettings,
}: Framework): FrameworkProblem[] {
  const problems: FrameworkProblem[] = [];
  if (continues === code)
    problems.push({ path: ["continues"], key: "continues_itself", args: {} });
  for (const preset of presets) {
    const { keepShareAtLeast: keep, metShareAtLeast: met } =
      ruleSettings[preset];
    const path = ["ruleSettings", preset, "keepShareAtLeast"];
    if (keep > met)
      problems.push({ path, key: "keep_over_met", args: { keep, met } });
  }
  return problems;
}

/** From the widest level to the narrowest: every page shows them so, and keeps no other order. */
function checkLevelOrder(framework: Framework): FrameworkProblem[] {
  const places = framework.levels.map(({ level }) => levels.indexOf(level));
  return framework.levels.flatMap(({ level }, index) => {
    if (index === 0 || (places[index] ?? 0) >= (places[index - 1] ?? 0))
      return [];
    const args = { level, order: levels.join(", ") };
    const path = ["levels", index, "level"];
    return [{ path, key: "level_out_of_order" as const, args }];
  });
}
