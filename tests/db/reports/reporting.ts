import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { startReport } from "@/lib/reports/mutations/start";
import { writePart } from "@/lib/reports/mutations/write-part";
import { getReport } from "@/lib/reports/queries/report";
import type { StartReport, WritePart } from "@/lib/reports/schema";

/** A report of the last years up to today, so that all that happened is in its period. */
export async function start(scope: Scope, more: Partial<StartReport> = {}) {
  const { reportId } = await startReport(scope, {
    ...{ title: "The report", from: "2020-01-01", to: today() },
    ...{ key: randomUUID(), ...more },
  });
  return reportId;
}

/** What a form about this report would send along now. */
export async function at(scope: Scope, reportId: string) {
  const { report } = await getReport(scope, reportId);
  return { reportId, version: report.version };
}

export async function write(
  scope: Scope,
  reportId: string,
  more: Partial<WritePart> = {},
) {
  const part = more.part ?? "themes";
  const { report } = await getReport(scope, reportId);
  const version = report.sections.find((one) => one.part === part)?.version;
  return writePart(scope, {
    ...{ reportId, part, version: version ?? 0, text: "", leftOut: [] },
    ...{ locale: "en" as const, ...more },
  });
}

export const say = (reportId: string, more: { part?: "themes" } = {}) => ({
  ...{ reportId, part: more.part ?? null, body: "I see it too." },
  key: randomUUID(),
});
