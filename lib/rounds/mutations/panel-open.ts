import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { groupBy } from "@/lib/core/group-by";
import { AppError } from "@/lib/core/result";
import type { Rating } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type { OpenPanelRows } from "../panel-input";
import { settlePanelRow } from "../rules/settle-panel-row";
import { getPanelPart, type OpenPart } from "./panel-part";
import { holdPanel } from "./panel-row";
import { countLiveEvidence, lockRow } from "./row";
import { putScore } from "./row-ratings";

/** Opens rows of a panel to all before everyone has handed in; those already open stay as they are. */
export function openPanelRows(scope: Scope, input: OpenPanelRows) {
  const { key, indicatorIds } = input;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "open_panel_rows" }, async () => {
      const part = await getPanelPart(tx, scope, input);
      await holdPanel(tx, part);
      return openRows(tx, scope, part, {
        indicatorIds,
        revealedById: scope.personId,
      });
    }),
  );
}

/**
 * Opens rows of a held part and settles each from what its raters say. Opened
 * first: only then does the database show the ratings to whoever opens.
 */
export async function openRows(
  tx: Transaction,
  scope: Scope,
  part: OpenPart,
  rows: { indicatorIds: readonly string[]; revealedById: string | null },
) {
  const ids = await listClosed(tx, scope, part, rows.indicatorIds);
  const { systemId, roundId, subjectId } = part;
  for (const indicatorId of ids) await lockRow(tx, { ...part, indicatorId });
  await tx.panelRow.createMany({
    data: ids.map((indicatorId) => ({
      ...{ systemId, roundId, indicatorId, subjectId },
      revealedAt: now(),
      revealedById: rows.revealedById,
    })),
  });
  const ratings = await tx.rating.findMany({
    where: {
      ...{ systemId, roundId, subjectId },
      indicatorId: { in: ids },
      panelistId: { not: null },
    },
    orderBy: { ratedAt: "asc" },
  });
  const byRow = groupBy(ratings, (rating) => rating.indicatorId);
  const metFrom = await findMetFrom(tx, scope, part);
  for (const indicatorId of ids) {
    const said = byRow.get(indicatorId) ?? [];
    const isEarly = rows.revealedById !== null;
    const row = { ...part, indicatorId, isEarly };
    await settleOne(tx, scope, row, said, metFrom);
  }
  return { opened: ids.length };
}

/** Those of the rows that are of this part and not open yet, in an order all share. */
async function listClosed(
  tx: Transaction,
  scope: Scope,
  part: OpenPart,
  indicatorIds: readonly string[],
) {
  const { systemId, roundId, subjectId, level, frameworkVersionId } = part;
  const framework = await getSystemFramework(tx, scope, frameworkVersionId);
  const known = new Set(
    framework.indicators
      .filter((indicator) => indicator.level === level)
      .map(({ id }) => id),
  );
  if (!indicatorIds.every((id) => known.has(id))) {
    throw new AppError("not_found");
  }
  const opened = await tx.panelRow.findMany({
    where: { systemId, roundId, subjectId },
    select: { indicatorId: true },
    take: 1000,
  });
  const isOpen = new Set(opened.map(({ indicatorId }) => indicatorId));
  const asked = new Set(indicatorIds);
  return [...asked].filter((id) => !isOpen.has(id)).toSorted();
}

const disputed = { state: "disputed", value: null } as const;

async function settleOne(
  tx: Transaction,
  scope: Scope,
  { isEarly, ...row }: OpenPart & { indicatorId: string; isEarly: boolean },
  ratings: readonly Rating[],
  metFrom: number,
) {
  const { range, ...settled } = settlePanelRow(ratings, metFrom);
  // Taken away while the 3 was blind, when nobody could be told of it.
  const isBare =
    settled.value === 3 && (await countLiveEvidence(tx, row)) === 0;
  const { state, value } = isBare ? disputed : settled;
  const reason = ratings.find((one) => one.nonScore === state)?.reason ?? null;
  await putScore(tx, row, {
    ...{ state, value },
    reason: state === "not_applicable" ? reason : null,
    lowest: range?.lowest ?? null,
    median: range?.median ?? null,
    highest: range?.highest ?? null,
    raters: range?.raters ?? null,
  });
  await recordEvent(tx, scope, {
    verb: "panel_opened",
    subjectType: "rating",
    subjectId: row.subjectId,
    siteId: row.siteId,
    roundId: row.roundId,
    indicatorId: row.indicatorId,
    after: { state, value, ...range, isEarly },
  });
}

async function findMetFrom(tx: Transaction, scope: Scope, part: OpenPart) {
  const { settings } = await getSystemFramework(
    tx,
    scope,
    part.frameworkVersionId,
  );
  const isStrict = scope.rulePreset === "strict";
  return (isStrict ? settings.strict : settings.default).metFrom;
}
