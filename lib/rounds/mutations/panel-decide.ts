import "server-only";
import { can } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { DecidePanelRow } from "../panel-input";
import { toSettled } from "../rules/settle-decided";
import { findDecidable } from "./decidable-row";
import { countLiveEvidence, getRowToRate, lockRow, type Row } from "./row";
import { choiceOf, keyOf, putScore } from "./row-ratings";
import { tellDecided } from "./tell-of-row";

/**
 * Records what the group agreed on: for a row of a panel that is open to all,
 * or one on which a site and the intermediary differ. What each had said stays.
 */
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
  if (!can(scope, "rounds:run")) throw new AppError("forbidden");
  const { voice: _voice, panelistId, isAsked: _asked, ...row } = asked;
  await lockRow(tx, row);
  const before = await findDecidable(tx, row, panelistId !== null);
  if (before.version !== version) throw new AppError("stale", before.decision);
  if (!before.isOpen) throw new AppError("invalid");
  if (input.value === 3 && (await countLiveEvidence(tx, row)) === 0) {
    throw new AppError("evidence_needed");
  }
  const choice = choiceOf(input);
  const settled = toSettled(choice);
  await writeDecision(tx, scope, row, input);
  await putScore(tx, row, {
    ...settled,
    reason: settled.state === "not_applicable" ? choice.reason : null,
  });
  await recordEvent(tx, scope, {
    verb: "panel_decided",
    subjectType: "rating",
    subjectId: row.subjectId,
    ...subject,
    before: before.decision && choiceOf(before.decision),
    after: { ...choice, state: settled.state },
  });
  await tellDecided(tx, scope, row);
  return { version: version + 1, ...settled };
}

async function writeDecision(
  tx: Transaction,
  { personId }: Scope,
  row: Row,
  input: DecidePanelRow,
) {
  const decided = {
    ...choiceOf(input),
    decidedAt: now(),
    decidedById: personId,
  };
  const written = await tx.panelRow.updateMany({
    where: keyOf(row),
    data: { ...decided, version: { increment: 1 } },
  });
  if (written.count > 0) return;
  // In direct mode nothing was opened: all could be seen from the start.
  await tx.panelRow.createMany({ data: [{ ...keyOf(row), ...decided }] });
}
