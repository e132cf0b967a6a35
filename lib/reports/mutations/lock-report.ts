import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Report } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { type NewEvent, recordEvent } from "@/lib/events/mutations";
import type { ReportState } from "../fields";
import { stateOf } from "../rules/state";

export type LockedReport = Report & { state: ReportState };

/** A report the person sees, with its other writers waiting until the transaction ends. */
export async function lockReport(
  tx: Transaction,
  { systemId }: Scope,
  id: string,
): Promise<LockedReport> {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Report"
     WHERE "systemId" = ${systemId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.report.findUnique({
    where: { systemId_id: { systemId, id } },
  });
  if (!found) throw new AppError("not_found");
  return { ...found, state: stateOf(found) };
}

/** The same, as it was seen: whoever was slower looks again. */
export async function lockReportAt(
  tx: Transaction,
  scope: Scope,
  { reportId, version }: { reportId: string; version: number },
): Promise<LockedReport> {
  const found = await lockReport(tx, scope, reportId);
  if (found.version !== version) throw new AppError("stale");
  return found;
}

/** Says in the record that something happened to a report. */
export function recordOfReport(
  tx: Transaction,
  scope: Scope,
  reportId: string,
  event: Pick<NewEvent, "verb" | "before" | "after">,
) {
  return recordEvent(tx, scope, {
    ...{ subjectType: "report", subjectId: reportId, reportId },
    ...event,
  });
}
