import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";
import {
  readVersionChoices,
  type VersionChoices,
} from "@/lib/framework/queries/versions";
import {
  compareSettings,
  type SettingChange,
} from "@/lib/framework/rules/compare-settings";
import {
  compareVersions,
  type VersionComparison,
} from "@/lib/framework/rules/compare-versions";
import { presets, type RuleSettings } from "@/lib/framework/schema";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { carrySystem } from "../rules/carry-system";
import {
  compareJudgements,
  type RuleEffect,
} from "../rules/compare-judgements";
import { judgeFunctions } from "../rules/judge-functions";
import { judgeSystem, type SystemToJudge } from "../rules/judge-system";
import type { Milestone } from "../schema";
import { type LeftBehind, readLeftBehind } from "./left-behind";
import { type JudgedSystem, readJudgedIn } from "./read-judged";

export type Preset = RuleSettings["preset"];

/** What a move to another version would do. */
export type MovePreview = {
  to: FrameworkView;
  comparison: VersionComparison;
  /** Of the rule in use, field by field. */
  settings: SettingChange[];
  /** Lineages of new rows that the system scored before, at a version that had them. */
  returning: string[];
  /** What people proposed or confirmed of milestones that are not there any more. */
  keptAsHistory: Milestone[];
  effect: RuleEffect;
};

/** What the other preset of the rule would do. */
export type PresetPreview = {
  preset: Preset;
  settings: SettingChange[];
  effect: RuleEffect;
};

export type FrameworkSettings = VersionChoices & {
  framework: FrameworkView;
  preset: Preset;
  openRoundName: string | null;
  move: MovePreview | null;
  presetChange: PresetPreview | null;
};

type Asked = { to?: string; preset?: Preset };

/**
 * The framework and the rule a system is on, what it may move to and, where
 * asked, what that would do. An unknown, retired or foreign version is as one
 * not asked for.
 */
export async function readFrameworkSettings(
  scope: Scope,
  { to, preset }: Asked,
): Promise<FrameworkSettings> {
  const openRound = await findOpenRound(scope);
  return readSystem(scope, async (tx) => {
    const choices = await readVersionChoices(tx, scope);
    const isOffered = choices.versions.some(
      ({ id, isCurrent }) => id === to && !isCurrent,
    );
    const inUse = presetOf(scope);
    const other = preset !== undefined && preset !== inUse ? preset : null;
    const judged =
      isOffered || other ? await readJudgedIn(tx, scope, openRound) : null;
    return {
      ...choices,
      framework: await getFramework(tx, scope.frameworkVersionId),
      preset: inUse,
      openRoundName: openRound?.name ?? null,
      move:
        judged && to !== undefined && isOffered
          ? await previewMove(tx, scope, judged, to)
          : null,
      presetChange: judged && other ? previewPreset(judged, other) : null,
    };
  });
}

/** The preset of the rule a system is on. */
export function presetOf({ rulePreset }: Pick<Scope, "rulePreset">): Preset {
  return presets.find((one) => one === rulePreset) ?? "default";
}

async function previewMove(
  tx: Transaction,
  scope: Scope,
  judged: JudgedSystem,
  toVersionId: string,
): Promise<MovePreview> {
  const to = await getFramework(tx, toVersionId);
  const left = await readLeftBehind(tx, scope, toVersionId);
  const comparison = compareVersions(judged.framework, to);
  const settings = to.settings[presetOf(scope)];
  const carried = carrySystem(judged.judgedFrom, {
    from: judged.framework,
    to,
    carried: comparison.local.carried,
    left,
  });
  return {
    to,
    comparison,
    settings: compareSettings(judged.settings, settings),
    returning: listReturning(comparison, left),
    keptAsHistory: listKept(comparison, judged.milestones),
    effect: compareJudgements(judged, judge({ ...carried, settings }, to)),
  };
}

function listReturning({ rows }: VersionComparison, left: LeftBehind) {
  const isLeft = new Set(left.standings.map(({ lineage }) => lineage));
  return rows.added
    .map(({ lineage }) => lineage)
    .filter((lineage) => isLeft.has(lineage));
}

function listKept(
  { milestones: { removed } }: VersionComparison,
  milestones: readonly Milestone[],
) {
  const isRemoved = ({ stage, number }: Milestone) =>
    removed.some((one) => one.stage === stage && one.number === number);
  return milestones
    .filter((one) => (one.proposedOn ?? one.confirmedOn) !== null)
    .filter(isRemoved);
}

function previewPreset(judged: JudgedSystem, preset: Preset): PresetPreview {
  const settings = judged.framework.settings[preset];
  const after = judge({ ...judged.judgedFrom, settings }, judged.framework);
  return {
    preset,
    settings: compareSettings(judged.settings, settings),
    effect: compareJudgements(judged, after),
  };
}

function judge(system: SystemToJudge, { shape, functions }: FrameworkView) {
  const judged = judgeSystem(system);
  const { settings, today, stages } = system;
  const codes = functions.map(({ code }) => code);
  const functionStandings =
    shape === "by_function"
      ? judgeFunctions(judged.rows, codes, stages, settings, today)
      : null;
  return { ...judged, functionStandings };
}
