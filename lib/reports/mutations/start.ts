import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { submitOnce } from "@/lib/events/mutations";
import { parts } from "../fields";
import { canWriteReports } from "../policy";
import { buildFacts } from "../queries/build-facts";
import type { StartReport } from "../schema";
import { recordOfReport } from "./lock-report";

/** A draft of this period, built from what is there. */
export async function startReport(
  scope: Scope,
  { title, from, to, key }: StartReport,
): Promise<{ reportId: string }> {
  if (!canWriteReports(scope)) throw new AppError("forbidden");
  const { systemId, personId } = scope;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "start_report" }, async () => {
      const facts = await buildFacts(tx, scope, { from, to });
      const { id: reportId } = await tx.report.create({
        data: {
          ...{ systemId, title, facts, builtAt: now(), builtById: personId },
          ...{ periodFrom: fromDay(from), periodTo: fromDay(to) },
          createdById: personId,
        },
        select: { id: true },
      });
      await tx.reportSection.createMany({
        data: parts.map((part) => ({ systemId, reportId, part })),
      });
      await recordOfReport(tx, scope, reportId, {
        verb: "report_started",
        after: { from, to },
      });
      return { reportId };
    }),
  );
}
