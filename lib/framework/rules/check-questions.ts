import type { Framework, QuestionSet } from "@/lib/framework/schema";
import { findRepeats } from "@/lib/framework/rules/check-lists";
import type {
  FrameworkPath,
  FrameworkProblem,
} from "@/lib/framework/rules/framework-problem";

/** Whether question sets and their questions have codes of their own, in order, and belong to something that is there. */
export function checkQuestions(framework: Framework): FrameworkProblem[] {
  const list = ["questionSets"];
  return [
    ...findRepeats(list, "code", framework.questionSets, (set) => set.code),
    ...framework.questionSets.flatMap((set, index) => [
      ...checkPlace(framework, set, [...list, index]),
      ...checkCodes(set, [...list, index, "groups"]),
    ]),
  ];
}

function checkPlace(
  framework: Framework,
  { stage, milestone }: QuestionSet,
  path: FrameworkPath,
): FrameworkProblem[] {
  const at = [...path, "milestone"];
  if (stage === undefined)
    return milestone === undefined
      ? []
      : [{ path: at, key: "milestone_without_stage", args: {} }];
  const found = framework.stages.find((each) => each.number === stage);
  if (!found) {
    const args = { value: String(stage) };
    return [{ path: [...path, "stage"], key: "unknown_stage", args }];
  }
  if (
    milestone === undefined ||
    found.milestones.some((each) => each.number === milestone)
  )
    return [];
  const args = { stage: String(stage), value: String(milestone) };
  return [{ path: at, key: "unknown_milestone", args }];
}

/** readiness.1, readiness.2 … through all groups of the set: so none can repeat either. */
function checkCodes(set: QuestionSet, path: FrameworkPath): FrameworkProblem[] {
  const placed = set.groups.flatMap((group, groupIndex) =>
    group.questions.map(({ code }, index) => ({
      code,
      path: [...path, groupIndex, "questions", index, "code"],
    })),
  );
  return placed.flatMap(({ code, path: at }, index): FrameworkProblem[] => {
    const [owner, number = ""] = code.split(".");
    const expected = String(index + 1);
    if (owner !== set.code)
      return [{ path: at, key: "foreign_question", args: { set: set.code } }];
    if (number === expected) return [];
    return [{ path: at, key: "out_of_order", args: { number, expected } }];
  });
}
