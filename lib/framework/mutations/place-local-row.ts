import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import { type LocalRowPlace, localRowsAtMost } from "../local-rows/fields";
import { getFramework } from "../queries/framework";
import { localCellOf } from "../rules/local-row-code";

/** The ids of where a row is to stand. Throws invalid where the framework has no such place. */
export async function findPlace(
  tx: Transaction,
  scope: Scope,
  place: LocalRowPlace & { milestone: number | null },
) {
  const { frameworkVersionId } = scope;
  const ofStage = await findMilestone(tx, scope, place);
  const framework = await getFramework(tx, frameworkVersionId);
  const ofFunction = await tx.frameworkFunction.findUnique({
    where: {
      frameworkVersionId_code: { frameworkVersionId, code: place.functionCode },
    },
    select: { id: true },
  });
  const hasLevel = framework.levels.some(({ level }) => level === place.level);
  if (!ofFunction || !hasLevel) throw new AppError("invalid");
  return { ...ofStage, functionId: ofFunction.id };
}

/** The ids of a stage and, where one is named, of its milestone. Throws invalid where there is none. */
export async function findMilestone(
  tx: Transaction,
  { frameworkVersionId }: Scope,
  { stage, milestone }: { stage: number; milestone: number | null },
) {
  const framework = await getFramework(tx, frameworkVersionId);
  const found = framework.stages.find((one) => one.number === stage);
  const tied = found?.milestones.find((one) => one.number === milestone);
  if (!found || (milestone !== null && !tied)) throw new AppError("invalid");
  return { stageId: found.id, milestoneId: tied?.id ?? null };
}

/**
 * The code and the position of a new row: its number is one more than any own
 * row of the cell ever had, in whatever version, so that a code never means
 * two rows. The system's row must be locked. Throws local_rows_full.
 */
export async function findNumber(
  tx: Transaction,
  { systemId, frameworkVersionId }: Scope,
  place: LocalRowPlace,
) {
  const cell = localCellOf(place);
  const [found] = await tx.$queryRaw<
    { number: number; used: number; position: number }[]
  >`
    SELECT (COALESCE(max(substr("code", ${cell.length + 1}::int)::int) FILTER (WHERE starts_with("code", ${cell})), 0) + 1)::int AS "number",
           (count(*) FILTER (WHERE "frameworkVersionId" = ${frameworkVersionId}::uuid))::int AS "used",
           (SELECT COALESCE(max("position"), 0) + 1 FROM "Indicator" WHERE "frameworkVersionId" = ${frameworkVersionId}::uuid)::int AS "position"
      FROM "Indicator" WHERE "systemId" = ${systemId}::uuid`;
  const { number = 1, used = 0, position = 1 } = found ?? {};
  if (used >= localRowsAtMost) throw new AppError("local_rows_full");
  return { code: `${cell}${number}`, position };
}
