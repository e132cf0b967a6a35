import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { canWriteReports } from "../policy";
import type { ActOnReport } from "../schema";
import { lockReportAt, recordOfReport } from "./lock-report";

/** Removes a draft whole; what others may have read stays. */
export async function removeReport(
  scope: Scope,
  input: ActOnReport,
): Promise<{ reportId: string }> {
  if (!canWriteReports(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const found = await lockReportAt(tx, scope, input);
    const { id, systemId, state, title } = found;
    if (state !== "draft") throw new AppError("report_not_draft");
    // Nothing else will say what it was.
    const before = { title };
    await recordOfReport(tx, scope, id, { verb: "report_removed", before });
    await tx.report.deleteMany({ where: { systemId, id } });
    return { reportId: id };
  });
}
