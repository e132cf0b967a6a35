import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { addedSchema, factsSchema } from "../facts-schema";
import { wholePart } from "../fields";
import { canChangeReport } from "../policy";
import { listFactKeys } from "../rules/fact-keys";
import type { WritePart } from "../schema";
import { refusalOf } from "./build";
import { lockReport, recordOfReport } from "./lock-report";

/** What people write in a part, and what of the facts they leave out; a stale write is refused with what stands now. */
export async function writePart(
  scope: Scope,
  { reportId, part, version, text, locale, leftOut }: WritePart,
): Promise<{ reportId: string; version: number }> {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const report = await lockReport(tx, scope, reportId);
    if (!canChangeReport(scope, report)) throw refusalOf(report);
    const where = { systemId, reportId, part };
    const found = await tx.reportSection.findUnique({
      where: { systemId_reportId_part: where },
    });
    if (!found) throw new AppError("not_found");
    if (found.version !== version)
      throw new AppError("stale", { text: found.text });
    const known = [
      wholePart,
      ...listFactKeys(
        part,
        factsSchema.parse(report.facts),
        addedSchema.parse(report.added),
      ),
    ];
    await tx.reportSection.updateMany({
      where,
      data: {
        ...{ text, locale, writtenAt: now(), writtenById: personId },
        leftOut: known.filter((key) => leftOut.includes(key)),
        version: version + 1,
      },
    });
    await recordOfReport(tx, scope, reportId, {
      verb: "report_section_written",
      after: { part },
    });
    return { reportId, version: version + 1 };
  });
}
