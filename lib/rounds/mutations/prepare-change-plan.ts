import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { IndicatorView } from "@/lib/framework/schema/views";
import type { SameAsLast, SectionNotApplicable } from "../changes-input";
import { canSeeSite } from "../policy";
import { findPlanFrame } from "../queries/change-plan-found";
import { readRowStates, type RowState } from "../queries/row-states";
import { isSameChoice, noChoice } from "../queue/change";
import { sayAgain } from "../queue/row-view";
import type { Choice } from "../schema";
import type { AskedChange } from "../schema/changes";
import { keepPlan } from "./keep-change-plan";

type Prepared = { planId: string; roundId: string };

/** Plans that rows of one subject say again what stood at the end of the last round; nothing is changed yet. */
export function prepareSameAsLast(
  scope: Scope,
  input: SameAsLast,
): Promise<Prepared> {
  const chosen = new Set(input.row);
  return prepare(scope, input, "same_as_last", (indicator, { mine, last }) => {
    const isUnscored = isSameChoice(mine ?? noChoice, noChoice);
    const isWanted =
      input.which === "unscored" ? isUnscored : chosen.has(indicator.id);
    return isWanted ? sayAgain(last) : null;
  });
}

/** Plans that a function's rows do not apply to one subject, for one reason; each waits for a second person as ever. */
export function prepareNotApplicable(
  scope: Scope,
  input: SectionNotApplicable,
): Promise<Prepared> {
  const { functionCode, reason } = input;
  return prepare(scope, input, "not_applicable", (indicator) =>
    indicator.functionCode === functionCode
      ? { value: null, nonScore: "not_applicable", reason }
      : null,
  );
}

type Section = { roundId: string; siteId: string | null; stage: number };

async function prepare(
  scope: Scope,
  section: Section,
  kind: "same_as_last" | "not_applicable",
  choose: (indicator: IndicatorView, state: RowState) => Choice | null,
): Promise<Prepared> {
  const { roundId, siteId } = section;
  if (siteId && !canSeeSite(scope, siteId)) throw new AppError("not_found");
  return withSystem(scope, async (tx) => {
    const rows = await readSection(tx, scope, section);
    const asked = rows.flatMap(({ indicator, state }): AskedChange[] => {
      // Rows that are not the person's to score are not part of the act.
      const choice = state.seat && choose(indicator, state);
      if (!choice) return [];
      const version = state.mine?.version ?? 0;
      const place = { indicatorId: indicator.id, siteId };
      return [{ ...place, version, choice, note: null, line: null }];
    });
    if (asked.length === 0) throw new AppError("nothing_to_change");
    return {
      ...(await keepPlan(tx, scope, { roundId, kind, asked })),
      roundId,
    };
  });
}

async function readSection(
  tx: Transaction,
  scope: Scope,
  { roundId, siteId, stage }: Section,
) {
  const around = await findPlanFrame(tx, scope, roundId);
  if (!around) throw new AppError("not_found");
  const { frame, framework } = around;
  if (!frame.isOpened) throw new AppError("round_not_open");
  if (frame.isClosed) throw new AppError("round_closed");
  const indicators = framework.indicators.filter(
    (one) =>
      one.stage === stage && (one.level === "site") === (siteId !== null),
  );
  const stateOf = await readRowStates(tx, scope, frame, {
    siteIds: [siteId],
    indicators,
  });
  return indicators.map((indicator) => ({
    indicator,
    state: stateOf({ indicatorId: indicator.id, siteId }),
  }));
}
