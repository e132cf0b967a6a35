import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { addLocalRows } from "../rules/add-local-rows";
import { getFramework } from "./framework";
import { listOwnRows } from "./own-rows";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";

// A system's own rows change rarely, and each change raises its number.
const kept = new Map<string, { state: string; framework: FrameworkView }>();
const keptAtMost = 500;

/**
 * A framework version as the reader's system has it: the published rows, and
 * the system's own beside them, marked as set aside unless the system chose
 * that they count. Costs a statement only after a change.
 */
export async function getSystemFramework(
  tx: Transaction,
  scope: Scope,
  versionId = scope.frameworkVersionId,
): Promise<FrameworkView> {
  const framework = await getFramework(tx, versionId);
  if (scope.localRowsVersion === 0) return framework;
  const key = `${scope.systemId}/${versionId}`;
  const state = `${scope.localRowsVersion} ${scope.doLocalRowsCount}`;
  const known = kept.get(key);
  if (known?.state === state) return known.framework;
  const local = await listInUse(tx, scope, versionId);
  const whole = {
    ...framework,
    indicators: addLocalRows(framework.indicators, local),
  };
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(key, { state, framework: whole });
  return whole;
}

async function listInUse(
  tx: Transaction,
  scope: Scope,
  versionId: string,
): Promise<IndicatorView[]> {
  const rows = await listOwnRows(tx, scope, versionId, { isInUse: true });
  const isAside = !scope.doLocalRowsCount;
  return rows.map(({ indicator }) => ({ ...indicator, isAside }));
}
