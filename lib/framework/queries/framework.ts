import "server-only";
import { z } from "zod";
import { groupBy } from "@/lib/core/group-by";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import {
  creditSchema,
  indicatorSchema,
  levels,
  localizedSchema,
  milestoneSchema,
  questionKinds,
  ruleSettingsSchema,
  scaleStepSchema,
  shapes,
} from "../schema";
import type {
  FrameworkView,
  IndicatorView,
  QuestionSetView,
  StageView,
} from "../schema/views";

// A published version never changes, so each is read once for the life of the process.
const published = new Map<string, FrameworkView>();

/** The framework version with this id. */
export async function getFramework(
  tx: Transaction,
  id: string,
): Promise<FrameworkView> {
  const known = published.get(id);
  if (known) return known;
  const framework = await readFramework(tx, id);
  published.set(id, framework);
  return framework;
}

const settingsSchema = z.object({
  default: ruleSettingsSchema,
  strict: ruleSettingsSchema,
});

type Found = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

async function readFramework(
  tx: Transaction,
  id: string,
): Promise<FrameworkView> {
  const found = await findVersion(tx, id);
  if (!found) throw new AppError("not_found");
  return {
    id,
    code: found.code,
    version: found.version,
    family: found.family,
    shape: z.enum(shapes).parse(found.shape),
    title: words(found.title),
    credit: creditSchema.parse(found.credit),
    settings: settingsSchema.parse(found.settings),
    scale: z.array(scaleStepSchema).parse(found.scale),
    levels: found.levels
      .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
      .map(({ level, name, intent }) => ({
        level,
        name: words(name),
        intent: words(intent),
      })),
    functions: found.functions.map(({ code, name, intent }) => ({
      code,
      name: words(name),
      intent: words(intent),
    })),
    stages: found.stages.map(viewStage),
    indicators: found.indicators.map(viewIndicator),
    pitfalls: found.pitfalls.map((pitfall) => ({
      id: pitfall.id,
      code: pitfall.code,
      stage: pitfall.stage.number,
      source: pitfall.source,
      title: words(pitfall.title),
      text: words(pitfall.text),
      instead: words(pitfall.instead),
      hint: pitfall.hint,
    })),
    questionSets: found.sets.map(viewQuestionSet),
  };
}

// The rows of the framework itself: a system's own are read apart, since they are not everyone's.
function findVersion(tx: Transaction, id: string) {
  return tx.frameworkVersion.findUnique({
    where: { id, publishedAt: { not: null } },
    include: {
      levels: true,
      functions: { orderBy: { position: "asc" } },
      stages: {
        orderBy: { number: "asc" },
        include: { milestones: { orderBy: { number: "asc" } } },
      },
      indicators: {
        where: { systemId: null },
        orderBy: { position: "asc" },
        include: indicatorPlace,
      },
      pitfalls: {
        orderBy: { position: "asc" },
        include: { stage: { select: { number: true } } },
      },
      sets: {
        orderBy: { position: "asc" },
        include: { questions: { orderBy: { position: "asc" } } },
      },
    },
  });
}

/** What an indicator must be read with to be viewed. */
export const indicatorPlace = {
  stage: { select: { number: true } },
  function: { select: { code: true } },
  milestone: { select: { number: true } },
} as const;

function viewStage(stage: Found["stages"][number]): StageView {
  return {
    id: stage.id,
    number: stage.number,
    title: words(stage.title),
    shortTitle: words(stage.shortTitle),
    intent: words(stage.intent),
    milestones: stage.milestones.map((milestone) => ({
      id: milestone.id,
      number: milestone.number,
      title: words(milestone.title),
      shortTitle: words(milestone.shortTitle),
      meaning: words(milestone.meaning),
      how: milestoneSchema.shape.how.parse(milestone.how),
      documents: milestoneSchema.shape.documents.parse(milestone.documents),
    })),
  };
}

/** An indicator read with `indicatorPlace`, as pages use it. */
export function viewIndicator(
  indicator: Found["indicators"][number],
): IndicatorView {
  return {
    id: indicator.id,
    code: indicator.code,
    stage: indicator.stage.number,
    functionCode: indicator.function.code,
    level: indicator.level,
    milestone: indicator.milestone?.number ?? null,
    title: words(indicator.title),
    text: words(indicator.text),
    seen: indicatorSchema.shape.seen.parse(indicator.seen ?? undefined) ?? null,
    source: indicator.source,
    isRestored: indicator.isRestored,
    twinCode: indicator.twinCode,
    lineage: indicator.lineage,
    isLocal: indicator.systemId !== null,
  };
}

function viewQuestionSet(set: Found["sets"][number]): QuestionSetView {
  const groups = groupBy(set.questions, (question) => question.groupNumber);
  return {
    id: set.id,
    code: set.code,
    kind: z.enum(questionKinds).parse(set.kind),
    stage: set.stageNumber,
    milestone: set.milestoneNumber,
    title: words(set.title),
    intro: words(set.intro),
    groups: [...groups.values()].map((questions) => ({
      title: words(questions[0]?.groupTitle),
      questions: questions.map(({ id, code, source, text }) => ({
        id,
        code,
        source,
        text: words(text),
      })),
    })),
  };
}

function words(json: unknown) {
  return localizedSchema.parse(json);
}
