import { lineageOf } from "@/lib/framework/rules/framework-identity";
import type { Framework } from "@/lib/framework/schema";
import type { FrameworkView } from "@/lib/framework/schema/views";

/** A framework file as pages read it once it is published; ids are the codes. */
export function viewOfFile(framework: Framework): FrameworkView {
  return {
    ...framework,
    id: framework.code,
    family: framework.continues ?? framework.code,
    settings: framework.ruleSettings,
    stages: framework.stages.map((stage) => ({
      ...stage,
      id: String(stage.number),
      milestones: stage.milestones.map((milestone) => ({
        ...milestone,
        id: `${stage.number}.${milestone.number}`,
      })),
    })),
    indicators: framework.indicators.map((row) => ({
      id: row.code,
      code: row.code,
      stage: row.stage,
      functionCode: row.function,
      level: row.level,
      milestone: row.milestone ?? null,
      title: row.title,
      text: row.text,
      seen: row.seen ?? null,
      source: row.source,
      isRestored: row.restored,
      twinCode: row.twin ?? null,
      lineage: lineageOf(framework, row.code),
      isLocal: false,
    })),
    pitfalls: framework.pitfalls.map((pitfall) => ({
      ...pitfall,
      id: pitfall.code,
      hint: pitfall.hint ?? null,
    })),
    questionSets: framework.questionSets.map((set) => ({
      ...set,
      id: set.code,
      stage: set.stage ?? null,
      milestone: set.milestone ?? null,
      groups: set.groups.map(({ title, questions }) => ({
        title,
        questions: questions.map((question) => ({
          id: question.code,
          ...question,
        })),
      })),
    })),
  };
}
