import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { requireSite } from "@/lib/systems/mutations/require-site";
import { canRaise, canRaiseForFew } from "../policy";
import type { RaiseConcern } from "../schema";
import { findWhoTriages, tellOfConcern } from "./tell-of-concern";

/** Brings a concern up; the same form sent twice brings up one. The site's point person is told first. */
export async function raiseConcern(
  scope: Scope,
  { key, subject: siteId, rows, ...input }: RaiseConcern,
): Promise<{ concernId: string }> {
  const { systemId, personId } = scope;
  if (!canRaise(scope, { siteId })) throw new AppError("not_found");
  if (input.audience !== "everyone" && !canRaiseForFew(scope))
    throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "raise_concern" }, async () => {
      await requireSite(tx, scope, siteId);
      const touched = await findTouched(tx, scope, rows);
      const functionCode =
        input.functionCode ?? touched[0]?.functionCode ?? null;
      await requireFunction(tx, scope, functionCode);
      const concern = await tx.concern.create({
        data: {
          ...input,
          systemId,
          siteId,
          functionCode,
          sinceOn: fromDay(input.sinceOn),
          raisedById: personId,
        },
      });
      await tx.concernRow.createMany({
        data: touched.map(({ id, lineage, level }) => ({
          systemId,
          concernId: concern.id,
          lineage,
          indicatorId: id,
          frameworkVersionId: scope.frameworkVersionId,
          level,
        })),
      });
      const { audience, urgency, need } = input;
      await recordEvent(tx, scope, {
        verb: "concern_raised",
        subjectType: "concern",
        subjectId: concern.id,
        concernId: concern.id,
        siteId,
        after: { audience, urgency, need },
      });
      const people = await findWhoTriages(tx, scope, siteId);
      await tellOfConcern(tx, scope, concern, {
        kind: "concern_raised",
        people,
      });
      return { concernId: concern.id };
    }),
  );
}

async function findTouched(
  tx: Transaction,
  scope: Scope,
  codes: readonly string[],
) {
  const { indicators } = await getSystemFramework(tx, scope);
  return [...new Set(codes)].map((code) => {
    const row = indicators.find((one) => one.code === code);
    if (!row) throw new AppError("invalid");
    return row;
  });
}

async function requireFunction(
  tx: Transaction,
  scope: Scope,
  code: string | null,
) {
  if (code === null) return;
  const { functions } = await getSystemFramework(tx, scope);
  if (!functions.some((one) => one.code === code))
    throw new AppError("invalid");
}
