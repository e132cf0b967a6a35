import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import { type Level, levels } from "@/lib/framework/schema";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canBeAsked } from "../policy";
import { listActiveSites, listAskable } from "../queries/askable";
import {
  askCoordinators,
  type AskedPerson,
  drawAsks,
} from "../rules/draw-asks";
import { isInFocus } from "../rules/focus";
import { type Ask, findPanelGaps, type PanelGaps } from "../rules/panel-gaps";
import { modeOf } from "../round-modes";
import type { OpenRound } from "../schema/opening";

export type OpeningPlan = {
  /** The stages in focus as they are kept: none where it is all of them. */
  stageNumbers: number[];
  asks: Ask[];
  /** Who hears that the round opens. */
  told: string[];
};

/**
 * Works out what the form asks for and checks it against the system: its own
 * people and active sites, only those who may rate there, and no panel that
 * nobody rates. Another system's ids are just not found.
 */
export async function drawOpeningPlan(
  tx: Transaction,
  scope: Scope,
  input: OpenRound,
): Promise<OpeningPlan> {
  const framework = await getSystemFramework(tx, scope);
  const people = await listAskable(tx, scope);
  const sites = await listActiveSites(tx, scope);
  const known = new Set(sites.map(({ id }) => id));
  if (!input.leftOut.every((id) => known.has(id)))
    throw new AppError("not_found");
  const named = listNamed(input, people, framework);
  const siteIds = [...known].filter((id) => !input.leftOut.includes(id));
  const coordinators = askCoordinators(people, siteIds);
  const asks = drawAsks(named, input.siteMode, coordinators);
  const stageNumbers = focusOf(input, framework);
  requirePanels(input, {
    ...{ asks, siteIds, sites },
    functionsOf: (level) => listFunctions(framework, stageNumbers, level),
  });
  const told = listTold(input, { asks, people, coordinators });
  return { stageNumbers, asks, told };
}

function focusOf({ stages }: OpenRound, framework: FrameworkView) {
  const numbers = framework.stages.map(({ number }) => number);
  if (!stages.every((stage) => numbers.includes(stage)))
    throw new AppError("invalid");
  const chosen = numbers.filter((number) => stages.includes(number));
  return chosen.length === numbers.length ? [] : chosen;
}

/** Whom the form names. Who may rate a level in a panel only is not asked for it in direct mode. */
function listNamed(
  input: OpenRound,
  people: readonly AskedPerson[],
  { functions }: FrameworkView,
) {
  const byId = new Map(people.map((person) => [person.personId, person]));
  const codes = new Set(functions.map(({ code }) => code));
  return input.named.filter(({ personId, level, functionCode }) => {
    const person = byId.get(personId);
    if (!person) throw new AppError("not_found");
    const part = { level, siteId: null };
    const isKnown = functionCode === null || codes.has(functionCode);
    if (!isKnown || !canBeAsked(person, part, "panel"))
      throw new AppError("invalid");
    return canBeAsked(person, part, modeOf(input, level));
  });
}

/** The functions with rows of a level in the stages in focus. */
export function listFunctions(
  { indicators }: FrameworkView,
  stageNumbers: readonly number[],
  level: Level,
) {
  const rows = indicators.filter(
    (row) => row.level === level && isInFocus({ stageNumbers }, row.stage),
  );
  return [...new Set(rows.map(({ functionCode }) => functionCode))];
}

type Panels = {
  asks: readonly Ask[];
  siteIds: readonly string[];
  sites: readonly { id: string; name: string }[];
  functionsOf: (level: Level) => string[];
};

/** Nobody to rate refuses the opening; a single rater, or a function nobody rates, asks for a second look. */
function requirePanels(
  input: OpenRound,
  { asks, siteIds, sites, functionsOf }: Panels,
) {
  const parts = levels
    .filter((level) => modeOf(input, level) === "panel")
    .flatMap((level) =>
      (level === "site" ? siteIds : [null]).map((siteId) => ({
        ...{ level, siteId },
      })),
    );
  const gaps = findPanelGaps({ asks, parts, functionsOf });
  const said = sayGaps(gaps, sites);
  if (gaps.nobody.length > 0) throw new AppError("panel_empty", said);
  const isThin = gaps.single.length + gaps.uncovered.length > 0;
  if (isThin && !input.accepted) throw new AppError("panel_thin", said);
}

/** What the form says of the gaps: sites by name, and no more of them than one reads. */
function sayGaps(
  gaps: PanelGaps,
  sites: readonly { id: string; name: string }[],
) {
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const nameAt = (siteId: string | null) =>
    siteId === null ? null : (names.get(siteId) ?? null);
  const say = (parts: readonly { level: Level; siteId: string | null }[]) =>
    levels
      .map((level) => parts.filter((part) => part.level === level))
      .filter((found) => found.length > 0)
      .map((found) => ({
        level: found[0]?.level ?? "site",
        sites: found.flatMap(({ siteId }) => nameAt(siteId) ?? []),
      }));
  const functions = levels.flatMap((level) => {
    const found = gaps.uncovered.filter((gap) => gap.level === level);
    const codes = [...new Set(found.map((gap) => gap.functionCode))];
    return codes.length > 0 ? [{ level, codes }] : [];
  });
  return {
    nobody: say(gaps.nobody),
    single: say(gaps.single),
    uncovered: functions,
  };
}
export type SaidGaps = ReturnType<typeof sayGaps>;

type Told = {
  asks: readonly Ask[];
  people: readonly AskedPerson[];
  coordinators: readonly Ask[];
};

/** Those asked, each site's coordinators, and at a level that names nobody whoever scores it. */
function listTold(
  input: OpenRound,
  { asks, people, coordinators }: Told,
): string[] {
  const scorers = (["community_wide", "intermediary"] as const)
    .filter((level) => !asks.some((ask) => ask.level === level))
    .flatMap((level) =>
      people.filter((person) =>
        canBeAsked(person, { level, siteId: null }, modeOf(input, level)),
      ),
    );
  const told = [...asks, ...coordinators, ...scorers];
  return [...new Set(told.map(({ personId }) => personId))];
}
