import "server-only";
import { can } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { getLocale } from "@/lib/core/translator";
import { pick } from "@/lib/core/locale";
import { voiceOn } from "@/lib/rounds/policy";
import { getSiteMatrix } from "@/lib/rounds/queries/matrix";
import { listSystemScores } from "@/lib/rounds/queries/matrix-rows";
import {
  getScoreFrame,
  type ScoreFrame,
} from "@/lib/rounds/queries/score-frame";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import { isInFocus } from "@/lib/rounds/rules/focus";
import type { RoundView } from "@/lib/rounds/schema";
import { readAddress, type ScoreAddress } from "./read-address";

type Search = Record<string, string | string[] | undefined>;

/** Everything the score page shows, as plain data in the reader's language. */
export async function readScorePage(
  scope: Scope,
  round: RoundView,
  search: Search,
) {
  const locale = await getLocale();
  const frame = await getScoreFrame(scope, round.frameworkVersionId);
  const address = readAddress(search, frame, scope, round.stageNumbers);
  const { framework, sites } = frame;
  return {
    systemSlug: scope.systemSlug,
    systemName: scope.systemName,
    personId: scope.personId,
    round: { id: round.id, name: round.name, dueOn: round.dueOn },
    canClose: can(scope, "rounds:run"),
    address,
    sites,
    stages: framework.stages.map((stage) => ({
      number: stage.number,
      name: pick(stage.shortTitle, locale),
      isInFocus: isInFocus(round, stage.number),
    })),
    scale: framework.scale.map(({ value, name, descriptor }) => ({
      value,
      name: pick(name, locale),
      descriptor: pick(descriptor, locale),
    })),
    metFrom: metFromOf(frame, scope),
    credit: pick(framework.credit.line, locale),
    hasOwnRows: framework.indicators.some(
      (row) => row.isLocal && row.stage === address.stage,
    ),
    rows:
      address.view === "matrix"
        ? []
        : await readRows(scope, round, frame, address),
    matrix:
      address.view === "matrix"
        ? await readMatrix(scope, round, frame, address)
        : null,
  };
}
export type ScorePageData = Awaited<ReturnType<typeof readScorePage>>;

async function readRows(
  scope: Scope,
  round: RoundView,
  { framework }: ScoreFrame,
  { siteId, stage }: ScoreAddress,
) {
  const locale = await getLocale();
  const rows = await listWorkspaceRows(scope, {
    roundId: round.id,
    frameworkVersionId: round.frameworkVersionId,
    stageNumber: stage,
    siteId,
  });
  const names = namesOf(framework, locale);
  return rows.map((row) => ({
    ...row,
    title: pick(row.title, locale),
    text: pick(row.text, locale),
    functionName: names.get(row.functionCode) ?? row.functionCode,
    roundId: round.id,
    siteId,
    side: voiceOn(scope, row.level, siteId) ?? ("own" as const),
  }));
}

async function readMatrix(
  scope: Scope,
  round: RoundView,
  { framework }: ScoreFrame,
  { stage }: ScoreAddress,
) {
  const locale = await getLocale();
  const names = namesOf(framework, locale);
  const all = framework.indicators
    .filter((indicator) => indicator.stage === stage)
    .map(({ id, code, level, functionCode, title, isLocal }) => ({
      id,
      code,
      level,
      isLocal,
      title: pick(title, locale),
      functionName: names.get(functionCode) ?? functionCode,
    }));
  const siteRows = all.filter(({ level }) => level === "site");
  const [{ sites }, scores] = await Promise.all([
    getSiteMatrix(scope, {
      roundId: round.id,
      indicatorIds: siteRows.map(({ id }) => id),
    }),
    listSystemScores(scope, { roundId: round.id }),
  ]);
  const byId = new Map(scores.map((score) => [score.indicatorId, score]));
  return {
    siteRows,
    sites,
    systemRows: all
      .filter(({ level }) => level !== "site")
      .map((row) => ({
        ...row,
        state: byId.get(row.id)?.state ?? ("not_scored" as const),
        value: byId.get(row.id)?.value ?? null,
      })),
  };
}

function namesOf(framework: ScoreFrame["framework"], locale: "en" | "es") {
  return new Map(
    framework.functions.map(({ code, name }) => [code, pick(name, locale)]),
  );
}

function metFromOf({ framework }: ScoreFrame, { rulePreset }: Scope) {
  const { settings } = framework;
  return (rulePreset === "strict" ? settings.strict : settings.default).metFrom;
}
