import type { FrameworkReading } from "@/lib/framework/files/read-texts";
import {
  describeChange,
  describeField,
} from "@/lib/framework/rules/describe-change";
import type { FrameworkChange } from "@/lib/framework/rules/diff-frameworks";
import { frameworkThingKinds } from "@/lib/framework/rules/framework-things";
import type { PlacedProblem } from "@/lib/framework/rules/framework-problem";
import type { Framework } from "@/lib/framework/schema";
import { englishWords, toProblemLine } from "../framework-words";

/** A reason to stop that a person can act on; nothing was written. */
export class Refusal extends Error {
  constructor(
    readonly exitCode: 1 | 2,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** The framework of a reading, or the end of the command with every problem listed. */
export function insist(reading: FrameworkReading, source: string): Framework {
  if ("framework" in reading) return reading.framework;
  throw new Refusal(1, listProblems(reading.problems, source));
}

export function listProblems(
  problems: PlacedProblem[],
  source: string,
): string {
  const count =
    problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const lines = problems.map((problem) => `  ${toProblemLine(problem)}`);
  return [`${source} has ${count}:`, ...lines].join("\n");
}

/** "community-schools 2.0: 5 stages, 15 milestones, …" */
export function summarize(framework: Framework): string {
  const { code, version, stages, indicators, pitfalls } = framework;
  const milestones = stages.flatMap((stage) => stage.milestones);
  const questions = framework.questionSets.flatMap(({ groups }) =>
    groups.flatMap((group) => group.questions),
  );
  const counts = [
    [stages.length, "stages"],
    [milestones.length, "milestones"],
    [indicators.length, "rows"],
    [pitfalls.length, "pitfalls"],
    [questions.length, "questions"],
  ].map(([count, what]) => `${count} ${what}`);
  return `${code} ${version}: ${counts.join(", ")}`;
}

const signs = { added: "+", changed: "~", removed: "-", reordered: "~" };

/** What changes, counted first and then line by line. */
export function listChanges(changes: FrameworkChange[]): string {
  if (changes.length === 0) return englishWords("format.changes.none");
  const counts = frameworkThingKinds.flatMap((kind) => {
    const ofKind = changes.filter((one) => one.kind === kind);
    const parts = (["added", "changed", "removed"] as const).flatMap((what) => {
      const count = ofKind.filter(({ change }) => change === what).length;
      return count > 0 ? [`${count} ${what}`] : [];
    });
    if (parts.length === 0 || kind === "framework") return [];
    return [`${englishWords(`format.lists.${kind}`)}: ${parts.join(", ")}`];
  });
  const lines = changes.flatMap(listChange);
  return [...counts, ...(counts.length > 0 ? [""] : []), ...lines].join("\n");
}

function listChange(change: FrameworkChange): string[] {
  const line = `${signs[change.change]} ${describeChange(change, englishWords, "en")}`;
  if (change.change !== "changed") return [line];
  return [
    line,
    ...change.fields.map(
      (field) => `    ${describeField(field, englishWords)}`,
    ),
  ];
}
