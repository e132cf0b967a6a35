import { type Framework, pitfallCodePattern } from "@/lib/framework/schema";
import type { FrameworkProblem } from "@/lib/framework/rules/framework-problem";

/** Whether each pitfall belongs to a stage that is there, and its code says the same. */
export function checkPitfalls(framework: Framework): FrameworkProblem[] {
  const stages = new Set(framework.stages.map((stage) => stage.number));
  return framework.pitfalls.flatMap(({ code, stage }, index) => {
    const path = ["pitfalls", index, "stage"];
    const value = String(stage);
    const problems: FrameworkProblem[] = [];
    if (!stages.has(stage))
      problems.push({ path, key: "unknown_stage", args: { value } });
    if (Number(pitfallCodePattern.exec(code)?.[1]) !== stage)
      problems.push({
        path,
        key: "code_disagrees",
        args: { field: "stage", value },
      });
    return problems;
  });
}
