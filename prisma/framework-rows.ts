import type { Framework, FrameworkIndicator } from "@/lib/framework/schema";
import { frameworkItemId } from "@/lib/framework/rules/framework-identity";

export type FrameworkTable = {
  table:
    | "FrameworkLevel"
    | "FrameworkFunction"
    | "Stage"
    | "Milestone"
    | "Indicator";
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
      })),
    },
  ];
}

function toIndicatorRow(framework: Framework, row: FrameworkIndicator) {
  return {
    id: frameworkItemId(framework, "indicator", row.code),
    code: row.code,
    stageId: toStageId(framework, row.stage),
    functionId: frameworkItemId(framework, "function", row.function),
    milestoneId: toMilestoneId(framework, row.stage, row.milestone),
    level: row.level,
    title: row.title,
    text: row.text,
    source: row.source,
    isRestored: row.restored,
    twinCode: row.twin ?? null,
  };
}

const toStageId = (framework: Framework, stage: number) =>
  frameworkItemId(framework, "stage", `S${stage}`);

const toMilestoneId = (framework: Framework, stage: number, number: number) =>
  frameworkItemId(framework, "milestone", `S${stage}.M${number}`);
