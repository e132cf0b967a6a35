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
    const { id, systemId, state } = await lockReportAt(tx, scope, input);
    if (state !== "draft") throw new AppError("report_not_draft");
    await recordOfReport(tx, scope, id, { verb: "report_removed" });
    await tx.report.deleteMany({ where: { systemId, id } });
    return { reportId: id };
  });
}
