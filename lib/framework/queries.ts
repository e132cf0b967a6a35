import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import {
  creditSchema,
  type Level,
  type Localized,
  localizedSchema,
  type RuleSettings,
  ruleSettingsSchema,
  type ScaleStep,
  scaleStepSchema,
} from "./schema";

export type MilestoneView = {
  id: string;
  number: number;
  title: Localized;
  shortTitle: Localized;
  meaning: Localized;
};

export type StageView = {
  id: string;
  number: number;
  title: Localized;
  shortTitle: Localized;
  intent: Localized;
  milestones: MilestoneView[];
};

export type IndicatorView = {
  id: string;
  code: string;
  stage: number;
  functionCode: string;
  level: Level;
  milestone: number | null;
  title: Localized;
  text: Localized;
  source: string;
  isRestored: boolean;
  twinCode: string | null;
};

/** A published framework version, whole: everything a page may name. */
export type FrameworkView = {
  id: string;
  version: string;
  title: Localized;
  credit: z.infer<typeof creditSchema>;
  settings: Record<"default" | "strict", RuleSettings>;
  scale: ScaleStep[];
  levels: { level: Level; name: Localized; intent: Localized }[];
  functions: { code: string; name: Localized; intent: Localized }[];
  stages: StageView[];
  indicators: IndicatorView[];
};

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

async function readFramework(
  tx: Transaction,
  id: string,
): Promise<FrameworkView> {
  const found = await tx.frameworkVersion.findUnique({
    where: { id },
    include: {
      levels: true,
      functions: { orderBy: { position: "asc" } },
      stages: {
        orderBy: { number: "asc" },
        include: { milestones: { orderBy: { number: "asc" } } },
      },
      indicators: {
        orderBy: { position: "asc" },
        include: {
          stage: { select: { number: true } },
          function: { select: { code: true } },
          milestone: { select: { number: true } },
        },
      },
    },
  });
  if (!found) throw new AppError("not_found");
  return {
    id,
    version: found.version,
    title: words(found.title),
    credit: creditSchema.parse(found.credit),
    settings: settingsSchema.parse(found.settings),
    scale: z.array(scaleStepSchema).parse(found.scale),
    levels: found.levels.map(({ level, name, intent }) => ({
      level,
      name: words(name),
      intent: words(intent),
    })),
    functions: found.functions.map(({ code, name, intent }) => ({
      code,
      name: words(name),
      intent: words(intent),
    })),
    stages: found.stages.map((stage) => ({
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
      })),
    })),
    indicators: found.indicators.map((indicator) => ({
      id: indicator.id,
      code: indicator.code,
      stage: indicator.stage.number,
      functionCode: indicator.function.code,
      level: indicator.level,
      milestone: indicator.milestone?.number ?? null,
      title: words(indicator.title),
      text: words(indicator.text),
      source: indicator.source,
      isRestored: indicator.isRestored,
      twinCode: indicator.twinCode,
    })),
  };
}

function words(json: unknown) {
  return localizedSchema.parse(json);
}
