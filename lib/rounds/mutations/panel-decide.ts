import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { DecidePanelRow } from "../panel-input";
import type { ScoreState } from "../schema";
import { countLiveEvidence, getRowToRate, lockRow } from "./row";
import { choiceOf, keyOf, putScore } from "./row-ratings";

/** Records what the group agreed on for a row that is open to all. */
export function decidePanelRow(scope: Scope, input: DecidePanelRow) {
  const { key } = input;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "decide_panel_row" }, () =>
      decideOnce(tx, scope, input),
    ),
  );
}

async function decideOnce(
  tx: Transaction,
  scope: Scope,
  input: DecidePanelRow,
) {
  const { roundId, indicatorId, siteId, version } = input;
  const subject = { roundId, indicatorId, siteId };
  const asked = await getRowToRate(tx, scope, subject);
  const { voice: _voice, panelistId, isAsked: _asked, ...row } = asked;
  if (panelistId === null) throw new AppError("invalid");
  await lockRow(tx, row);
  const before = await tx.panelRow.findFirst({ where: keyOf(row) });
  if (!before) throw new AppError("panel_not_opened");
  if (before.version !== version) throw new AppError("stale");
  if (input.value === 3 && (await countLiveEvidence(tx, row)) === 0) {
    throw new AppError("evidence_needed");
  }
  const choice = choiceOf(input);
  await tx.panelRow.updateMany({
    where: keyOf(row),
    data: {
      ...choice,
      decidedAt: now(),
      decidedById: scope.personId,
      version: version + 1,
    },
  });
  const state: ScoreState = choice.nonScore ?? "scored";
  await putScore(tx, row, {
    ...{ state, value: choice.value },
    reason: state === "not_applicable" ? choice.reason : null,
  });
  await recordEvent(tx, scope, {
    verb: "panel_decided",
    subjectType: "rating",
    subjectId: row.subjectId,
    siteId,
    roundId,
    indicatorId,
    before: before.decidedAt && choiceOf(before),
    after: { ...choice, state },
  });
  return { version: version + 1, state, value: choice.value };
}
