import type {
  Credit,
  Level,
  Localized,
  QuestionKind,
  RuleSettings,
  ScaleStep,
  Shape,
} from "@/lib/framework/schema";

/** A framework version as pages and rules read it: plain data, with the ids that scores point at. */

export type MilestoneView = {
  id: string;
  number: number;
  title: Localized;
  shortTitle: Localized;
  meaning: Localized;
  how: Localized[];
  documents: { title: Localized; what: Localized }[];
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
  /** What a stranger would see where it deserves a 2, and a 3. */
  seen: { two: Localized; three: Localized } | null;
  source: string;
  isRestored: boolean;
  twinCode: string | null;
  /** The same row through all versions. */
  lineage: string;
  /** A row of the reader's own system, not of the framework. */
  isLocal: boolean;
  /** An own row that the system has not chosen to count towards its stages. */
  isAside?: boolean;
};

export type PitfallView = {
  id: string;
  code: string;
  stage: number;
  source: string;
  title: Localized;
  text: Localized;
  instead: Localized;
  hint: string | null;
};

export type QuestionSetView = {
  id: string;
  code: string;
  kind: QuestionKind;
  stage: number | null;
  milestone: number | null;
  title: Localized;
  intro: Localized;
  groups: {
    title: Localized;
    questions: { id: string; code: string; source: string; text: Localized }[];
  }[];
};

/** A published framework version, whole: everything a page may name. */
export type FrameworkView = {
  id: string;
  code: string;
  version: string;
  family: string;
  shape: Shape;
  title: Localized;
  credit: Credit;
  settings: Record<"default" | "strict", RuleSettings>;
  scale: ScaleStep[];
  levels: { level: Level; name: Localized; intent: Localized }[];
  functions: { code: string; name: Localized; intent: Localized }[];
  stages: StageView[];
  indicators: IndicatorView[];
  pitfalls: PitfallView[];
  questionSets: QuestionSetView[];
};
