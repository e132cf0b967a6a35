import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now, toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { factsSchema } from "../facts-schema";
import type { Part } from "../fields";
import { canChangeReport } from "../policy";
import { buildFacts } from "../queries/build-facts";
import { listChangedParts } from "../rules/compare-facts";
import type { ActOnReport } from "../schema";
import { lockReportAt, recordOfReport } from "./lock-report";

/** Puts it together anew; what people wrote stays. Answers with the parts that say something else now. */
export async function buildReport(
  scope: Scope,
  input: ActOnReport,
): Promise<{ reportId: string; changed: Part[] }> {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockReportAt(tx, scope, input);
    if (!canChangeReport(scope, found)) throw refusalOf(found);
    const { id: reportId, version, periodFrom, periodTo } = found;
    const facts = await buildFacts(tx, scope, {
      from: toDay(periodFrom),
      to: toDay(periodTo),
    });
    const changed = listChangedParts(factsSchema.parse(found.facts), facts);
    await tx.report.updateMany({
      where: { systemId, id: reportId },
      data: {
        ...{ facts, builtAt: now(), builtById: personId },
        version: version + 1,
      },
    });
    const after = { changed };
    await recordOfReport(tx, scope, reportId, { verb: "report_built", after });
    return { reportId, changed };
  });
}

/** Why somebody who sees it changes nothing in it. */
export function refusalOf({ state }: { state: string }): AppError {
  if (state === "final") return new AppError("report_final");
  return new AppError(state === "sent" ? "report_sent" : "forbidden");
}
