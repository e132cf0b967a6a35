import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { Prisma } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { LocalRowContent } from "../local-rows/fields";
import type {
  AddLocalRow,
  ChangeLocalRow,
  RetireLocalRow,
} from "../local-rows/schema";
import { canEditRows } from "../policy";
import { indicatorPlace, viewIndicator } from "../queries/framework";
import { localLineageOf } from "../rules/local-row-code";
import { findMilestone, findNumber, findPlace } from "./place-local-row";

type Changed = { code: string };

/**
 * Adds a row of the system's own; the same form sent twice adds one. It can be
 * scored at once. Throws invalid (no such place), local_rows_full and
 * framework_moved.
 */
export async function addLocalRow(
  scope: Scope,
  { key, ...row }: AddLocalRow,
): Promise<Changed> {
  requireEditor(scope);
  const { systemId, frameworkVersionId } = scope;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "add_local_row" }, async () => {
      await raiseLocalRows(tx, scope);
      const ids = await findPlace(tx, scope, row);
      const { code, position } = await findNumber(tx, scope, row);
      const added = await tx.indicator.create({
        data: {
          id: crypto.randomUUID(),
          systemId,
          frameworkVersionId,
          code,
          lineage: localLineageOf(systemId, code),
          ...ids,
          level: row.level,
          ...toColumns(row),
          source: "local",
          position,
        },
      });
      await recordRow(tx, scope, "local_row_added", added.id, {
        after: { code, ...row },
      });
      return { code };
    }),
  );
}

/**
 * Puts an own row in use in other words, or ties it to another milestone of
 * its stage. A write upon an older version is refused as stale, with what
 * stands now in the detail.
 */
export async function changeLocalRow(
  scope: Scope,
  { rowId, version, ...content }: ChangeLocalRow,
): Promise<Changed> {
  requireEditor(scope);
  return withSystem(scope, async (tx) => {
    const before = await getOwnRow(tx, scope, rowId);
    if (before.retiredAt !== null) throw new AppError("not_found");
    const place = viewIndicator(before);
    const { milestoneId } = await findMilestone(tx, scope, {
      ...content,
      stage: place.stage,
    });
    await raiseLocalRows(tx, scope);
    const changed = await tx.indicator.updateMany({
      where: { id: rowId, systemId: scope.systemId, version, retiredAt: null },
      data: { ...toColumns(content), milestoneId, version: version + 1 },
    });
    if (changed.count === 0) await refuseStale(tx, scope, rowId);
    await recordRow(tx, scope, "local_row_changed", rowId, {
      before: toContent(place),
      after: content,
    });
    return { code: before.code };
  });
}

/** Takes an own row out of use: it is no longer scored nor shown in lists, and keeps its history. */
export function retireLocalRow(
  scope: Scope,
  input: RetireLocalRow,
): Promise<Changed> {
  return setRetired(scope, input, now());
}

/** Brings a retired own row back as it was, with its scores. */
export function restoreLocalRow(
  scope: Scope,
  input: RetireLocalRow,
): Promise<Changed> {
  return setRetired(scope, input, null);
}

async function setRetired(
  scope: Scope,
  { rowId, version }: RetireLocalRow,
  retiredAt: Date | null,
) {
  requireEditor(scope);
  return withSystem(scope, async (tx) => {
    const before = await getOwnRow(tx, scope, rowId);
    await raiseLocalRows(tx, scope);
    const changed = await tx.indicator.updateMany({
      where: {
        id: rowId,
        systemId: scope.systemId,
        version,
        retiredAt: retiredAt === null ? { not: null } : null,
      },
      data: { retiredAt, version: version + 1 },
    });
    if (changed.count === 0) await refuseStale(tx, scope, rowId);
    const verb = retiredAt ? "local_row_retired" : "local_row_restored";
    await recordRow(tx, scope, verb, rowId, { after: { code: before.code } });
    return { code: before.code };
  });
}

/**
 * Raises the number that readers of the rows go by, and makes writers of a
 * system's own rows take turns: the row of the system stays locked to the end
 * of the transaction. Throws framework_moved where the system is on another
 * version by now.
 */
async function raiseLocalRows(
  tx: Transaction,
  { systemId, frameworkVersionId }: Scope,
) {
  const raised = await tx.system.updateMany({
    where: { id: systemId, frameworkVersionId },
    data: { localRowsVersion: { increment: 1 } },
  });
  if (raised.count === 0) throw new AppError("framework_moved");
}

async function getOwnRow(
  tx: Transaction,
  { systemId, frameworkVersionId }: Scope,
  rowId: string,
) {
  const row = await tx.indicator.findFirst({
    where: { id: rowId, systemId, frameworkVersionId },
    include: indicatorPlace,
  });
  if (!row) throw new AppError("not_found");
  return row;
}

/** What a refused form has to be held against: the words of now, and their version. */
async function refuseStale(tx: Transaction, scope: Scope, rowId: string) {
  const row = await getOwnRow(tx, scope, rowId);
  throw new AppError("stale", {
    version: row.version,
    row: toContent(viewIndicator(row)),
  });
}

function recordRow(
  tx: Transaction,
  scope: Scope,
  verb:
    | "local_row_added"
    | "local_row_changed"
    | "local_row_retired"
    | "local_row_restored",
  rowId: string,
  said: { before?: LocalRowContent; after: Prisma.InputJsonObject },
) {
  return recordEvent(tx, scope, {
    verb,
    subjectType: "local_row",
    subjectId: rowId,
    indicatorId: rowId,
    ...said,
  });
}

function requireEditor(scope: Scope) {
  if (!canEditRows(scope)) throw new AppError("forbidden");
}

function toColumns({ title, text, seen }: LocalRowContent) {
  return { title, text, seen: seen ?? Prisma.DbNull };
}

function toContent({
  title,
  text,
  seen,
  milestone,
}: LocalRowContent): LocalRowContent {
  return { title, text, seen, milestone };
}
