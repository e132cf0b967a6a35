import type { Framework, FrameworkIndicator } from "@/lib/framework/schema";
import {
  frameworkItemId,
  lineageOf,
} from "@/lib/framework/rules/framework-identity";

export type FrameworkTable = {
  table:
    | "FrameworkLevel"
    | "FrameworkFunction"
    | "Stage"
    | "Milestone"
    | "Indicator"
    | "Pitfall"
    | "QuestionSet"
    | "Question";
  rows: Record<string, unknown>[];
};

/** The rows of a framework version under its own row, in the order their references need. */
export function toFrameworkRows(framework: Framework): FrameworkTable[] {
  const frameworkVersionId = frameworkItemId(framework, "version");
  return [
    {
      table: "FrameworkLevel",
      rows: framework.levels.map((level) => ({ frameworkVersionId, ...level })),
    },
    {
      table: "FrameworkFunction",
      rows: framework.functions.map((each, index) => ({
        id: frameworkItemId(framework, "function", each.code),
        frameworkVersionId,
        ...each,
        position: index + 1,
      })),
    },
    {
      table: "Stage",
      rows: framework.stages.map(({ milestones: _milestones, ...stage }) => ({
        id: toStageId(framework, stage.number),
        frameworkVersionId,
        ...stage,
      })),
    },
    {
      table: "Milestone",
      rows: framework.stages.flatMap((stage) =>
        stage.milestones.map((milestone) => ({
          id: toMilestoneId(framework, stage.number, milestone.number),
          frameworkVersionId,
          stageId: toStageId(framework, stage.number),
          ...milestone,
        })),
      ),
    },
    {
      table: "Indicator",
      rows: framework.indicators.map((row, index) => ({
        ...toIndicatorRow(framework, row),
        frameworkVersionId,
        position: index + 1,
        version: 1,
      })),
    },
    {
      table: "Pitfall",
      rows: framework.pitfalls.map(({ stage, hint, ...pitfall }, index) => ({
        id: frameworkItemId(framework, "pitfall", pitfall.code),
        frameworkVersionId,
        stageId: toStageId(framework, stage),
        ...pitfall,
        hint: hint ?? null,
        position: index + 1,
      })),
    },
    ...toQuestionRows(framework, frameworkVersionId),
  ];
}

function toIndicatorRow(framework: Framework, row: FrameworkIndicator) {
  return {
    id: frameworkItemId(framework, "indicator", row.code),
    code: row.code,
    lineage: lineageOf(framework, row.code),
    stageId: toStageId(framework, row.stage),
    functionId: frameworkItemId(framework, "function", row.function),
    milestoneId: row.milestone
      ? toMilestoneId(framework, row.stage, row.milestone)
      : null,
    level: row.level,
    title: row.title,
    text: row.text,
    seen: row.seen ?? null,
    source: row.source,
    isRestored: row.restored,
    twinCode: row.twin ?? null,
  };
}

function toQuestionRows(
  framework: Framework,
  frameworkVersionId: string,
): FrameworkTable[] {
  const setId = (code: string) =>
    frameworkItemId(framework, "question-set", code);
  const questions = framework.questionSets.flatMap((set) =>
    set.groups.flatMap((group, index) =>
      group.questions.map((question) => ({
        id: frameworkItemId(framework, "question", question.code),
        frameworkVersionId,
        setId: setId(set.code),
        groupNumber: index + 1,
        groupTitle: group.title,
        ...question,
      })),
    ),
  );
  return [
    {
      table: "QuestionSet",
      rows: framework.questionSets.map((set, index) => ({
        id: setId(set.code),
        frameworkVersionId,
        code: set.code,
        kind: set.kind,
        stageNumber: set.stage ?? null,
        milestoneNumber: set.milestone ?? null,
        title: set.title,
        intro: set.intro,
        position: index + 1,
      })),
    },
    {
      table: "Question",
      rows: questions.map((question, index) => ({
        ...question,
        position: index + 1,
      })),
    },
  ];
}

const toStageId = (framework: Framework, stage: number) =>
  frameworkItemId(framework, "stage", `S${stage}`);

const toMilestoneId = (framework: Framework, stage: number, number: number) =>
  frameworkItemId(framework, "milestone", `S${stage}.M${number}`);
