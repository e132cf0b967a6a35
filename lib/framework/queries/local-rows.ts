import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import type { FrameworkView, IndicatorView } from "../schema/views";
import { getFramework } from "./framework";
import { listOwnRows } from "./own-rows";

/** A system's own row as those who keep it see it. */
export type LocalRowView = IndicatorView & {
  /** Of its words, for the next change. */
  version: number;
  retiredOn: string | null;
  timesScored: number;
};

export type LocalRows = {
  /** Without any own rows: what a new one may be placed in. */
  framework: FrameworkView;
  /** By code. */
  inUse: LocalRowView[];
  retired: LocalRowView[];
  /** Since which day they count towards the stage; null: they do not. */
  countSince: string | null;
};

/** All own rows of the system at its present version. */
export function readLocalRows(scope: Scope): Promise<LocalRows> {
  return readSystem(scope, async (tx) => {
    const rows = await listOwn(tx, scope);
    const system = await tx.system.findUniqueOrThrow({
      where: { id: scope.systemId },
      select: { localRowsCountSince: true },
    });
    return {
      framework: await getFramework(tx, scope.frameworkVersionId),
      inUse: rows.filter((row) => row.retiredOn === null),
      retired: rows.filter((row) => row.retiredOn !== null),
      countSince:
        system.localRowsCountSince && toDay(system.localRowsCountSince),
    };
  });
}

/** One own row, in use or retired, with the framework it stands in; null where the system has no such row. */
export function findLocalRow(
  scope: Scope,
  code: string,
): Promise<{ framework: FrameworkView; row: LocalRowView } | null> {
  return readSystem(scope, async (tx) => {
    const [row] = await listOwn(tx, scope, code);
    if (!row) return null;
    return {
      framework: await getFramework(tx, scope.frameworkVersionId),
      row,
    };
  });
}

/** The framework that a new row is placed in. */
export function readRowPlaces(scope: Scope): Promise<FrameworkView> {
  return readSystem(scope, (tx) => getFramework(tx, scope.frameworkVersionId));
}

async function listOwn(
  tx: Transaction,
  scope: Scope,
  code?: string,
): Promise<LocalRowView[]> {
  const { frameworkVersionId } = scope;
  const rows = await listOwnRows(tx, scope, frameworkVersionId, { code });
  return rows.map(({ indicator, version, retiredAt, timesScored }) => ({
    ...indicator,
    version,
    timesScored,
    retiredOn: retiredAt && toDay(retiredAt),
  }));
}
