import { z } from "zod";
import {
  type Framework,
  type FrameworkIndicator,
  type FrameworkPitfall,
  indicatorSources,
  pitfallHints,
  presets,
  type QuestionSet,
} from "@/lib/framework/schema";
import type {
  FrameworkView,
  IndicatorView,
  PitfallView,
  QuestionSetView,
} from "@/lib/framework/schema/views";

const source = z.enum(indicatorSources);
const hint = z.enum(pitfallHints);
const [defaultPreset, strictPreset] = presets;

/** The document behind a published version; a system's own rows are no part of it. */
export function toFramework(view: FrameworkView): Framework {
  const { code, version, family, shape, title, credit, settings } = view;
  return {
    code,
    version,
    ...(family === code ? {} : { continues: family }),
    shape,
    title,
    credit,
    levels: view.levels,
    functions: view.functions,
    scale: view.scale,
    ruleSettings: {
      default: { ...settings.default, preset: defaultPreset },
      strict: { ...settings.strict, preset: strictPreset },
    },
    stages: view.stages.map(({ id: _, milestones, ...stage }) => ({
      ...stage,
      milestones: milestones.map(({ id: _id, ...milestone }) => milestone),
    })),
    indicators: view.indicators.filter((row) => !row.isLocal).map(toIndicator),
    pitfalls: view.pitfalls.map(toPitfall),
    questionSets: view.questionSets.map(toQuestionSet),
  };
}

// What a document may leave out is left out, not set to nothing: the hash is of the whole.
function toIndicator(row: IndicatorView): FrameworkIndicator {
  return {
    code: row.code,
    stage: row.stage,
    function: row.functionCode,
    level: row.level,
    ...(row.milestone === null ? {} : { milestone: row.milestone }),
    source: source.parse(row.source),
    title: row.title,
    text: row.text,
    ...(row.seen === null ? {} : { seen: row.seen }),
    ...(row.twinCode === null ? {} : { twin: row.twinCode }),
    restored: row.isRestored,
  };
}

function toPitfall({ id: _, ...pitfall }: PitfallView): FrameworkPitfall {
  const { hint: sign, ...rest } = pitfall;
  return {
    ...rest,
    source: source.parse(pitfall.source),
    ...(sign === null ? {} : { hint: hint.parse(sign) }),
  };
}

function toQuestionSet(set: QuestionSetView): QuestionSet {
  const { code, kind, stage, milestone, title, intro } = set;
  return {
    code,
    kind,
    ...(stage === null ? {} : { stage }),
    ...(milestone === null ? {} : { milestone }),
    title,
    intro,
    groups: set.groups.map((group) => ({
      title: group.title,
      questions: group.questions.map(({ id: _, ...question }) => ({
        ...question,
        source: source.parse(question.source),
      })),
    })),
  };
}
