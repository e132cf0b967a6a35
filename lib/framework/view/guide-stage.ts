import { pick, type Locale } from "@/lib/core/locale";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { type GuideLevel, groupByLevel, hasOwnRows } from "./guide-rows";
import { type GuideQuestionSet, viewQuestionSet } from "./guide-questions";
import { type RowFilter, countChoices, isShown } from "./row-filter";

export type GuideMilestone = {
  number: number;
  title: string;
  meaning: string;
  how: string[];
  documents: { title: string; what: string }[];
};

export type GuidePitfall = {
  code: string;
  source: string;
  title: string;
  text: string;
  instead: string;
};

/** A stage as the guide tells it, its rows by function and level. */
export type GuideStage = {
  number: number;
  title: string;
  intent: string;
  milestones: GuideMilestone[];
  total: number;
  hasOwnRows: boolean;
  shown: number;
  functions: { code: string; name: string; levels: GuideLevel[] }[];
  choices: ReturnType<typeof countChoices>;
  pitfalls: GuidePitfall[];
  questionSets: GuideQuestionSet[];
};

const noFilter: RowFilter = { functionCode: null, level: null };

/** The stage with that number, or null where the framework has none. */
export function findGuideStage(
  framework: FrameworkView,
  number: string,
  locale: Locale,
  filter = noFilter,
): GuideStage | null {
  const stage = framework.stages.find((one) => String(one.number) === number);
  if (!stage) return null;
  const all = framework.indicators.filter((one) => one.stage === stage.number);
  const shown = all.filter((row) => isShown(row, filter));
  return {
    number: stage.number,
    title: pick(stage.title, locale),
    intent: pick(stage.intent, locale),
    milestones: stage.milestones.map((milestone) => ({
      number: milestone.number,
      title: pick(milestone.title, locale),
      meaning: pick(milestone.meaning, locale),
      how: milestone.how.map((step) => pick(step, locale)),
      documents: milestone.documents.map(({ title, what }) => ({
        title: pick(title, locale),
        what: pick(what, locale),
      })),
    })),
    total: all.length,
    hasOwnRows: hasOwnRows(all),
    shown: shown.length,
    functions: framework.functions
      .map(({ code, name }) => ({
        code,
        name: pick(name, locale),
        levels: groupByLevel(
          shown.filter((row) => row.functionCode === code),
          framework,
          locale,
        ),
      }))
      .filter(({ levels }) => levels.length > 0),
    choices: countChoices(all, filter, framework),
    pitfalls: viewPitfalls(framework, stage.number, locale),
    questionSets: framework.questionSets
      .filter((set) => set.stage === stage.number)
      .map((set) => viewQuestionSet(set, locale)),
  };
}

export function viewPitfalls(
  framework: Pick<FrameworkView, "pitfalls">,
  stage: number,
  locale: Locale,
): GuidePitfall[] {
  return framework.pitfalls
    .filter((pitfall) => pitfall.stage === stage)
    .map(({ code, source, title, text, instead }) => ({
      code,
      source,
      title: pick(title, locale),
      text: pick(text, locale),
      instead: pick(instead, locale),
    }));
}

/** Whether any stage has some: a framework may do without. */
export function hasMilestones(stages: FrameworkView["stages"]) {
  return stages.some(({ milestones }) => milestones.length > 0);
}
