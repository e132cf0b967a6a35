import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import {
  readVersionChoices,
  type VersionChoice,
} from "@/lib/framework/queries/versions";
import { findOpenRoundIn } from "@/lib/rounds/queries/rounds";
import type { MoveFramework } from "../input";
import { canSetRule } from "../policy";
import { carryLocalRowsTo, carryProgressTo } from "./carry-progress";

/**
 * Moves a system to another published version of its framework, in one
 * transaction and once a key: what is scored, proposed and confirmed goes
 * along, what has no counterpart stays where it is as history. Throws stale
 * (the system changed since the page was read, with its version now),
 * round_open and not_found (no such version of the family, or a retired one).
 */
export async function moveFramework(
  scope: Scope,
  { toVersionId, version, key }: MoveFramework,
) {
  if (!canSetRule(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "move_framework" }, async () => {
      await lockSystem(tx, scope, version);
      const { from, to } = await findMove(tx, scope, toVersionId);
      await putOnVersion(tx, scope, to.id);
      const ids = { from: from.id, to: to.id };
      const local = await carryLocalRowsTo(tx, scope, ids);
      const carried = await carryProgressTo(tx, scope, to.id);
      await recordEvent(tx, scope, {
        verb: "framework_moved",
        subjectType: "system",
        subjectId: scope.systemId,
        before: nameVersion(from),
        after: { ...nameVersion(to), ...carried, ...local },
      });
      return { version: version + 1, toVersionId: to.id };
    }),
  );
}

/** Opening rounds, confirmations and own rows wait until the transaction ends. */
async function lockSystem(
  tx: Transaction,
  { systemId }: Scope,
  version: number,
) {
  const [system] = await tx.$queryRaw<{ version: number }[]>`
    SELECT "version" FROM "System" WHERE "id" = ${systemId}::uuid FOR NO KEY UPDATE`;
  if (!system) throw new AppError("not_found");
  if (system.version !== version)
    throw new AppError("stale", { version: system.version });
}

async function findMove(tx: Transaction, scope: Scope, toVersionId: string) {
  const { versions } = await readVersionChoices(tx, scope);
  const from = versions.find(({ isCurrent }) => isCurrent);
  const to = versions.find(({ id }) => id === toVersionId);
  if (!from || !to || to.isCurrent) throw new AppError("not_found");
  // The database refuses it too, and makes a round that opens just now wait.
  if (await findOpenRoundIn(tx, scope)) throw new AppError("round_open");
  return { from, to };
}

function putOnVersion(tx: Transaction, { systemId }: Scope, versionId: string) {
  return tx.$executeRaw`
    UPDATE "System" SET "frameworkVersionId" = ${versionId}::uuid, "version" = "version" + 1,
           "localRowsVersion" = "localRowsVersion" + ("localRowsVersion" > 0)::int
     WHERE "id" = ${systemId}::uuid`;
}

function nameVersion({ id, code, version }: VersionChoice) {
  return { id, code, version };
}
