import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readLimits } from "@/lib/core/spreadsheet/workbook";
import { type Locale, pick } from "@/lib/core/locale";
import { readSystem } from "@/lib/db/reading";
import { canSeeSite } from "../policy";
import type { SheetPart } from "../schema/sheet";
import type { RoundSheet, SheetRow } from "../sheet/write-round-sheet";
import { findPlanFrame, type PlanFrame } from "./change-plan-found";
import { readRowStates } from "./row-states";

/** Lines above the rows, and room for a few more. */
const mostRows = readLimits.rows - 100;

/** The rows of a round, or of a part of it, as far as the reader may see them; null where there is no such part. */
export function findRoundSheet(
  scope: Scope,
  wanted: { roundId: string; part: SheetPart; locale: Locale },
): Promise<RoundSheet | null> {
  const { roundId, part, locale } = wanted;
  return readSystem(scope, async (tx) => {
    const around = await findPlanFrame(tx, scope, roundId);
    if (!around) return null;
    const { frame, framework } = around;
    const places = listPlaces(scope, around, part);
    if (!places || places.length > mostRows) return null;
    const stateOf = await readRowStates(tx, scope, frame, {
      siteIds: [...new Set(places.map(({ siteId }) => siteId))],
      indicators: framework.indicators,
    });
    const functions = new Map(
      framework.functions.map(({ code, name }) => [code, pick(name, locale)]),
    );
    const rows = places.map(({ indicator, siteId, siteName }): SheetRow => ({
      ...{ indicator, siteId, siteName },
      functionName: functions.get(indicator.functionCode) ?? "",
      state: stateOf({ indicatorId: indicator.id, siteId }),
    }));
    const { systemId } = scope;
    const { frameworkVersionId } = frame;
    const scale = framework.scale.map(({ value, name }) => ({
      value,
      name: pick(name, locale),
    }));
    return { systemId, roundId, frameworkVersionId, locale, scale, rows };
  });
}

/** What the page of a round's sheet offers; null where there is no such round. */
export function findSheetPage(scope: Scope, roundId: string) {
  return readSystem(scope, async (tx) => {
    const around = await findPlanFrame(tx, scope, roundId);
    if (!around) return null;
    const { frame } = around;
    const { systemId, personId } = scope;
    const plans = await tx.changePlan.findMany({
      where: { systemId, personId, roundId },
      orderBy: { createdAt: "desc" },
      take: 10,
      select: {
        ...{ id: true, kind: true, fileName: true, askedCount: true },
        ...{ createdAt: true, appliedAt: true, undoesId: true },
      },
    });
    const undone = new Set(
      plans.map(({ undoesId, appliedAt }) => appliedAt && undoesId),
    );
    const count = (part: SheetPart) =>
      listPlaces(scope, around, part)?.length ?? 0;
    return {
      round: { id: frame.id, name: frame.name },
      isOpen: frame.isOpened && !frame.isClosed,
      sites: frame.sites
        .filter(({ id }) => canSeeSite(scope, id))
        .map(({ id, name }) => ({ id, name })),
      counts: { all: count("all"), system: count("system") },
      isWholeTooLarge: count("all") > mostRows,
      plans: plans.map((plan) => ({ ...plan, isUndone: undone.has(plan.id) })),
    };
  });
}
export type SheetPageView = NonNullable<
  Awaited<ReturnType<typeof findSheetPage>>
>;

/** Site by site, the system's own rows first; null where the part is not the reader's to see. */
function listPlaces(
  scope: Scope,
  { frame, framework }: PlanFrame,
  part: SheetPart,
) {
  const seen = frame.sites.filter(({ id }) => canSeeSite(scope, id));
  const sites = part === "all" ? seen : seen.filter(({ id }) => id === part);
  if (part !== "all" && part !== "system" && sites.length === 0) return null;
  const { stageNumbers } = frame;
  const asked = framework.indicators.filter(
    ({ stage }) => stageNumbers.length === 0 || stageNumbers.includes(stage),
  );
  const ofSystem = part === "all" || part === "system";
  const subjects = [
    ...(ofSystem ? [{ siteId: null, siteName: null }] : []),
    ...sites.map(({ id, name }) => ({ siteId: id, siteName: name })),
  ];
  return subjects.flatMap((subject) =>
    asked
      .filter(({ level }) => (level === "site") === (subject.siteId !== null))
      .map((indicator) => ({ indicator, ...subject })),
  );
}
